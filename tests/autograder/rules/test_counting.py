from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from helpers.sample_outcomes import SAMPLE, blank, mixed, perfect, sample_class, score
from hypothesis import given
from hypothesis import strategies as st

from autograder.rules import Rules, apply_rules, counting_attempts
from autograder.rules.course import AssignmentRules, Late, Person, StudentRules

NAME = SAMPLE.name
DUE = datetime(2026, 11, 1, 23, 59, tzinfo=UTC)
NOW = DUE + timedelta(days=30)
LATE = Late(percent_per_day=10, percent_at_most=50, closed_after_days=7)


def handed_in(outcome, days_late=0.0, attempt=1):
    at = DUE + timedelta(days=days_late)
    return replace(outcome, handed_in=at.isoformat(), attempt=attempt)


def rules(students=None, roster=None, **rule):
    people = {name: Person(name) for name in roster} if roster is not None else None
    of = AssignmentRules(**{"due": DUE, "late": LATE, **rule})
    return Rules(assignments={NAME: of}, students=students or {}, roster=people)


def count(outcome, by):
    (counted,) = apply_rules([outcome], by, NOW)
    return counted


FULL = sum(s.score for s in perfect().scores)  # 20 of 22: two wait for a tutor
POINTS = perfect().points


def test_rules_without_content_change_nothing():
    outcomes = sample_class()
    assert apply_rules(outcomes, Rules(), NOW) == outcomes


def test_a_late_submission_loses_a_share_of_the_assignment_s_points():
    late = count(handed_in(perfect(), 1.5), rules())
    assert late.penalty == pytest.approx(0.2 * POINTS)
    assert late.score == pytest.approx(FULL - late.penalty)
    assert "Handed in 2 days late: 4.4 points off (20 % of the assignment’s points)." in late.notes


def test_nobody_falls_below_zero():
    one_point = mixed("Ada", **{
        q.name: score(q, "not tried") for q in SAMPLE.questions if q.name != "q5"
    })  # fmt: skip
    late = count(handed_in(one_point, 3), rules())
    assert late.score == 0
    assert "3 days late: 6.6 points off" in late.notes[-1]


def test_where_there_is_nothing_to_take_off_nothing_is_said_of_points():
    late = count(handed_in(blank(), 3), rules())
    assert (late.score, late.penalty) == (0, pytest.approx(6.6))  # of marks that may come
    assert late.notes == ("Handed in 3 days late.",)
    dropped = count(handed_in(perfect(), 3), rules(drop=tuple(q.name for q in SAMPLE.questions)))
    assert dropped.notes == ("Handed in 3 days late.",)


def test_what_lateness_will_cost_of_an_answer_in_words_is_said_before_it_is_marked():
    words = mixed("Ada", **{
        q.name: score(q, "not tried") for q in SAMPLE.questions if not q.by_hand
    })  # fmt: skip
    assert "6.6 points off" in count(handed_in(words, 3), rules()).notes[-1]


def test_what_comes_after_the_assignment_was_closed_earns_nothing():
    late = count(handed_in(perfect(), 8), rules())
    assert late.score == 0
    assert "after 7 days it earns nothing" in late.notes[-1]


def test_without_a_price_lateness_is_said_and_costs_nothing():
    late = count(handed_in(perfect(), 3), rules(late=Late()))
    assert (late.score, late.penalty) == (FULL, 0)
    assert late.notes == ("Handed in 3 days late; nothing is taken off for that.",)


def test_an_unknown_time_costs_nothing():
    assert count(perfect(), rules()) == perfect()


def test_an_extension_moves_the_due_date_of_one_student():
    extended = {"Ada": StudentRules(due={NAME: DUE + timedelta(days=7)})}
    ada, bo = (handed_in(perfect(who), 5) for who in ("Ada", "Bo"))
    ada, bo = apply_rules([ada, bo], rules(extended), NOW)
    assert (ada.penalty, ada.score) == (0, FULL)
    assert ada.notes == ("The due date was extended to 8 November 2026, 23:59.",)
    assert bo.penalty > 0


def test_who_is_excused_keeps_the_score_and_a_mark_that_it_does_not_count():
    excused = count(handed_in(perfect(), 5), rules({"Ada": StudentRules(excused=(NAME,))}))
    assert excused.excused
    assert (excused.score, excused.penalty) == (FULL, 0)


def test_a_penalty_is_of_the_points_that_are_left_when_questions_are_dropped():
    late = count(handed_in(perfect(), 1), rules(drop=("q4", "q7")))
    assert late.points == POINTS - 6.5 + 0.5 - 2  # q4 has 6, q7 has 2
    assert late.penalty == pytest.approx(late.points / 10)


def test_with_everything_dropped_there_is_nothing_to_win_or_lose():
    names = tuple(q.name for q in SAMPLE.questions)
    dropped = count(handed_in(perfect(), 3), rules(drop=names))
    assert (dropped.score, dropped.points, dropped.penalty) == (0, 0, 0)


# Which attempt counts

