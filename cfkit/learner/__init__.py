"""Train any model that predicts (n,) or (n, 1) stars for pairs of rows (n, 2)."""

from cfkit.learner.bayes import fit_bayes
from cfkit.learner.fitting import fit_one_cycle
from cfkit.learner.history import History
from cfkit.learner.posterior import BayesModel
from cfkit.learner.predicting import predict

__all__ = ["BayesModel", "History", "fit_bayes", "fit_one_cycle", "predict"]
