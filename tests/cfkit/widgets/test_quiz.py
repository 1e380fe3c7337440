import pytest
from helpers.widget_contract import WidgetContract

from cfkit.errors import WidgetError
from cfkit.quizzes import Option, Question, bank
from cfkit.widgets import Quiz


def pairs():
    return Question(
        id="pairs",
        stem="Which of these come in pairs?",
        multiple=True,
        options=(
            Option("Socks", "Until one is lost.", right=True),
            Option("Moons", "Mars has two, we have one."),
            Option("Gloves", "Left and right.", right=True),
        ),
    )


class TestQuiz(WidgetContract):
    def make(self):
        return Quiz(pairs())


def test_a_question_nobody_tried_is_neither_right_nor_wrong():
    quiz = Quiz(pairs())
    assert (quiz.state, quiz.answered_right, quiz.attempts) == ("untried", False, 0)


def test_what_was_checked_in_the_browser_is_marked_in_python():
    quiz = Quiz(pairs())
    quiz.set_state({"value": ["a"], "answers": [["a"]]})
    assert (quiz.state, quiz.attempts) == ("wrong", 1)
    quiz.set_state({"value": ["a", "c"], "answers": [["a"], ["a", "c"]]})
    assert (quiz.state, quiz.answered_right, quiz.attempts) == ("right", True, 2)


def test_choosing_without_checking_is_no_attempt():
    quiz = Quiz(pairs())
    quiz.set_state({"value": ["a", "c"]})
    assert quiz.state == "untried"


def test_once_right_it_stays_right_and_the_attempts_stop_counting():
    quiz = Quiz(pairs())
    quiz.check("c", "a")
    quiz.check("b")
    assert quiz.answered_right
    assert quiz.attempts == 1


def test_it_can_be_answered_without_a_browser():
    quiz = Quiz(pairs())
    marked = quiz.check("b")
    assert marked.remarks[0].feedback == "Mars has two, we have one."
    assert quiz.value == ["b"]


def test_the_summary_asks_and_says_where_the_learner_stands():
    quiz = Quiz(pairs())
    assert "  b. Moons" in quiz.summary()
    assert quiz.summary().endswith("Choose all that apply. Not tried yet.")
    quiz.check("b")
    assert quiz.summary().endswith("Tried once, not right yet.")
    quiz.check("a", "c")
    assert quiz.summary().endswith("Answered right at attempt 2.")


@pytest.mark.parametrize("question", bank("course").values(), ids=lambda q: q.id)
def test_the_saved_state_gives_no_answer_away(question):
    quiz = Quiz(question)
    state = str(quiz.get_state(["question", "value", "answers"])) + quiz.summary()
    assert "right" not in quiz.question
    assert not any(option.feedback[:20] in state for option in question.options)


def test_a_dictionary_is_no_question():
    with pytest.raises(WidgetError, match=r"Quiz needs a Question.*bank\('course'\)"):
        Quiz({"stem": "?"})
