"""Get the course's ratings under the names that its listings use.

In: one of `URLs`. Out: the folder with its files.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from cfkit.errors import DataMissingError
from cfkit.movielens import download
from cfkit.movielens.places import SOURCES, cache, find


class URLs:
    """The data sets that `untar_data` knows."""

    ML_SAMPLE: Final = "ml-sample"
    ML_100k: Final = "100k"
    ML_LATEST_SMALL: Final = "latest-small"
    ML_1M: Final = "1m"
    ML_25M: Final = "25m"


_SAMPLE = "movie_lens_sample"
_MOST = 100  # users and films in the sample


def untar_data(url: str) -> Path:
    """Give the folder of a data set; what is not on this machine is fetched once, and verified.

    Args:
        url: One of `URLs`. `URLs.ML_SAMPLE` is made of MovieLens latest-small: what its 100 busiest
            users rated among its 100 most rated films.

    Raises:
        DataMissingError: If it is not here and cannot be fetched.
    """
    if url == URLs.ML_SAMPLE:
        return _sample()
    if url not in SOURCES:
        known = ", ".join(f"URLs.{name}" for name in vars(URLs) if name.startswith("ML_"))
        raise DataMissingError(
            f"cfkit has the data sets {known}, and not {url!r}. For others see fastai, or read "
            "your own table with pd.read_csv."
        )
    try:
        return find(url)
    except DataMissingError:
        if SOURCES[url].md5 is None:
            raise
        return download(url)


def _sample() -> Path:
    home = cache() / _SAMPLE
    if (home / "ratings.csv").is_file():
        return home
    import pandas as pd

    ratings = pd.read_csv(find("latest-small") / "ratings.csv")
    busiest = ratings["userId"].value_counts().index[:_MOST]
    best_known = ratings["movieId"].value_counts().index[:_MOST]
    sample = ratings[ratings["userId"].isin(busiest) & ratings["movieId"].isin(best_known)]
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as scratch:
        sample.to_csv(Path(scratch) / "ratings.csv", index=False)
        (Path(scratch) / "ratings.csv").replace(home / "ratings.csv")
    return home
