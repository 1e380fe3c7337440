"""Serve somebody new, and something new, without training again. It reads numbers, not models."""

from cfkit.coldstart.averages import bayesian_average
from cfkit.coldstart.folding import fold_in
from cfkit.coldstart.interview import Interview
from cfkit.coldstart.newcomer import Newcomer
from cfkit.coldstart.newcomers import Newcomers

__all__ = ["Interview", "Newcomer", "Newcomers", "bayesian_average", "fold_in"]
