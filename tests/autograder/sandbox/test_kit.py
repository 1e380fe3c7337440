"""A student's process imports a kit without the rooms that answer its questions."""

import pytest

from autograder.authoring.folder import find_assignment
from autograder.sandbox import kit
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Allowance, Session
from cfkit.checks.faults import StudentFault


@pytest.fixture(scope="module")
def kept(places):
    return kit.kept_back(find_assignment("dot-product-bias", places.solutions))


@pytest.fixture(scope="module")
def warm(kept):
    with Warm(kept) as process:
        yield process


def test_a_room_that_answers_questions_is_kept_back(kept):
    assert kept == {
        "squash": {"q1"},
        "models": {"q3", "q4"},
        "learner": {"q6"},
        "bayes": {"q6"},
        "collab": {"q3", "q4", "q6"},
    }


def test_the_rooms_that_read_and_question_a_model_are_kept_back_where_students_write_that(places):
    assert kit.kept_back(find_assignment("interpret-and-audit", places.solutions)) == {
        "insight": {"q1", "q2", "q3"},
        "collab": {"q2"},
        "auditing": {"q4", "q5", "q6", "q7"},
        "watch": {"q6"},
    }


def test_a_room_is_lent_when_all_that_it_answers_was_checked_in_whatever_order(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("import cfkit\ndef mine(): return cfkit.DotProduct(2, 2, 2)")
        session.checked("q4")
        with pytest.raises(StudentFault, match="closed"):
            session.call("mine")
        session.checked("q3")
        session.call("mine")


def test_a_question_that_the_kit_does_not_answer_keeps_nothing_back(places):
    workshop = find_assignment("workshop", places.solutions)
    assert kit.kept_back(workshop) == {"comparing": {"q1", "q3", "q4"}}  # and nothing for q2
