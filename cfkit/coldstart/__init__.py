"""Serve somebody new, and something new, without training again. It reads numbers, not models."""

from cfkit.coldstart.averages import bayesian_average
from cfkit.coldstart.folding import fold_in

__all__ = ["bayesian_average", "fold_in"]
