"""Close the kit's own answers while a question that asks for them is checked.

In: names. Out: `ShortcutTaken` from whatever the kit offers under a closed name.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from cfkit.errors import ShortcutTaken

# Whoever is to write one of these is not served by another: it holds the answer as well.
_FAMILIES = (
    frozenset({"bayesian_average", "Newcomers"}),
    frozenset({"average_person", "Newcomers"}),
    frozenset({"fold_in", "Newcomers"}),
    frozenset({"onboarding_items", "Newcomers"}),
    frozenset({"factors_from_genres", "Newcomers"}),
    frozenset({"CollabNN", "HybridNN", "EmbeddingNN", "TabularModel"}),
    frozenset({"DotProduct", "DotProductBias", "EmbeddingDotBias", "PMF"}),
    # compare splits, trains, judges lists and asks neighbours: whoever writes a part needs the rest
    frozenset({"compare", "neighbours_predict", "precision_at_k", "split", "time_split"}),
    frozenset({"emb_sz", "emb_sz_rule"}),
    frozenset({"extremes", "bias_ranking", "components"}),
    frozenset({"fit", "fit_one_cycle", "fit_bayes", "Learner"}),
    frozenset({"index_ids", "IdMap"}),
    frozenset({"nearest", "neighbours"}),
    frozenset({"pca", "components", "taste_map"}),
    frozenset({"gini", "coverage", "popularity", "filter_bubble", "audit"}),
    frozenset({"intra_list_similarity", "filter_bubble", "audit"}),
    frozenset({"dominance", "audit", "monitor"}),
    frozenset({"reidentified", "singled_out", "audit"}),
    frozenset({"rating_matrix", "crosstab"}),
)
_closed: set[str] = set()


def refuse(name: str) -> None:
    """Stop here if the kit's `name` would answer what the student was asked to write.

    Raises:
        ShortcutTaken: If the name is closed.
    """
    if name in _closed:
        raise ShortcutTaken(
            f"This question asks you to write the answer yourself; cfkit.{name}, which holds it, "
            "is closed while it is checked."
        )


def family(name: str) -> frozenset[str]:
    """Give a name and those that would give its answer away."""
    return frozenset({name}).union(*(names for names in _FAMILIES if name in names))


@contextmanager
def closing(*names: str) -> Iterator[None]:
    """Close these names and their families while the block runs, whatever was closed before."""
    before = frozenset(_closed)
    _closed.update(*map(family, names))
    try:
        yield
    finally:
        _closed.clear()
        _closed.update(before)
