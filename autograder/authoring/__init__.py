"""An assignment's folder → an `Assignment` → everything that is made from it."""

from autograder.authoring.declaring import answers, mistake
from autograder.authoring.folder import assignment_names, find_assignment, load_assignment

__all__ = ["answers", "assignment_names", "find_assignment", "load_assignment", "mistake"]
