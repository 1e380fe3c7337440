"""The MovieLens sets of GroupLens: read them from disk, and fetch them when asked to.

Source:
    Harper and Konstan (2015), The MovieLens datasets: history and context.
"""

from cfkit.movielens.downloading import download
from cfkit.movielens.reading import load, load_ratings

__all__ = ["download", "load", "load_ratings"]
