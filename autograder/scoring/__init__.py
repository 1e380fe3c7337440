"""Drive an assignment's checks against a student's work: outcomes, and the mistake's name."""

from autograder.scoring.grading import grade_submission, ungraded
from autograder.scoring.mistakes import MistakeBook

__all__ = ["MistakeBook", "grade_submission", "ungraded"]
