"""`autograder mark` becomes Jupyter in the folder that was laid out for formgrader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autograder.errors import AutograderError
from autograder.gradebook import open_formgrader


def test_formgrader_is_opened_where_its_settings_lie(tmp_path, monkeypatch):
    started = []
    monkeypatch.setattr(os, "execv", lambda program, words: started.append((Path.cwd(), words)))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "graded" / "formgrader").mkdir(parents=True)
    open_formgrader(Path("graded"))
    ((where, words),) = started
    assert where == tmp_path / "graded" / "formgrader"
    assert words[-1].endswith("default_url=/formgrader/gradebook")


def test_a_folder_in_which_nothing_was_graded_is_named(tmp_path):
    with pytest.raises(AutograderError, match=r"no .*formgrader to mark in.* or grade first"):
        open_formgrader(tmp_path)
