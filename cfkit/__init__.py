"""cfkit teaches collaborative filtering in Jupyter: data, models, training, widgets, checks.

Names load when they are first asked for, so `import cfkit` wakes neither torch nor pandas.
"""

from importlib import import_module
from typing import Any

HOMES = {
    "BayesModel": "cfkit.bayes",
    "CollabDataLoaders": "cfkit.collab",
    "DotProduct": "cfkit.models",
    "DotProductBias": "cfkit.models",
    "EmbeddingDotBias": "cfkit.collab",
    "EmbeddingNN": "cfkit.collab",
    "History": "cfkit.learner",
    "IdMap": "cfkit.ratings",
    "Learner": "cfkit.collab",
    "PMF": "cfkit.models",
    "RatingData": "cfkit.ratings",
    "Ratings": "cfkit.ratings",
    "TabularModel": "cfkit.collab",
    "bayesian_average": "cfkit.coldstart",
    "bias_ranking": "cfkit.insight",
    "check_ratings": "cfkit.ratings",
    "collab_learner": "cfkit.collab",
    "compare": "cfkit.comparing",
    "crosstab": "cfkit.ratings",
    "density": "cfkit.ratings",
    "emb_sz_rule": "cfkit.collab",
    "feature_table": "cfkit.ratings",
    "fit_bayes": "cfkit.bayes",
    "fit_one_cycle": "cfkit.learner",
    "fold_in": "cfkit.coldstart",
    "genre_table": "cfkit.ratings",
    "grader": "cfkit.checks.practice",
    "joined": "cfkit.ratings",
    "load_ratings": "cfkit.movielens",
    "logit_range": "cfkit.squash",
    "monitor": "cfkit.watch",
    "neighbours": "cfkit.insight",
    "pca": "cfkit.collab",
    "predict": "cfkit.learner",
    "rollout": "cfkit.watch",
    "sigmoid_range": "cfkit.squash",
    "slides_table": "cfkit.worlds",
    "to_xy": "cfkit.ratings",
    "when_answered": "cfkit.checks",
    "world": "cfkit.worlds",
}
_ROOMS = (
    "bayes", "checks", "coldstart", "collab", "comparing", "errors", "insight", "learner", "models",
    "movielens", "quizzes", "ratings", "squash", "watch", "widgets", "worlds",
)  # fmt: skip

__all__ = [*HOMES, *_ROOMS]  # noqa: PLE0604 - made by __getattr__


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"cfkit.{name}")
    if name not in HOMES:
        raise AttributeError(f"module 'cfkit' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
