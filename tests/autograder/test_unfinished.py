"""Whoever comes by while a class is graded, or after an interruption, is told how much is there."""

from __future__ import annotations

import pytest
from helpers.sample_outcomes import perfect
from helpers.tiny_assignment import write_assignment

from autograder.authoring.folder import load_assignment
from autograder.bulk import grade_class
from autograder.records import Submission
from autograder.unfinished import unfinished

STUDENTS = ("ada", "bo", "cy")


class Grader:
    """Grades so many, then stops as Ctrl-C does."""

    def __init__(self, folder, stops_after=None):
        self.folder, self.stops_after, self.seen = folder, stops_after, []

    def grade(self, order, submissions, keep, stands):
        for n, submission in enumerate(submissions):
            if n == self.stops_after:
                raise KeyboardInterrupt
            self.seen.append(unfinished(self.folder))
            keep(perfect(submission.student))


@pytest.fixture
def grade(tmp_path):
    assignment = load_assignment(write_assignment(tmp_path))
    submissions = [Submission(s, assignment.name, tmp_path, {"cells": []}) for s in STUDENTS]
    folder = tmp_path / "graded" / "outcomes"

    def run(of=submissions, stops_after=None, **options):
        crew = Grader(folder, stops_after)
        grade_class(of, assignment, folder, crew=crew, **options)
        return crew.seen

    return folder, run


def test_while_grading_goes_on_it_is_said_how_much_is_there(grade):
    folder, run = grade
    seen = run()
    assert [said.partition(" submissions")[0] for said in seen] == ["0 of 3", "1 of 3", "2 of 3"]
    assert unfinished(folder) is None


def test_after_an_interruption_too_until_the_rest_is_graded(grade):
    folder, run = grade
    with pytest.raises(KeyboardInterrupt):
        run(stops_after=1)
    assert unfinished(folder).startswith("1 of 3 submissions are graded")
    run()
    assert unfinished(folder) is None


def test_where_all_are_there_and_are_graded_again_nobody_lacks(grade):
    folder, run = grade
    run()
    with pytest.raises(KeyboardInterrupt):
        run(stops_after=1, regrade=True)
    assert unfinished(folder) is None


def test_where_nothing_is_left_to_grade_nothing_is_unfinished(grade):
    folder, run = grade
    with pytest.raises(KeyboardInterrupt):
        run(stops_after=1)
    run(of=[])
    assert unfinished(folder) is None
