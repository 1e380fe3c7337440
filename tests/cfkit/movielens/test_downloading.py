import hashlib
import io
import zipfile
from dataclasses import replace
from http.client import IncompleteRead
from urllib.error import URLError

import pytest

from cfkit import movielens
from cfkit.errors import DataMissingError
from cfkit.movielens.places import SOURCES


def zipped(*names):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "1\t10\t5\t881250949\n")
    return packed.getvalue()


@pytest.fixture
def web(monkeypatch):
    """Give a web that sends what it is told to, with the checksum that GroupLens would print."""

    class Web:
        def __init__(self):
            self.asked = []

        def sends(self, content):
            md5 = hashlib.md5(content).hexdigest()
            monkeypatch.setitem(SOURCES, "100k", replace(SOURCES["100k"], md5=md5))

            def opener(url, timeout):
                self.asked.append(url)
                return io.BytesIO(content)

            return opener

    return Web()


def test_a_download_lands_in_its_own_folder_and_load_finds_it(web):
    folder = movielens.download(
        "100k", opener=web.sends(zipped("ml-100k/u.data", "ml-100k/README"))
    )
    assert sorted(p.name for p in folder.iterdir()) == ["README", "u.data"]
    assert folder.parent.name == "cfkit"
    assert web.asked == ["https://files.grouplens.org/datasets/movielens/ml-100k.zip"]


def test_what_is_here_already_is_not_fetched_again(web, tmp_path):
    opener = web.sends(zipped("ml-100k/u.data"))
    first = movielens.download("100k", tmp_path, opener)
    assert movielens.download("100k", tmp_path, opener) == first
    assert len(web.asked) == 1


def test_a_file_that_is_not_the_published_one_is_not_kept(tmp_path):
    def opener(url, timeout):
        return io.BytesIO(zipped("ml-100k/u.data"))

    with pytest.raises(DataMissingError, match="should be 0e33842e24a9c977be4e0107933c0723"):
        movielens.download("100k", tmp_path, opener)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "trouble", [URLError("no route"), TimeoutError("slow"), IncompleteRead(b"")]
)
def test_offline_it_says_what_to_do(trouble, tmp_path):
    def opener(url, timeout):
        raise trouble

    with pytest.raises(DataMissingError, match=r"could not be reached.*Go online.*CFKIT_DATA"):
        movielens.download("100k", tmp_path, opener)


@pytest.mark.parametrize("name", ["../evil", "/evil", "ml-100k/../../evil", "elsewhere/evil"])
def test_a_zip_that_reaches_out_of_its_folder_leaves_nothing_behind(web, tmp_path, name):
    opener = web.sends(zipped("ml-100k/u.data", name))
    with pytest.raises(DataMissingError, match=r"evil, which lies outside .* Nothing was unpacked"):
        movielens.download("100k", tmp_path / "home", opener)
    assert list((tmp_path / "home").iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_a_zip_without_ratings_leaves_nothing_behind(web, tmp_path):
    with pytest.raises(DataMissingError, match=r"lacks u\.data. Nothing was kept"):
        movielens.download("100k", tmp_path, web.sends(zipped("ml-100k/README")))
    assert list(tmp_path.iterdir()) == []


def test_a_leftover_folder_without_ratings_is_named_and_nothing_is_fetched(web, tmp_path):
    (tmp_path / "ml-100k").mkdir()
    (tmp_path / "ml-100k" / "README").write_text("half a set")
    opener = web.sends(zipped("ml-100k/u.data"))
    with pytest.raises(DataMissingError, match=r"ml-100k is here already.*Remove that folder"):
        movielens.download("100k", tmp_path, opener)
    assert web.asked == []


def test_a_set_that_changes_with_time_is_not_fetched_unverified(tmp_path):
    with pytest.raises(DataMissingError, match="no checksum can vouch for it"):
        movielens.download("latest-small", tmp_path)
