"""What a trained model learned, as tables of titles and as pictures. It reads numbers alone."""

from cfkit.insight.biases import bias_ranking
from cfkit.insight.closeness import neighbours
from cfkit.insight.explaining import Explanation, explain
from cfkit.insight.maps import components, taste_map
from cfkit.insight.plots import (
    plot_biases,
    plot_components,
    plot_explanation,
    plot_map,
    plot_neighbours,
)

__all__ = [
    "Explanation",
    "bias_ranking",
    "components",
    "explain",
    "neighbours",
    "plot_biases",
    "plot_components",
    "plot_explanation",
    "plot_map",
    "plot_neighbours",
    "taste_map",
]
