"""What docs/insight.py makes is as the kit makes it now; nobody edits it by hand."""

import os
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from docs.insight import CARD, PAGE, PICTURES

PICTURE = re.compile(r"!\[[^]]+\]\(figures/([a-z_]+\.png)\)")


def test_the_pages_say_what_makes_them():
    for page in (PAGE, CARD):
        assert page.read_text("utf-8").startswith("<!-- made by `python docs/insight.py`")


def test_every_picture_of_the_page_is_there_and_small():
    named = PICTURE.findall(PAGE.read_text("utf-8"))
    assert sorted(named) == sorted(path.name for path in PICTURES.iterdir())
    assert all((PICTURES / name).stat().st_size < 100_000 for name in named)


def test_a_row_is_never_taken_for_an_id():
    row, name = re.search(r"the user in row (\d+) \(id (\d+)\)", PAGE.read_text("utf-8")).groups()
    assert int(name) == int(row) + 1  # MovieLens 100K numbers its users 1, 2, 3, …


@pytest.mark.seeds
def test_the_page_and_the_card_have_the_figures_that_the_kit_gives_now():
    folder = os.environ.get("CFKIT_DATA")
    if not folder or not (Path(folder) / "ml-100k" / "u.data").is_file():
        pytest.skip("MovieLens is not here: set CFKIT_DATA to the folder that holds ml-100k")
    from docs.insight import Seen

    seen = Seen()
    card, now = (text.partition("## Made with")[0] for text in (CARD.read_text("utf-8"),
                                                                seen.card().text))  # fmt: skip
    assert _alike(PAGE.read_text("utf-8"), seen.page()), "run `make pages`"
    assert _alike(card, now), "run `make pages`"


def _alike(kept, made):
    """Nine words in ten: another machine's arithmetic rounds some last digits differently."""
    return SequenceMatcher(None, kept.split(), made.split(), autojunk=False).ratio() > 0.9
