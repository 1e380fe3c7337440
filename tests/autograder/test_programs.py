import os
import sys
from pathlib import Path

from autograder.programs import put_programs_on_path

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
