"""Our copies of the rules name nobody who was forgotten, and lose nothing else."""

from __future__ import annotations

import pytest

from autograder.errors import MachineError
from autograder.rules import forget_person, read_rules

RULES = """# of autumn
[course]
roster = "people.csv"
timezone = "Europe/Zurich"

[assignments.dot-product-bias]
due = 2026-11-01

[students.gil]
excused = [
  "weight-decay",
]
[students.gil.due]
dot-product-bias = 2026-11-08T23:59:00

[students]
ana.excused = ["weight-decay"]  # ill
"Zoë K.".excused = []
"""
PEOPLE = 'ID;Name;E-Mail\nana;Ana;\ngil;"Gil\nGreen";g@x.org\n\nZoë K.;Zoë;\n'


@pytest.fixture
def rules(tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE)
    (tmp_path / "course.toml").write_text(RULES)
    return tmp_path / "course.toml"


@pytest.mark.parametrize("who", ["ana", "gil", "Zoë K.", "Zoe\u0308 K."])
def test_one_is_gone_and_the_others_stay_as_they_were(rules, who):
    before = read_rules(rules)
    assert forget_person(who, rules) == [rules, rules.parent / "people.csv"]
    after = read_rules(rules)
    same = who.replace("e\u0308", "ë")
    assert after.roster == {s: p for s, p in before.roster.items() if s != same}
    assert after.students == {s: r for s, r in before.students.items() if s != same}
    assert rules.read_text().startswith("# of autumn\n[course]\n")


def test_who_is_not_named_changes_nothing(rules):
    assert forget_person("nobody", rules) == []
    assert rules.read_text() == RULES
    assert (rules.parent / "people.csv").read_text() == PEOPLE


def test_a_line_that_names_others_as_well_stays(rules):
    together = "students = { gil = { excused = [] }, ana = { excused = [] } }\n"
    rules.write_text(together + '[course]\nroster = "people.csv"\n')
    assert forget_person("gil", rules) == []
    assert {"ana", "gil"} <= set(read_rules(rules).roster)


def test_rules_that_nobody_can_read_are_left_alone(rules):
    rules.write_text("[students.gil\n")
    assert forget_person("gil", rules) == []


def test_what_cannot_be_changed_is_named(rules, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("autograder.rules.forgetting.write_whole", refuse)
    with pytest.raises(MachineError, match=r"course.toml could not be changed \(Permission denied"):
        forget_person("gil", rules)
