"""Say in sentences what the tables of an audit hold, each with its figures.

In: an audit. Out: one sentence a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from cfkit.auditing.report import Audit


def told(report: Audit) -> list[str]:
    """Give the sentences, one for each part."""
    return [overall(report), shown(report), *loop(report), bent(report), *failing(report),
            found(report)]  # fmt: skip


def overall(report: Audit) -> str:
    """Say how large the error is."""
    rmse, low, high = report.rmse
    learned = f" {report.n_both:,} of them were learned from too, so the truth is worse."
    return (
        f"On {report.n_test:,} held-out ratings the error (RMSE) is {rmse:.3f} stars, 95 % "
        f"interval {low:.3f} to {high:.3f}; the mean alone would err by {report.baseline:.3f}."
        f"{learned * bool(report.n_both)}"
    )


def shown(report: Audit) -> str:
    """Say who is shown."""
    rated, lists = (report.popularity.loc[name] for name in ("the ratings", "the model's lists"))
    return (
        f"Lists of {report.k} reach {lists['coverage']:.0%} of {report.n_items:,} items (Gini "
        f"{lists['gini']:.2f}, where the ratings have {rated['gini']:.2f}). The long tail has "
        f"{rated['tail_share']:.0%} of the ratings and {lists['tail_share']:.0%} of the places."
    )


def loop(report: Audit) -> list[str]:
    """Say what rounds of recommending did."""
    sentences = []
    for way in ("the model alone", "all by chance"):
        rounds = report.bubble.rounds.loc[way]
        first, last = rounds.iloc[0], rounds.iloc[-1]
        sentences.append(
            f"{report.bubble.rules}, with {way}, over {len(rounds)} rounds (each learned by "
            f"{report.learned_again_by}): mean cosine within a list "
            f"{first['similarity']:.2f} → {last['similarity']:.2f}, coverage "
            f"{first['coverage']:.0%} → {last['coverage']:.0%}, stars {first['stars']:.2f} → "
            f"{last['stars']:.2f}."
        )
    return sentences


def bent(report: Audit) -> str:
    """Say what the busiest users do to the others."""
    without, lot = (report.dominance.loc[n] for n in ("without the group", "as many by lot"))
    gone = 1 - without["ratings"] / report.dominance.loc["all ratings", "ratings"]
    return (
        f"Without the busiest twentieth of users, who gave {gone:.0%} of the ratings, "
        f"{without['places']:.0%} of the others' places change and their squared error by "
        f"{without['change']:+.3f}; without as many ratings of users by lot, {lot['places']:.0%} "
        f"and {lot['change']:+.3f}. All of these were learned by {report.learned_again_by}."
    )


def failing(report: Audit) -> list[str]:
    """Say where the error is largest by number of ratings, and which groups' stands out."""
    sentences = [
        _by_count("users", report.errors.loc[["ratings"]]),
        _by_count("items", report.item_errors.loc[["ratings"]]),
    ]
    others = report.errors.drop("ratings", level="kind")
    apart = served_worse(report)
    if len(others) and not len(apart):
        kinds = ", ".join(others.index.get_level_values("kind").unique())
        sentences.append(f"By {kinds}, no group's error is larger than chance allows.")
    sentences += [
        f"The error of {': '.join(row.Index)} is larger than the others' by more than chance "
        f"allows: {_figure(row)}; their true stars spread by {row.spread:.2f}."
        for row in apart.itertuples()
    ]
    return sentences


def _by_count(of: str, table: pd.DataFrame) -> str:
    """Say where the error is largest by number of ratings, and whether that is more than chance."""
    row = _worst(table)
    apart = "by more" if row.stands_out else "by no more"
    return (
        f"The error is largest for {of} with {row.Index[1]} ratings, {apart} than chance allows: "
        f"{_figure(row)}."
    )


def served_worse(report: Audit) -> pd.DataFrame:
    """Give the rows of the given groups whose error is larger by more than chance allows."""
    others = report.errors.drop("ratings", level="kind")
    return others[others["stands_out"] & (others["rmse"] > report.rmse[0])]


def found(report: Audit) -> str:
    """Say how few ratings single somebody out."""
    table = report.singled_out
    known = table.index.max()
    with_stars, without = table.loc[known, "with_stars"], table.loc[known, "without_stars"]
    plural = "" if known == 1 else "s"
    return (
        f"{known} known rating{plural} single out {with_stars:.0%} of users; if only the items are "
        f"known and not the stars, {without:.0%}."
    )


def _worst(table: pd.DataFrame) -> Any:
    row = table.dropna(subset="rmse").sort_values("rmse").tail(1)
    return next(row.itertuples())


def _figure(row: Any) -> str:
    interval = f" ({row.low:.3f} to {row.high:.3f})" if row.low == row.low else ""
    return f"{row.rmse:.3f} stars{interval} on {row.n:,} ratings"
