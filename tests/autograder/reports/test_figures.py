from __future__ import annotations

import pytest
from helpers.sample_outcomes import SAMPLE, blank, mixed, outcome, perfect, score

from autograder.reports.figures import distribution, question_figures


def figures(name, outcomes):
    return next(q for q in question_figures(outcomes) if q.name == name)


def test_the_bars_are_a_round_number_of_points_wide():
    assert [(b.low, b.high) for b in distribution([], 20)][:2] == [(0, 2), (2, 4)]
    assert len(distribution([], 20)) == 10


def test_the_last_bar_ends_where_the_points_end():
    assert distribution([], 21)[-1].high == 21


def test_a_score_on_a_border_counts_to_its_right_and_full_marks_in_the_last_bar():
    assert [b.count for b in distribution([0, 1.9, 2, 18, 20], 20)] == [2, 1, *[0] * 7, 2]


def test_three_tenths_lie_on_their_border_although_floats_say_otherwise():
    assert [b.count for b in distribution([0.1 + 0.2], 1)][:4] == [0, 0, 0, 1]


def test_every_score_is_in_one_bar():
    scores = [i / 4 for i in range(93)]
    assert sum(b.count for b in distribution(scores, 23)) == 93


def test_where_nothing_can_be_earned_there_are_no_bars():
    assert distribution([0], 0) == []


def test_the_mean_and_the_share_of_a_question():
    half = figures("q4", [perfect(), blank()])
    assert (half.mean, half.share) == (3, 0.5)
    assert half.states == {"passed": 1, "not tried": 1}


def test_a_written_answer_waits_and_a_blank_one_does_not():
    unread = blank("Quentin", "not-json", "The file is not JSON.")
    words = figures("q7", [perfect(), perfect("Bo"), blank(), unread])
    assert (words.waiting, words.blank) == (2, 1)
    assert figures("q1", [perfect()]).waiting == 0


def test_the_most_frequent_mistake_comes_first():
    q1 = SAMPLE.question("q1")
    once = mixed(q1=score(q1, "failed", mistake="offset-forgotten"))
    often = mixed(q1=score(q1, "failed", mistake="bare-sigmoid"))
    mistakes = figures("q1", [once, often, often]).mistakes
    assert [(m.id, m.count) for m in mistakes] == [("bare-sigmoid", 2), ("offset-forgotten", 1)]
    assert mistakes[0].hint.startswith("You stop at 0 to 1.")


def two_questions(first, second):
    q1, q5 = SAMPLE.question("q1"), SAMPLE.question("q5")
    return outcome("x", [score(q1, first), score(q5, second)])


def test_a_question_that_the_strong_pass_and_the_weak_fail_discriminates():
    strong, weak = two_questions("passed", "passed"), two_questions("failed", "failed")
    assert figures("q1", [strong] * 3 + [weak] * 3).discrimination == pytest.approx(1)


def test_a_question_that_only_the_weak_pass_has_a_negative_discrimination():
    one, other = two_questions("passed", "failed"), two_questions("failed", "passed")
    assert figures("q1", [one] * 3 + [other] * 3).discrimination == pytest.approx(-1)


def test_blank_submissions_do_not_make_a_question_look_discriminating():
    same = [two_questions("passed", "failed"), two_questions("passed", "passed")] * 3
    assert figures("q1", [*same, blank(), blank()]).discrimination is None


def test_four_students_say_nothing_about_discrimination():
    strong, weak = two_questions("passed", "passed"), two_questions("failed", "failed")
    assert figures("q1", [strong, strong, weak, weak]).discrimination is None
