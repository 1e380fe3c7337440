"""Outcomes → nbgrader's own database and marking copies, which formgrader and exporters read."""

from autograder.gradebook.address import gradebook_url
from autograder.gradebook.forgetting import forget_student, submitted_of
from autograder.gradebook.jupyter import open_formgrader
from autograder.gradebook.marking import choose_gradebook, hand_to_tutors, take_marks
from autograder.gradebook.writing import write_gradebook

__all__ = [
    "choose_gradebook",
    "forget_student",
    "gradebook_url",
    "hand_to_tutors",
    "open_formgrader",
    "submitted_of",
    "take_marks",
    "write_gradebook",
]
