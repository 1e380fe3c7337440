import pandas as pd
import pytest

from cfkit.collab import URLs, untar_data
from cfkit.errors import DataMissingError


def test_a_set_that_is_here_is_found(course):
    assert untar_data(URLs.ML_100k) == course / "ml-100k"


def test_the_sample_is_what_the_busiest_rated_of_the_best_known(course):
    sample = pd.read_csv(untar_data(URLs.ML_SAMPLE) / "ratings.csv")
    assert sample["userId"].nunique() <= 100
    assert sample["movieId"].nunique() <= 100
    assert untar_data(URLs.ML_SAMPLE) == untar_data(URLs.ML_SAMPLE)


def test_the_sample_of_the_real_ratings_is_the_one_that_fastai_gives(
    real_100k, tmp_path, monkeypatch
):
    if not (real_100k / "ml-latest-small").is_dir():
        pytest.skip("CFKIT_DATA holds no ml-latest-small")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert len(pd.read_csv(untar_data(URLs.ML_SAMPLE) / "ratings.csv")) == 6031


def test_a_set_that_is_not_here_is_fetched(monkeypatch, tmp_path):
    monkeypatch.setenv("CFKIT_DATA", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("cfkit.collab.data.download", lambda name: tmp_path / f"fetched-{name}")
    assert untar_data(URLs.ML_1M).name == "fetched-1m"
    with pytest.raises(DataMissingError, match=r"unpack https://files.grouplens.org"):
        untar_data(URLs.ML_SAMPLE)


def test_a_set_that_cfkit_has_not_is_said():
    with pytest.raises(DataMissingError, match=r"URLs\.ML_SAMPLE, URLs\.ML_100k.* not 'PETS'"):
        untar_data("PETS")
