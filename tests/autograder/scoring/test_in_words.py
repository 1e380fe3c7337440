"""An answer in words waits for a tutor; one that was left blank does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.in_words import NAME, STUB, answered, in_words, submission
from helpers.tiny_notebooks import code

from autograder.records import Fault, Submission
from autograder.scoring import MistakeBook, grade_submission


@pytest.fixture
def grade(tmp_path, warm):
    book = MistakeBook(in_words(tmp_path), seed=1)

    def run(*cells):
        outcome = grade_submission(submission(tmp_path, "ada", *cells), book, warm, 5.0)
        (words,) = [s for s in outcome.scores if s.question == "q2"]
        return outcome, words

    return run


def test_a_written_answer_waits_and_costs_nothing_else(grade):
    outcome, words = grade(answered("For cakes."))
    assert (words.outcome, words.score, words.points, words.by_hand) == ("waiting", 0, 2, True)
    assert (outcome.score, outcome.points, outcome.reason) == (3, 5, None)


def test_a_blank_answer_is_not_tried_and_waits_for_nobody(grade):
    outcome, words = grade(answered(STUB))
    assert words.outcome == "not tried"
    assert outcome.reason is None


def test_code_in_place_of_words_is_not_run(grade):
    outcome, words = grade(code("import os; os._exit(0)", "q2"))
    assert words.outcome == "waiting"
    assert (outcome.score, outcome.reason) == (3, None)


def test_an_answer_whose_cell_is_gone_waits_and_says_why(grade):
    outcome, words = grade()
    assert (words.outcome, outcome.reason) == ("waiting", "cells-deleted")
    assert outcome.notes == ("No answer cell was found for q2.",)


def test_what_nobody_can_read_waits_for_nobody(tmp_path, warm):
    book = MistakeBook(in_words(tmp_path), seed=1)
    unread = Submission("ada", NAME, Path(), None, Fault("not-json", "It is no notebook."))
    outcome = grade_submission(unread, book, warm, 5.0)
    assert {s.outcome for s in outcome.scores} == {"not tried"}
