from __future__ import annotations

import pytest

from autograder.errors import MachineError
from autograder.rules import Rules, read_rules, remember, remembered


@pytest.fixture
def rules(tmp_path):
    (tmp_path / "mine.toml").write_text('[course]\nroster = "people.csv"\n')
    (tmp_path / "people.csv").write_text("id\nada\n")
    return read_rules(tmp_path / "mine.toml")


def test_the_rules_can_be_read_again_from_the_folder_alone(rules, tmp_path):
    out = tmp_path / "graded"
    assert remembered(out) is None
    remember(rules, out)
    rules.file.unlink()
    rules.roster_file.unlink()
    assert list(read_rules(remembered(out)).roster) == ["ada"]


def test_keeping_the_same_rules_again_changes_nothing(rules, tmp_path):
    out = tmp_path / "graded"
    assert remember(rules, out)
    assert not remember(rules, out)
    assert not remember(read_rules(remembered(out)), out)
    rules.roster_file.write_text("id\nada\nbo\n")
    assert remember(rules, out)


def test_the_roster_of_other_rules_does_not_stay_behind(rules, tmp_path):
    out = tmp_path / "graded"
    remember(rules, out)
    rules.file.write_text('[course]\nroster = "new.csv"\n')
    rules.roster_file.rename(tmp_path / "new.csv")
    remember(Rules(), out)
    assert {p.name for p in (out / "rules").iterdir()} == {"course.toml", "people.csv"}
    remember(read_rules(rules.file), out)
    assert {p.name for p in (out / "rules").iterdir()} == {"course.toml", "new.csv"}


def test_rules_that_somebody_keeps_in_that_very_folder_stay(rules, tmp_path):
    mine = rules.file.rename(tmp_path / "graded-mine.toml")
    (tmp_path / "rules").mkdir()
    mine = mine.rename(tmp_path / "rules" / "mine.toml")
    rules.roster_file.rename(tmp_path / "rules" / "people.csv")
    remember(read_rules(mine), tmp_path)
    assert mine.exists()
    assert list(read_rules(remembered(tmp_path)).roster) == ["ada"]


def test_a_folder_that_takes_no_writing_is_a_sentence(rules, tmp_path):
    (tmp_path / "graded").write_text("a file is in the way")
    with pytest.raises(MachineError, match="takes no writing"):
        remember(rules, tmp_path / "graded")
