"""The file that docs/rules.md shows can be used as it stands."""

from __future__ import annotations

import re

from helpers.places import ROOT
from helpers.sample_outcomes import SAMPLE, perfect

from autograder.rules import asked_in, read_rules
from autograder.rules.course import AssignmentRules, Late


def test_the_file_on_the_page_is_read_without_a_fault(tmp_path):
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "course.toml").write_text(example)
    (tmp_path / "roster.csv").write_text("id\nwei-zhang\n")
    names = [SAMPLE.name, "weight-decay"]
    rules = read_rules(tmp_path / "course.toml", names, {SAMPLE.name: asked_in([perfect()])})
    assert rules.of("weight-decay") == AssignmentRules(None, "best", Late(15, 10, 50, 7))
    assert rules.of(SAMPLE.name).points == {"q4": 6, "q2.the_kind_of_number_stays": 1}
