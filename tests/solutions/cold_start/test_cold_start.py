"""The promises of `cold-start`."""

import runpy
from pathlib import Path
from typing import ClassVar

import pytest
from helpers.assignment_contract import AssignmentContract

from cfkit.quizzes import bank

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]
QUIZ = bank("cold_start")


class TestColdStart(AssignmentContract):
    name = "cold-start"
    points: ClassVar = {
        "q1": 4, "q2": 2, "q3": 3, "q4": 2, "q5": 3, "q6": 5, "q7": 4, "q8": 2, "q9": 3,
    }  # fmt: skip
    styles = STYLES
    model_questions: ClassVar = set()


def test_every_knowledge_check_is_asked_in_the_lesson(places):
    lesson = (places.solutions / "cold_start" / "lesson.py").read_text(encoding="utf-8")
    asked = [f'Quiz(quizzes["{name}"])' for name in QUIZ]
    assert [lesson.count(line) for line in asked] == [1] * len(asked)
    assert sorted(asked, key=lesson.index) == asked


@pytest.mark.parametrize("question", QUIZ.values(), ids=lambda q: q.id)
def test_the_longest_option_does_not_give_the_answer_away(question):
    right = [o.text for o in question.options if o.right]
    others = [o.text for o in question.options if not o.right]
    assert min(map(len, right)) < 1.5 * max(map(len, others))


def test_the_right_answers_do_not_all_stand_in_the_same_place():
    assert len({question.answer for question in QUIZ.values()}) >= 3
