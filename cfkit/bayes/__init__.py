"""Fit factors and biases without gradients, and say how sure they are."""

from cfkit.bayes.fitting import fit_bayes
from cfkit.bayes.posterior import BayesModel

__all__ = ["BayesModel", "fit_bayes"]
