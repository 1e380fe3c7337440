"""What a comparison found, as a table, as differences and as a picture.

In: every run of every contestant. Out: `Comparison`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from cfkit.comparing.luck import CANNOT_TELL, difference, spread_of_mean
from cfkit.comparing.run import LESS_IS_BETTER, MEASURES, PAIRED, Run
from cfkit.comparing.wording import as_text
from cfkit.errors import ModelError
from cfkit.ratings.nearest import did_you_mean

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Several recommenders, judged on the same held-out ratings and the same lists.

    Args:
        name: Whose ratings, how they were held out, and how many.
        seeds: The seeds, the same for all.
        k: How long a list is.
        runs: Every run, failed ones too.
        users: Whose each held-out rating is, shape (n_test,).
        notes: What to know before the table is read.
    """

    name: str
    seeds: tuple[int, ...]
    k: int
    runs: tuple[Run, ...]
    users: npt.NDArray[np.int64]
    notes: tuple[str, ...]

    def table(self) -> pd.DataFrame:
        """Give a row per model, the smallest RMSE first.

        Returns:
            Means over the seeds, and beside each of the measures its standard error in a column
            `_se`: how far the mean would move with other seeds. It is 0 for models without chance
            and nan for one seed. The luck of the held-out ratings is the same for all models;
            `differences` has it. numbers and bytes are what a model keeps in order to predict,
            nan where nobody knows; failed says why a row is empty.
        """
        import pandas as pd

        rows = [self._row(name, runs) for name, runs in self._by_model().items()]
        return pd.DataFrame(rows).set_index("model").sort_values("rmse", kind="stable")

    def differences(self, than: str | None = None, measure: str = "rmse") -> pd.DataFrame:
        """Say who beats whom on the same held-out ratings.

        What is hard to predict is hard for all, and falls out of a difference: its standard error
        is far smaller than that of either model. Ratings of one user are alike, so users are the
        units of chance; the seeds' scatter is added.

        The best one is only the best as far as was seen, so to compare all with it is to look at
        every pair. A model that was chosen beforehand has fewer pairs and lets smaller differences
        count.

        Args:
            than: The model that all others are compared with; the best one unless given.
            measure: "rmse", "mae", "precision" or "ndcg".

        Returns:
            A row per other model: difference (its figure less the other's), se, and verdict:
            "better", "worse", or "cannot tell" where the difference is within the limits that,
            with three seeds or more, about 19 of 20 such tables without any true difference keep
            (Student's t of Welch and Satterthwaite, Bonferroni). With one seed the luck of training
            is unknown: between models with chance se is nan and the verdict "cannot tell (one
            seed)".

        Raises:
            ModelError: If there is no such model or measure, or the model failed.
        """
        import pandas as pd

        if measure not in PAIRED:
            raise ModelError(f"Differences are known in {', '.join(PAIRED)}: got {measure!r}.")
        ran = self._ran()
        n = len(ran)
        n_pairs = n * (n - 1) // 2 if than is None else n - 1
        than = than if than is not None else next(iter(self.ranking(measure)), "any")
        if than not in ran:
            hint = did_you_mean(than, ran) or f"There are {', '.join(map(repr, ran)) or 'none'}."
            raise ModelError(f"No model {than!r} has run to its end. {hint}")
        others = [name for name in self.ranking(measure) if name != than]
        rows = [difference(ran[name], ran[than], measure, self.users, n_pairs) for name in others]
        names = pd.Index(others, name="model")
        return pd.DataFrame(rows, columns=["difference", "se", "verdict"], index=names)

    def ranking(self, measure: str = "rmse") -> list[str]:
        """The models that ran, best first."""
        ran = {
            name: float(np.mean([run.value(measure) for run in runs]))
            for name, runs in self._ran().items()
        }
        return sorted(ran, key=lambda name: ran[name] * (1 if measure in LESS_IS_BETTER else -1))

    def plot(self, measure: str = "rmse", ax: Any = None) -> Any:
        """Draw a measure: a dot for each seed, the mean, and its standard error.

        A hollow mark is a model that cannot be told from the best one; see `differences`.

        Args:
            measure: "rmse", "mae", "precision", "ndcg", "coverage", "fit_seconds" or
                "predict_seconds".
            ax: Where to draw; a new figure unless given.

        Returns:
            The matplotlib axes.

        Raises:
            ModelError: If there is no such measure, or no model ran.
        """
        from cfkit.comparing.drawing import draw

        if measure not in MEASURES:
            hint = did_you_mean(measure, MEASURES)
            raise ModelError(f"There is no measure {measure!r}. {hint}".rstrip())
        names = self.ranking(measure)
        if not names:
            raise ModelError("No model ran to its end, so there is nothing to draw: see table().")
        values = {n: [run.value(measure) for run in self._ran()[n]] for n in names}
        alike = set()
        if measure in PAIRED:
            told = self.differences(measure=measure)["verdict"]
            alike = set(told.index[told.str.startswith(CANNOT_TELL)])
        return draw(values, alike, MEASURES[measure].format(k=self.k), self.name, ax)

    def __str__(self) -> str:
        return "\n".join([self.name, *as_text(self.table()), *self.notes])

    __repr__ = __str__

    def _by_model(self) -> dict[str, list[Run]]:
        names = dict.fromkeys(run.model for run in self.runs)
        return {name: [run for run in self.runs if run.model == name] for name in names}

    def _ran(self) -> dict[str, list[Run]]:
        """The models of which every run came to its end."""
        models = self._by_model().items()
        return {name: runs for name, runs in models if not any(run.failed for run in runs)}

    def _row(self, name: str, runs: list[Run]) -> dict[str, Any]:
        row: dict[str, Any] = {"model": name}
        for measure in MEASURES:
            values = [run.value(measure) if not run.failed else float("nan") for run in runs]
            row[measure] = float(np.mean(values))
            if not measure.endswith("seconds"):
                row[f"{measure}_se"] = spread_of_mean(values, runs[0].seed is None)
        first = runs[0]
        none = float("nan")
        return {
            **row,
            "numbers": none if first.n_numbers is None else first.n_numbers,
            "bytes": none if first.n_bytes is None else first.n_bytes,
            "newcomers": first.newcomers,
            "runs": len(runs),
            "failed": next((run.failed for run in runs if run.failed), ""),
        }
