import pytest

from cfkit.errors import QuizError
from cfkit.quizzes import Option, Question

YES, NO = Option("yes", "Indeed.", right=True), Option("no", "Think again.")


def test_the_answer_is_the_letters_of_the_right_options():
    question = Question(
        "q", "?", (NO, YES, Option("maybe", "At times.", right=True)), multiple=True
    )
    assert question.answer == {"b", "c"}


def test_one_option_is_no_choice():
    with pytest.raises(QuizError, match="2 to 26 options and has 1"):
        Question("q", "?", (YES,))


def test_a_single_choice_has_one_right_option():
    with pytest.raises(QuizError, match="exactly one right option and has 2"):
        Question("q", "?", (YES, NO, Option("aye", "Indeed.", right=True)))


def test_a_question_without_a_right_option_is_refused():
    with pytest.raises(QuizError, match="at least one right option and has 0"):
        Question("q", "?", (NO, Option("never", "Think again.")), multiple=True)


def test_every_option_needs_feedback():
    with pytest.raises(QuizError, match="feedback for every option; 'no' has none"):
        Question("q", "?", (YES, Option("no", " ")))


def test_twins_are_refused():
    with pytest.raises(QuizError, match="same text"):
        Question("q", "?", (YES, Option("yes", "Or not.")))
