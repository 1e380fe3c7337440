"""Prove that an assignment keeps its promises, and try single answers on it."""

from autograder.proving.promises import PROMISES, Broken, broken_promises

__all__ = ["PROMISES", "Broken", "broken_promises"]
