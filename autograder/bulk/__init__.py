"""Grade a whole class: here or on a cluster, again and again, and nothing twice."""

from autograder.bulk.crews import Crew, Here, crew_of
from autograder.bulk.grader import Grader, Order
from autograder.bulk.running import Watcher, grade_class

__all__ = ["Crew", "Grader", "Here", "Order", "Watcher", "crew_of", "grade_class"]