WORSE = mixed("Ada", q6=score(SAMPLE.question("q6"), "failed"))


def chosen(attempts, by):
    (outcome,) = counting_attempts(attempts, by)
    return outcome.attempt


def test_the_last_attempt_counts_unless_said_otherwise():
    attempts = [handed_in(perfect(), 0), handed_in(WORSE, 0, attempt=2)]
    assert chosen(attempts, Rules()) == 2
    assert chosen(attempts[::-1], Rules()) == 2


def test_the_best_attempt_is_the_best_after_its_penalty():
    attempts = [handed_in(WORSE, 0), handed_in(perfect(), 5, attempt=2)]  # 5 points, or 11 off
    assert chosen(attempts, rules(attempts="best")) == 1
    early = [attempts[0], handed_in(perfect(), 1, attempt=2)]  # 2.2 off
    assert chosen(early, rules(attempts="best")) == 2


def test_of_equally_good_attempts_the_last_counts():
    attempts = [handed_in(perfect(), 0), handed_in(perfect(), 0, attempt=2)]
    assert chosen(attempts, rules(attempts="best")) == 2


def test_the_attempt_that_counts_says_so():
    attempts = [handed_in(WORSE), handed_in(perfect(), attempt=2), handed_in(WORSE, attempt=3)]
    (best,) = apply_rules(attempts, rules(attempts="best"), NOW)
    assert best.notes == ("Attempt 2 of 3 counts, the best one.",)


def test_an_attempt_after_closing_does_not_displace_one_that_came_in_time():
    attempts = [handed_in(WORSE, 0), handed_in(perfect(), 8, attempt=2)]
    assert chosen(attempts, rules()) == 1
    assert chosen(attempts[1:], rules()) == 2


def test_a_tutor_s_mark_does_not_choose_another_attempt():
    first, second = handed_in(perfect(), 0), handed_in(perfect(), 0, attempt=2)
    marked = replace(first.scores[-1], score=2, outcome="passed")
    first = replace(first, scores=(*first.scores[:-1], marked), score=FULL + 2)
    assert chosen([first, second], rules(attempts="best")) == 2


def test_a_dropped_question_has_no_say_in_which_attempt_is_best():
    attempts = [handed_in(perfect(), 0), handed_in(WORSE, 0, attempt=2)]
    assert chosen(attempts, rules(attempts="best", drop=("q6",))) == 2


# The roster


def test_who_is_on_the_roster_and_handed_in_nothing_has_zeros_and_a_reason():
    bo, ada = apply_rules([handed_in(perfect())], rules(roster=["Ada", "Abo"]), NOW)
    assert (bo.student, bo.score, bo.points) == ("Abo", 0, POINTS)
    assert bo.reason == "missing-submission"
    assert bo.notes == ("Nothing was handed in; it was due on 1 November 2026, 23:59.",)
    assert {s.outcome for s in bo.scores} == {"not tried"}
    assert ada.reason is None


def test_nobody_is_missing_before_the_due_date():
    before = DUE - timedelta(seconds=1)
    assert len(apply_rules([perfect()], rules(roster=["Ada", "Bo"]), before)) == 1
    assert len(apply_rules([perfect()], rules(roster=["Ada", "Bo"]), NOW)) == 2


def test_who_has_an_extension_is_not_missing():
    students = {"Bo": StudentRules(due={NAME: NOW + timedelta(days=1)})}
    assert len(apply_rules([perfect()], rules(students, roster=["Ada", "Bo"]), NOW)) == 1


def test_who_is_excused_and_handed_in_nothing_is_there_and_counts_for_nothing():
    students = {"Cy": StudentRules(excused=(NAME,))}
    for now in (NOW, datetime(2000, 1, 1, tzinfo=UTC)):  # also before it is due
        _, cy = apply_rules([perfect()], rules(students, roster=["Ada", "Cy"]), now)
        assert (cy.student, cy.came_in, cy.excused) == ("Cy", False, True)
        assert "it was due" not in " ".join(cy.notes)


def test_who_is_not_on_the_roster_is_graded_all_the_same():
    stranger = count(handed_in(perfect("Eve")), rules(roster=[]))
    assert stranger.score == FULL
    assert "not on the course’s roster" in stranger.notes[0]


# Whatever happens

CLASS = sample_class()


@given(
    st.integers(0, len(CLASS) - 1), st.floats(-1, 20), st.floats(0, 100), st.floats(0, 100),
    st.sets(st.sampled_from([q.name for q in SAMPLE.questions])),
    st.dictionaries(st.sampled_from([q.name for q in SAMPLE.questions]), st.floats(0, 50)),
)  # fmt: skip
def test_a_score_is_never_below_zero_nor_above_the_points(which, days, per_day, most, drop, points):
    late = Late(percent_per_day=per_day, percent_at_most=most, closed_after_days=10)
    by = rules(late=late, drop=tuple(drop), points=points)
    counted = count(handed_in(CLASS[which], days), by)
    assert 0 <= counted.score <= counted.points * (1 + 1e-12)
    assert counted.penalty >= 0
