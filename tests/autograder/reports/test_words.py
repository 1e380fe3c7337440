from __future__ import annotations

from typing import get_args

import pytest
from helpers.sample_outcomes import SAMPLE, blank, mixed, perfect, score

from autograder.records import Verdict
from autograder.reports.words import (
    WORDS,
    clip,
    needs_a_look,
    question_label,
    told_waiting,
)
from autograder.wording import count, number


def test_every_verdict_has_its_words_and_its_own_icon():
    assert set(get_args(Verdict)) == set(WORDS)
    assert len({w.icon for w in WORDS.values()}) == len(WORDS)


@pytest.mark.parametrize(
    ("value", "said"), [(4.0, "4"), (3.5, "3.5"), (0.1 + 0.2, "0.3"), (13 + 1 / 3, "13.33")]
)
def test_points_are_written_as_people_write_them(value, said):
    assert number(value) == said


def test_one_check_and_two_checks():
    assert (count(1, "check"), count(2, "check")) == ("1 check", "2 checks")


def test_a_question_is_called_by_its_number_if_it_has_one():
    assert (question_label("q4"), question_label("essay")) == ("Question 4", "essay")


def test_only_very_long_messages_are_cut():
    assert clip("short") == "short"
    assert clip("x" * 9999).endswith("x …")


def test_a_broken_check_needs_a_look_and_a_wrong_answer_does_not():
    q1 = SAMPLE.question("q1")
    assert needs_a_look(mixed(q1=score(q1, "broken")))
    assert not needs_a_look(mixed(q1=score(q1, "failed")))
    assert not needs_a_look(perfect())


def test_what_a_tutor_has_to_read_is_counted_in_answers_and_students():
    told = told_waiting([perfect(), perfect("Bo"), blank()])
    assert told == "2 written answers of 2 students wait for a tutor"
    assert told_waiting([perfect()]) == "1 written answer of 1 student waits for a tutor"


def test_where_nothing_waits_nothing_is_said():
    assert told_waiting([blank()]) is None
