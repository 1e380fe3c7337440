"""Train any model that predicts (n,) or (n, 1) stars for pairs of rows (n, 2)."""

from cfkit.learner.fitting import fit_one_cycle
from cfkit.learner.history import History
from cfkit.learner.predicting import predict

__all__ = ["History", "fit_one_cycle", "predict"]
