"""Write the note that hangs beside a model, with the audit's figures filled in.

In: an audit, and what only people know. Out: a `ModelCard` in Markdown.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cfkit.auditing import telling
from cfkit.closed import refuse
from cfkit.errors import DataMissingError, ModelError

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
_LEFT_OUT = (
    "Whether a list is varied; whether people are glad afterwards; items that nobody has rated; "
    "people who never rate; what people did not choose to rate."
)


@dataclass(frozen=True, slots=True)
class ModelCard:
    """The note beside a model.

    Args:
        text: The whole note, in Markdown.
    """

    text: str

    def __str__(self) -> str:
        return self.text

    def _repr_markdown_(self) -> str:
        return self.text

    def write(self, path: str | Path) -> Path:
        """Write the note, whole or not at all; one that was there is replaced.

        Raises:
            DataMissingError: If the folder is not there.
        """
        path = Path(path)
        if not path.parent.is_dir() or path.is_dir():
            raise DataMissingError(
                f"A model card is written as a file into a folder that is there: {path} cannot be "
                "one. Make the folder first, and give the file a name such as model_card.md."
            )
        half = path.with_name(f".{path.name}.half")
        half.write_text(self.text, encoding="utf-8")
        half.replace(path)
        return path


def model_card(
    report: Audit,
    name: str,
    data: RatingData | None = None,
    optimises: str | None = None,
    meant_for: str = "",
    not_for: Sequence[str] = (),
    contact: str = "",
) -> ModelCard:
    """The note beside a model: what it optimises, on which data, for whom it fails.

    Figures come from the audit; what a model is meant for only people know.

    Args:
        report: What `audit` gave.
        name: What the model is called.
        data: Where the ratings come from: its name and the span of its timestamps are told.
        optimises: What training makes small; known for the kit's own models.
        meant_for: What it is meant for, in a sentence.
        not_for: What it must not be used for, beside what the figures say.
        contact: Whom to ask.

    Returns:
        The card; `print` it, `.write(path)` it, or let a notebook show it.

    Raises:
        ModelError: If nobody says what the model optimises.

    Source:
        Mitchell et al. (2019), Model cards for model reporting.

    Example:
        >>> from cfkit import audit, fit_bayes, world
        >>> club = world()
        >>> x = club.ratings[["user", "item"]].to_numpy() - 1
        >>> y = club.ratings["rating"].to_numpy("float32")
        >>> train, test = (x[::2], y[::2]), (x[1::2], y[1::2])
        >>> model = fit_bayes(train, n_users=300, n_items=120, progress=False)
        >>> card = model_card(audit(model, train, test, k=5), "Monday's model", club)
        >>> card.text.splitlines()[0]
        "# Model card: Monday's model"
    """
    refuse("model_card")
    if optimises is None and report.model not in _MORE:
        raise ModelError(
            f"A model card says what the model optimises, and of a {report.model} only you know: "
            "give optimises= a sentence."
        )
    aim = optimises or _SQUARED.format(more=_MORE[report.model], k=report.k)
    sections = {
        "What it is": _what_it_is(report, contact),
        "What it is meant for": meant_for
        or "Not said yet: whoever signs this card writes it here.",
        "What it optimises": f"{aim}\n\n**What it leaves out.** {_LEFT_OUT}",
        "What it learned from": _data(report, data),
        "How well it predicts": f"{telling.overall(report)}\n\n{_errors(report)}",
        "For whom it fails": _listed(telling.failing(report)),
        "Who is shown, and who is hidden": f"{telling.shown(report)}\n\n{_most_shown(report)}",
        "What it does round after round": _listed(telling.loop(report)),
        "Whom it hangs on": telling.bent(report),
        "Who can be found in its data": telling.found(report),
        "What it must not be used for": _listed([*not_for, *_not_for(report)]),
        "Made with": _versions(),
    }
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items())
    return ModelCard(f"# Model card: {name}\n\n{body}\n")


def _what_it_is(report: Audit, contact: str) -> str:
    ask = f" Questions: {contact}." if contact else ""
    return (
        f"A {report.model} of {report.n_users:,} users and {report.n_items:,} items: factors and "
        f"biases that predict stars.{ask}"
    )


def _data(report: Audit, data: RatingData | None) -> str:
    n = report.n_train
    density = n / (report.n_users * report.n_items)
    told = f"{n:,} ratings, {density:.1%} of all pairs; {report.n_test:,} were held out"
    if data is None:
        return f"{told}. Where they come from was not said."
    when = data.ratings.get("timestamp")
    if when is None:
        return f"{data.name}: {told}. When they were given is not known."
    return f"{data.name}: {told}. They were given from {_day(when.min())} to {_day(when.max())}."


def _day(seconds: Any) -> str:
    import pandas as pd

    return f"{pd.to_datetime(int(seconds), unit='s'):%-d %B %Y}"


def _not_for(report: Audit) -> list[str]:
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


def _errors(report: Audit) -> str:
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


def _most_shown(report: Audit) -> str:
    rows = [(r.title, f"{r.lists:.0%}", f"{r.ratings:,}") for r in report.most_shown.itertuples()]
    return _table(("most shown", "share of users", "ratings"), rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in (heads, *rows)]
    return "\n".join(
        [f"| {lines[0]} |", "|---" * len(heads) + "|", *(f"| {r} |" for r in lines[1:])]
    )


def _listed(sentences: Sequence[str]) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def _versions() -> str:
    known = [f"Python {platform.python_version()}"]
    for package in ("cfkit", "numpy", "pandas", "torch"):
        try:
            known.append(f"{package} {metadata.version(package)}")
        except metadata.PackageNotFoundError:
            known.append(f"{package}, not installed as a package")
    return ", ".join(known) + "."
