"""What is made is as its sources make it; nobody edits it by hand."""

import pytest

from autograder.authoring.build import stale
from docs.grading import PAGE, page


@pytest.mark.seeds
def test_the_releases_are_as_their_sources_make_them(places):
    assert stale(places) == [], "run `make build`"


@pytest.mark.seeds
def test_the_table_of_mistakes_is_as_the_checks_make_it():
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make table`"
