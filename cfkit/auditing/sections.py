"""The sections of a model card, each with the audit's figures filled in.

In: an audit, and what people said. Out: Markdown.
"""

from __future__ import annotations

import platform
from importlib import metadata
from typing import TYPE_CHECKING, Any

from cfkit.auditing import telling
from cfkit.errors import ModelError, RatingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cfkit.auditing.report import Audit
    from cfkit.ratings import RatingData

_SQUARED = (
    "The squared error of predicted stars, over ratings that people chose to give; each rating "
    "counts the same{more}. What is shown is then the {k} highest predictions."
)
_MORE = {
    "DotProduct": ", and weight decay keeps the numbers small",
    "DotProductBias": ", and weight decay keeps the numbers small",
    "EmbeddingDotBias": ", and weight decay keeps the numbers small",
    "BayesModel": ", and how far the numbers may spread is learned along (variational Bayes)",
}
UNSAID = "Not said yet: whoever signs this card writes it here."
_LEFT_OUT = (
    "Whether a list is varied; whether people are glad afterwards; items that nobody has rated; "
    "people who never rate; what people did not choose to rate."
)


def what_it_is(report: Audit, contact: str) -> str:
    """Say what the model is, and whom to ask."""
    ask = f" Questions: {contact}." if contact else ""
    article = "An" if report.model[0] in "AEIO" else "A"  # no class of ours begins with a U
    return (
        f"{article} {report.model} of {report.n_users:,} users and {report.n_items:,} items. "
        f"It keeps some numbers of each, and predicts stars from these.{ask}"
    )


def aim(report: Audit, said: str | None) -> str:
    """Say what training makes small, and what that leaves out.

    Raises:
        ModelError: If nobody says it, and the model is none of the kit's.
    """
    if said is None and report.model not in _MORE:
        raise ModelError(
            f"A model card says what the model optimises, and of a {report.model} only you know: "
            "give optimises= a sentence."
        )
    made_small = said or _SQUARED.format(more=_MORE[report.model], k=report.k)
    return f"{made_small}\n\n**What it leaves out.** {_LEFT_OUT}"


def learned_from(report: Audit, data: RatingData | None) -> str:
    """Say which ratings it learned from, and of which time.

    Raises:
        RatingError: If the ratings are not those of the audit.
    """
    n = report.n_train
    density = n / (report.n_users * report.n_items)
    told = f"{n:,} ratings, {density:.1%} of all pairs; {report.n_test:,} were held out"
    if data is None:
        return f"{told}. Where they come from was not said."
    _check_same(report, data)
    when = data.ratings.get("timestamp")
    if when is None:
        return f"{data.name}: {told}. When they were given is not known."
    return f"{data.name}: {told}. They were given from {_day(when.min())} to {_day(when.max())}."


def _check_same(report: Audit, data: RatingData) -> None:
    """Refuse ratings that were not audited, as far as counting tells.

    Fewer rows than users are no sign: a learner numbers only those whom it learned from. One row
    more is none either: a learner's first row is for whoever is unknown.
    """
    known = {side: max(data.ratings[side].nunique(), len(table))
             for side, table in (("user", data.users), ("item", data.items))}  # fmt: skip
    n = report.n_train + report.n_test - report.n_both
    more = report.n_users > known["user"] + 1 or report.n_items > known["item"] + 1
    if more or n != len(data.ratings):
        raise RatingError(
            f"data is what was audited, and this is another set: {data.name} has "
            f"{len(data.ratings):,} ratings of {known['user']:,} users and {known['item']:,} "
            f"items, the audit {n:,} of {report.n_users:,} and {report.n_items:,}. Give the set "
            "that train and test were split from, or leave data out."
        )


def _day(seconds: Any) -> str:
    import pandas as pd

    day = pd.to_datetime(int(seconds), unit="s")
    return f"{day.day} {day:%B %Y}"


def forbidden(report: Audit) -> list[str]:
    """Say what the figures forbid."""
    by_count = report.item_errors.loc["ratings"].drop("0", errors="ignore").index
    few = by_count[0].rpartition(" ")[2]
    found = report.singled_out.iloc[-1]
    alone = f"{found['with_stars']:.0%}"
    limits = [
        "Saying how good an item is: a bias tells only what those who chose to rate it thought.",
        f"Items with {few} ratings or fewer, unless they get places of their own.",
        "Judging people by their factors: they say what was rated alike, and nothing of why.",
        f"Publishing single ratings: {found.name} known ones single out {alone} of users.",
    ]
    if groups := [": ".join(row) for row in telling.served_worse(report).index]:
        limits.append(f"Decisions in which {', '.join(groups)} must be served as well as others.")
    return limits


def errors(report: Audit) -> str:
    """Give the errors by group as a table."""
    heads = ("of", "group", "ratings", "members", "RMSE", "95 %", "predicted less true", "spread")
    rows = [
        (f"{of} by {row.Index[0]}", row.Index[1], f"{row.n:,}", f"{row.members:,}", *_numbers(row))
        for of, table in (("users", report.errors), ("items", report.item_errors))
        for row in table.itertuples()
    ]
    return _table(heads, rows)


def _numbers(row: Any) -> tuple[str, ...]:
    if not row.n:
        return ("none held out", "", "", "")
    either = f"{row.low:.3f} to {row.high:.3f}" if row.low == row.low else "too few"
    return f"{row.rmse:.3f}", either, f"{row.mean_error:+.3f}", f"{row.spread:.2f}"


def most_shown(report: Audit) -> str:
    """Give what stands on the most lists as a table."""
    rows = [(r.title, f"{r.lists:.0%}", f"{r.ratings:,}") for r in report.most_shown.itertuples()]
    return _table(("most shown", "share of users", "ratings"), rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (heads, *rows)]
    return "\n".join(
        [f"| {lines[0]} |", "|---" * len(heads) + "|", *(f"| {r} |" for r in lines[1:])]
    )


def listed(sentences: Sequence[str]) -> str:
    """Give sentences as a list."""
    return "\n".join(f"- {sentence}" for sentence in sentences)


def versions() -> str:
    """Say with what the card was made."""
    known = [f"Python {platform.python_version()}"]
    for package in ("cfkit", "numpy", "pandas", "torch"):
        try:
            known.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            known.append(f"{package}, not installed as a package")
    return ", ".join(known) + "."
