"""cfkit teaches collaborative filtering in Jupyter: data, models, training, widgets, checks.

Names load when they are first asked for, so `import cfkit` wakes neither torch nor pandas.
"""

from importlib import import_module
from typing import Any

# The grader goes by this, too: a name that answers a question has its room kept back.
HOMES = {
    "Audit": "cfkit.auditing",
    "BayesModel": "cfkit.bayes",
    "Bubble": "cfkit.auditing",
    "CollabDataLoaders": "cfkit.collab",
    "Comparison": "cfkit.comparing",
    "DotProduct": "cfkit.models",
    "DotProductBias": "cfkit.models",
    "EmbeddingDotBias": "cfkit.collab",
    "EmbeddingNN": "cfkit.collab",
    "Explanation": "cfkit.insight",
    "History": "cfkit.learner",
    "IdMap": "cfkit.ratings",
    "Interview": "cfkit.coldstart",
    "Learner": "cfkit.collab",
    "Limits": "cfkit.watch",
    "ModelCard": "cfkit.auditing",
    "Newcomer": "cfkit.coldstart",
    "Newcomers": "cfkit.coldstart",
    "PMF": "cfkit.models",
    "RatingData": "cfkit.ratings",
    "Ratings": "cfkit.ratings",
    "Report": "cfkit.watch",
    "Rollout": "cfkit.watch",
    "TabularModel": "cfkit.collab",
    "audit": "cfkit.auditing",
    "bayesian_average": "cfkit.coldstart",
    "bias_ranking": "cfkit.insight",
    "check_ratings": "cfkit.ratings",
    "collab_learner": "cfkit.collab",
    "compare": "cfkit.comparing",
    "components": "cfkit.insight",
    "crosstab": "cfkit.ratings",
    "density": "cfkit.ratings",
    "dominance": "cfkit.auditing",
    "emb_sz_rule": "cfkit.collab",
    "error_by_group": "cfkit.auditing",
    "explain": "cfkit.insight",
    "feature_table": "cfkit.ratings",
    "filter_bubble": "cfkit.auditing",
    "fit_bayes": "cfkit.bayes",
    "fit_one_cycle": "cfkit.learner",
    "fold_in": "cfkit.coldstart",
    "genre_table": "cfkit.ratings",
    "grader": "cfkit.checks.practice",
    "joined": "cfkit.ratings",
    "load_ratings": "cfkit.movielens",
    "logit_range": "cfkit.squash",
    "model_card": "cfkit.auditing",
    "monitor": "cfkit.watch",
    "neighbours": "cfkit.insight",
    "pca": "cfkit.collab",
    "plot_biases": "cfkit.insight",
    "plot_bubble": "cfkit.auditing",
    "plot_components": "cfkit.insight",
    "plot_explanation": "cfkit.insight",
    "plot_groups": "cfkit.auditing",
    "plot_map": "cfkit.insight",
    "plot_neighbours": "cfkit.insight",
    "plot_singled_out": "cfkit.auditing",
    "popularity": "cfkit.auditing",
    "predict": "cfkit.learner",
    "rollout": "cfkit.watch",
    "sigmoid_range": "cfkit.squash",
    "singled_out": "cfkit.auditing",
    "slides_table": "cfkit.worlds",
    "taste_map": "cfkit.insight",
    "to_xy": "cfkit.ratings",
    "when_answered": "cfkit.checks",
    "world": "cfkit.worlds",
}
_ROOMS = (
    "auditing", "bayes", "checks", "coldstart", "collab", "comparing", "errors", "insight",
    "learner", "models", "movielens", "quizzes", "ratings", "squash", "watch", "widgets", "worlds",
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
