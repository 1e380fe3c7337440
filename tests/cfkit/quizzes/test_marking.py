import pytest

from cfkit.errors import QuizError
from cfkit.quizzes import Option, Question, mark

ONE = Question("one", "?", (Option("x", "No.", False), Option("y", "Yes.", True)))
MANY = Question(
    "many",
    "?",
    (Option("x", "One.", True), Option("y", "No.", False), Option("z", "Two.", True)),
    multiple=True,
)


def test_the_right_letter_is_right():
    assert mark(ONE, "b").right


def test_each_chosen_option_has_its_remark():
    assert [(r.letter, r.right, r.feedback) for r in mark(MANY, "ba").remarks] == [
        ("a", True, "One."),
        ("b", False, "No."),
    ]


def test_part_of_the_right_options_is_not_right_yet():
    assert not mark(MANY, "a").right


def test_all_options_are_not_right():
    assert not mark(MANY, "abc").right


def test_a_letter_that_is_not_on_offer_is_refused():
    with pytest.raises(QuizError, match="has the options a, b; 'c' is none of them"):
        mark(ONE, "c")


def test_nothing_is_no_answer():
    with pytest.raises(QuizError, match="at least one letter, got 0"):
        mark(MANY, [])


def test_a_single_choice_takes_one_letter():
    with pytest.raises(QuizError, match="one letter, got 2"):
        mark(ONE, "ab")
