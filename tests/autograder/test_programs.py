import os
import sys
from pathlib import Path

import pytest

from autograder.errors import AutograderError
from autograder.programs import open_formgrader, put_programs_on_path

OWN = str(Path(sys.executable).parent)


def test_our_own_programs_come_first_and_once(monkeypatch):
    monkeypatch.setenv("PATH", os.pathsep.join(["/elsewhere", OWN]))
    put_programs_on_path()
    put_programs_on_path()
    assert os.environ["PATH"].split(os.pathsep) == [OWN, "/elsewhere"]


def test_an_empty_path_gets_nothing_but_ours(monkeypatch):
    monkeypatch.setenv("PATH", "")
    put_programs_on_path()
    assert os.environ["PATH"] == OWN


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
