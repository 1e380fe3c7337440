"""The pages of figures are as their programs write them, but for the figures themselves."""

import re

import pytest

from cfkit.comparing.contestants import CONTESTANTS
from docs import comparing, watching


@pytest.mark.parametrize("program", [comparing, watching])
def test_a_page_says_what_its_program_says(program):
    page = program.PAGE.read_text(encoding="utf-8")
    assert page.startswith(program.HEAD)
    assert page.endswith(program.TAIL)


@pytest.mark.parametrize("program", [comparing, watching])
def test_every_picture_of_a_page_is_there_and_no_other(program):
    shown = set(re.findall(r"pictures/([\w-]+\.png)", program.PAGE.read_text(encoding="utf-8")))
    stem = program.PAGE.stem
    assert shown == {path.name for path in program.PICTURES.glob(f"{stem}-*.png")}


def test_every_contestant_stands_in_every_race():
    page = comparing.PAGE.read_text(encoding="utf-8")
    for name in CONTESTANTS:
        assert len(re.findall(rf"^\| {name} \|", page, re.MULTILINE)) == len(comparing.SPLITS)


def test_the_watch_rang_at_most_once_in_twenty_where_nothing_changed():
    page = watching.PAGE.read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| nothing changed")]
    assert len(rows) == 2
    for cell in [cell for row in rows for cell in row.split("|")[2:4]]:
        fine = int(re.search(r"fine (\d+)", cell).group(1))
        assert fine >= 0.95 * watching.DRAWS


def test_every_drift_that_was_planted_was_found():
    page = watching.PAGE.read_text(encoding="utf-8")
    for words in list(watching.PLANTED.values())[2:]:
        row = next(line for line in page.splitlines() if line.startswith(f"| {words} |"))
        assert "fine" not in row


def test_the_verdict_shown_is_the_one_of_most_draws():
    page = watching.PAGE.read_text(encoding="utf-8")
    rang = int(re.search(r'said "retrain" in (\d+) of them', page).group(1))
    assert ("- retrain: The error" in page) == (rang > watching.LOTS / 2)
