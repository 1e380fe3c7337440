"""The promises of `workshop`."""

import runpy
from pathlib import Path
from typing import ClassVar

import pytest
from helpers.assignment_contract import AssignmentContract
from helpers.places import ROOT

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestWorkshop(AssignmentContract):
    name = "workshop"
    points: ClassVar = {"q1": 4, "q2": 4, "q3": 4, "q4": 3, "q5": 5}
    styles = STYLES
    model_questions: ClassVar = set()


def test_the_last_question_is_read_by_a_tutor_and_has_a_rubric_of_five_points():
    from autograder.authoring import find_assignment

    assignment = find_assignment("workshop", ROOT / "solutions")
    question = assignment.question("q5")
    assert question.by_hand
    assert not question.checks
    (cell,) = (c for c in assignment.cells if c.question == "q5")
    rubric = cell.source.partition("BEGIN SOLUTION")[2]
    assert [n for n in range(1, 9) if f"\n{n}. *" in rubric] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("n_ratings", [0, 1, 7])
def test_the_lesson_s_time_split_takes_tables_of_any_length(n_ratings):
    import pandas as pd

    from autograder.authoring import find_assignment

    time_split = find_assignment("workshop", ROOT / "solutions").reference["time_split"]
    ratings = pd.DataFrame({"user": 0, "item": 0, "rating": 3.0, "timestamp": range(n_ratings)})
    train, valid = time_split(ratings, 1)
    assert (len(train), len(valid)) == (0, n_ratings)
