"""Outcomes → nbgrader's own database, which formgrader and the exporters read."""

from autograder.gradebook.scores import read_scores
from autograder.gradebook.writing import write_gradebook

__all__ = ["read_scores", "write_gradebook"]
