"""A contested mark, reproduced: what was asked, what came back, what a right answer gives."""

from autograder.explaining.replaying import Replay, replay
from autograder.explaining.telling import explanation

__all__ = ["Replay", "explanation", "replay"]
