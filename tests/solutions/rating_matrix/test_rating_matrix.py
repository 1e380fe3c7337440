"""The promises of `rating-matrix`."""

import runpy
from pathlib import Path
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest
from helpers.assignment_contract import AssignmentContract

import cfkit
from autograder.authoring import find_assignment
from autograder.looking import look
from autograder.records import Assignment

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestRatingMatrix(AssignmentContract):
    name = "rating-matrix"
    points: ClassVar = {"q1": 2, "q2": 3, "q3": 2, "q4": 3, "q5": 4, "q6": 4, "q7": 2}
    styles = STYLES
    model_questions: ClassVar = set()


@pytest.fixture(scope="module")
def rating_matrix(places) -> Assignment:
    return find_assignment("rating-matrix", places.solutions)


def six_friends():
    """The lesson's table: Alice, Bob, Carol, Dave, Erin, Femi."""
    erin = {"Inception": 2, "The Matrix": 4, "Frozen": 4, "Interstellar": 2}
    femi = {"Inception": 4, "Toy Story": 1, "The Matrix": 4, "Interstellar": 3}
    table = cfkit.slides_table()
    table.loc["Erin"], table.loc["Femi"] = pd.Series(erin), pd.Series(femi)
    stars = table.to_numpy()
    user, item = np.nonzero(table.notna().to_numpy())
    return pd.DataFrame({"user": user, "item": item, "rating": stars[user, item]})


@pytest.mark.parametrize(("k", "stars"), [(1, 3.5), (2, 4.5 - (1 - 0.5**0.5) / (1 + 0.5**0.5))])
def test_the_neighbours_that_the_lesson_works_out_by_hand(rating_matrix, k, stars):
    predict = rating_matrix.reference["neighbours_predict"]
    assert predict(six_friends(), user=3, item=0, k=k) == pytest.approx(stars)


def test_the_kit_s_own_density_earns_nothing(rating_matrix):
    names = {**rating_matrix.reference, "density": cfkit.density}
    seen = look(rating_matrix.question("q3"), names, seed=7)
    assert seen["eleven_of_twenty_cells_are_known"].verdict == "failed"
    assert seen["silent_users_and_items_count"].verdict == "failed"
