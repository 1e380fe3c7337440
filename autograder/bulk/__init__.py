"""Grade a whole class: here or on a cluster, again and again, and nothing twice."""

from autograder.bulk.running import Watcher, grade_class

__all__ = ["Watcher", "grade_class"]
