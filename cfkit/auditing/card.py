"""Write the note that hangs beside a model, with the audit's figures filled in.

In: an audit, and what only people know. Out: a `ModelCard` in Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cfkit.auditing import telling
from cfkit.auditing.sections import (
    UNSAID,
    aim,
    errors,
    forbidden,
    learned_from,
    listed,
    most_shown,
    versions,
    what_it_is,
)
from cfkit.closed import refuse
from cfkit.errors import DataMissingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cfkit.auditing.report import Audit
    from cfkit.ratings import RatingData


_HEAD = "# Model card: "


@dataclass(frozen=True, slots=True)
class ModelCard:
    """The note beside a model.

    Args:
        text: The whole note, in Markdown.
    """

    text: str

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        name = self.text.partition("\n")[0].removeprefix(_HEAD)
        return f"ModelCard: {name}, {len(self.text):,} characters"

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
        RatingError: If data has not as many users, items and ratings as the audit.

    Source:
        Mitchell et al. (2019), Model cards for model reporting.

    Example:
        >>> import cfkit
        >>> club = cfkit.world()
        >>> x = club.ratings[["user", "item"]].to_numpy() - 1
        >>> y = club.ratings["rating"].to_numpy("float32")
        >>> train, test = (x[::2], y[::2]), (x[1::2], y[1::2])
        >>> model = cfkit.fit_bayes(train, n_users=300, n_items=120, progress=False)
        >>> card = cfkit.model_card(cfkit.audit(model, train, test, k=5), "Monday's model", club)
        >>> card.text.splitlines()[0]
        "# Model card: Monday's model"
    """
    refuse("model_card")
    sections = {
        "What it is": what_it_is(report, contact),
        "What it is meant for": meant_for or UNSAID,
        "What it optimises": aim(report, optimises),
        "What it learned from": learned_from(report, data),
        "How well it predicts": f"{telling.overall(report)}\n\n{errors(report)}",
        "For whom it fails": listed(telling.failing(report)),
        "Who is shown, and who is hidden": f"{telling.shown(report)}\n\n{most_shown(report)}",
        "What it does round after round": listed(telling.loop(report)),
        "Whom it hangs on": telling.bent(report),
        "Who can be found in its data": telling.found(report),
        "What it must not be used for": listed([*not_for, *forbidden(report)]),
        "Made with": versions(),
    }
    body = "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items())
    return ModelCard(f"{_HEAD}{name}\n\n{body}\n")
