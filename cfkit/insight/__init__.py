"""What a trained model learned, as tables of titles. It reads numbers, not models."""

from cfkit.insight.biases import bias_ranking
from cfkit.insight.closeness import neighbours

__all__ = ["bias_ranking", "neighbours"]
