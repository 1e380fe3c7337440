"""A graded class is handed to its tutors in one step, and their marks come back in one."""

from __future__ import annotations

import pytest
from helpers.in_words import NAME, answered, in_words, submission
from nbgrader.api import Gradebook

from autograder.errors import MachineError
from autograder.gradebook import hand_to_tutors, marking, take_marks
from autograder.records import Outcome
from autograder.scoring.questions import unseen_score, waiting_score


@pytest.fixture
def class_(tmp_path):
    """Hand over what Ada wrote, with no check of hers passed; give what comes back."""
    (tmp_path / "graded").mkdir()
    assignment = in_words(tmp_path)
    q1, q2 = assignment.questions
    ada = Outcome("ada", NAME, 0, 5, None, (), (unseen_score(q1), waiting_score(q2)))

    def hand(text):
        handed_in = [submission(tmp_path, "ada", answered(text))]
        (outcome,) = hand_to_tutors(
            tmp_path / "graded", assignment, handed_in, [ada], tmp_path / "build"
        )
        return outcome

    return hand


@pytest.fixture
def gradebook(tmp_path):
    return lambda: Gradebook(f"sqlite:///{tmp_path / 'graded' / 'gradebook.db'}")


def mark(gradebook, points):
    """Give points as formgrader does."""
    with gradebook() as opened:
        row = opened.find_grade("q2", NAME, NAME, "ada")
        row.manual_score, row.needs_manual_grade = points, False
        opened.db.commit()


def waits(gradebook):
    with gradebook() as opened:
        return opened.find_grade("q2", NAME, NAME, "ada").needs_manual_grade


def test_what_nobody_has_marked_comes_back_as_it_went(class_, gradebook, tmp_path):
    assert class_("For cakes.").scores[1].outcome == "waiting"
    assert waits(gradebook)
    assert "For cakes." in next((tmp_path / "graded").rglob("*.ipynb")).read_text()


def test_a_mark_comes_back_and_stays_when_the_class_is_handed_over_again(class_, gradebook):
    class_("For cakes.")
    mark(gradebook, 1.5)
    again = class_("For cakes.")
    assert (again.score, again.scores[1].outcome) == (1.5, "partly")
    assert not waits(gradebook)


def test_a_marked_answer_that_was_rewritten_waits_again(class_, gradebook):
    class_("For cakes.")
    mark(gradebook, 1.5)
    assert class_("For bread.").scores[1].outcome == "waiting"
    assert waits(gradebook)


def test_a_database_that_refuses_leaves_the_copies_that_tell_what_changed(
    class_, gradebook, monkeypatch
):
    class_("For cakes.")
    mark(gradebook, 1.5)
    with monkeypatch.context() as refusing:
        refusing.setattr(marking, "write_gradebook", _refuse)
        with pytest.raises(MachineError):
            class_("For bread.")
    class_("For bread.")
    assert waits(gradebook)


def test_where_there_is_no_gradebook_nothing_was_given(class_, tmp_path):
    outcome = class_("For cakes.")
    assert take_marks(tmp_path / "elsewhere", [outcome]) == [outcome]


def _refuse(*_):
    raise MachineError("The gradebook took no writing.")
