from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.sample_outcomes import SAMPLE, score
from hypothesis import given
from hypothesis import strategies as st

from autograder.rules.course import AssignmentRules
from autograder.rules.points import misfits, reweighted, weighted

Q1, Q7 = SAMPLE.question("q1"), SAMPLE.question("q7")  # q1: four checks of half a point
HALF = ["any_range_is_reached", "far_scores_stay_finite"]


def with_points(**points):
    return AssignmentRules(points=points)


def test_the_checks_of_a_question_keep_their_ratio():
    scaled = reweighted(score(Q1, "partly", HALF[:1]), with_points(q1=8))
    assert (scaled.score, scaled.points) == (6, 8)
    assert [c.points for c in scaled.checks] == [2, 2, 2, 2]


def test_a_check_with_points_of_its_own_raises_the_question():
    rules = AssignmentRules(points={f"q1.{HALF[0]}": 3})
    assert reweighted(score(Q1, "passed"), rules).points == 4.5
    assert reweighted(score(Q1, "partly", HALF[:1]), rules).score == 1.5


def test_with_both_the_other_checks_share_what_is_left():
    rules = AssignmentRules(points={"q1": 6, f"q1.{HALF[0]}": 3})
    assert [c.points for c in reweighted(score(Q1, "passed"), rules).checks] == [1, 1, 3, 1]


def test_a_broken_check_keeps_its_full_points_whatever_they_are():
    broken = score(Q1, "broken", HALF[:1])
    assert reweighted(broken, with_points(q1=8)).score == 8


def test_a_check_that_was_worth_nothing_can_be_worth_something():
    passed = score(Q1, "passed")
    free = replace(passed, checks=tuple(replace(c, score=0, points=0) for c in passed.checks))
    rules = AssignmentRules(points={f"q1.{HALF[0]}": 3})
    assert reweighted(free, rules).score == 3


def test_a_dropped_question_counts_neither_way_and_keeps_its_verdict():
    dropped = reweighted(score(Q1, "partly", HALF), AssignmentRules(drop=("q1",)))
    assert (dropped.score, dropped.points, dropped.outcome) == (0, 0, "partly")


def test_a_tutor_s_mark_scales_with_its_question():
    marked = replace(score(Q7, "passed"), score=1.5, outcome="partly", comment="Nearly.")
    scaled = reweighted(marked, with_points(q7=4))
    assert (scaled.score, scaled.points, scaled.comment) == (3, 4, "Nearly.")


def test_what_no_rule_names_is_the_same_object():
    untouched = score(Q1, "partly", HALF)
    assert reweighted(untouched, with_points(q2=8)) is untouched


def test_a_gradebook_has_the_points_of_the_rules_but_of_answers_in_words():
    rules = AssignmentRules(drop=("q2",), points={"q1": 8, "q7": 4})
    anew = weighted(SAMPLE, rules)
    assert {q.name: q.points for q in anew.questions if q.name in ("q1", "q2", "q7")} == {
        "q1": 8, "q2": 0, "q7": 2,
    }  # fmt: skip
    assert sum(c.points for c in anew.question("q1").checks) == 8


ASKED = [score(q, "not tried") for q in SAMPLE.questions]


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (AssignmentRules(drop=("Q11",)), "no question called 'Q11'; did you mean q1"),
        (with_points(q99=1), "no question called 'q99'; there are: q1, q2"),
        (AssignmentRules(points={"q1.any_range": 1}), "did you mean any_range_is_reached"),
        (AssignmentRules(points={"q7.any": 1}), "q7 has no check called 'any'; there are none"),
        (
            AssignmentRules(points={"q1": 2, f"q1.{HALF[0]}": 3}),
            "q1 cannot be worth 2: its checks come to 3",
        ),
    ],
)
def test_what_does_not_fit_the_assignment_is_named(rules, said):
    (found,) = misfits(rules, ASKED)
    assert said in found[1]


POINTS = st.floats(0, 1000, allow_subnormal=False)


@given(POINTS, st.lists(st.sampled_from([c.name for c in Q1.checks])), st.booleans())
def test_no_points_make_a_score_leave_its_range(points, failing, drop):
    rules = AssignmentRules(drop=("q1",) if drop else (), points={"q1": points})
    scaled = reweighted(score(Q1, "partly", failing), rules)
    assert 0 <= scaled.score <= scaled.points
