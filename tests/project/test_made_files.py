"""What is made is as its sources make it; nobody edits it by hand."""

import pytest

from autograder.authoring.build import stale


@pytest.mark.slow
def test_the_releases_are_as_their_sources_make_them(places):
    assert stale(places) == [], "run `make build`"
