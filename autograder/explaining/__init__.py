"""A contested mark, reproduced: what was asked, what came back, what a right answer gives."""

from autograder.explaining.replaying import Replay, replay
from autograder.explaining.telling import by_tutors, explanation

__all__ = ["Replay", "by_tutors", "explanation", "replay"]
