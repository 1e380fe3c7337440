"""The walls stand for a plain user as they do for root."""

import sys

from helpers.as_user import run_as_user


def test_every_wall_stands_for_a_plain_user(tmp_path):
    said = run_as_user(f"{sys.prefix}/bin/autograder", "doctor", folder=tmp_path)
    assert "All walls stand" in said, said
