"""Of several attempts tutors mark the one that counts, and their mark counts for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.in_words import NAME, answered, in_words, submission
from nbgrader.api import Gradebook

from autograder.cli.counting import count, hand_on
from autograder.records import Outcome
from autograder.rules import Rules
from autograder.rules.course import AssignmentRules, Person
from autograder.scoring.questions import unseen_score, waiting_score

BEST = Rules(
    usual=AssignmentRules(attempts="best", points={"q2": 4}),
    roster={name: Person(name) for name in ("ada", "bo")},
)


@pytest.fixture
def handed_on(tmp_path):
    """Ada's first attempt is right in q1, her second one is not; Bo handed in nothing."""
    assignment = in_words(tmp_path)
    q1, q2 = assignment.questions
    right = unseen_score(q1)
    checks = tuple(replace(c, outcome="passed", score=c.points) for c in right.checks)
    right = replace(right, score=3, outcome="passed", checks=checks)
    first = Outcome("ada", NAME, 3, 5, None, (), (right, waiting_score(q2)))
    second = replace(first, score=0, attempt=2, scores=(unseen_score(q1), waiting_score(q2)))
    texts = ("The first.", "The second.")
    handed_in = [
        replace(submission(tmp_path / str(n), "ada", answered(text)), attempt=n)
        for n, text in enumerate(texts, start=1)
    ]
    out = tmp_path / "graded"
    out.mkdir()
    outcomes = [first, second]
    return out, outcomes, hand_on(out, assignment, handed_in, outcomes, BEST, tmp_path / "build")


def test_one_outcome_for_each_student_comes_back(handed_on):
    _, _, (ada, bo) = handed_on
    assert (ada.attempt, ada.score, ada.points) == (1, 3, 7)
    assert bo.reason == "missing-submission"


def test_the_attempt_that_counts_is_laid_out_for_formgrader_and_nobody_s_is_not(handed_on):
    out, _, _ = handed_on
    copies = list((out / "formgrader").rglob("*.ipynb"))
    assert "The first." in "".join(c.read_text() for c in copies)
    assert "The second." not in "".join(c.read_text() for c in copies)
    with Gradebook(f"sqlite:///{out / 'gradebook.db'}") as gradebook:
        assert [s.id for s in gradebook.students] == ["ada"]


def test_a_mark_is_a_share_of_the_points_that_the_rules_give(handed_on):
    out, outcomes, _ = handed_on
    with Gradebook(f"sqlite:///{out / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade("q2", NAME, NAME, "ada")
        assert grade.max_score == 2
        grade.manual_score, grade.needs_manual_grade = 1.5, False  # as formgrader does
        gradebook.db.commit()
    ada, _ = count(out, outcomes, BEST)
    assert (ada.score, ada.scores[1].score, ada.scores[1].outcome) == (6, 3, "partly")
    dropped = replace(BEST, usual=AssignmentRules(attempts="best", drop=("q2",)))
    ada, _ = count(out, outcomes, dropped)
    assert (ada.score, ada.points) == (3, 3)
