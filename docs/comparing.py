"""Make comparing.md: the kit's recommenders in a race on MovieLens 100K, four times.

`python docs/comparing.py` writes it and its pictures, in about a minute and a half of one core.
"""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import pandas as pd

import cfkit
from cfkit.comparing import Comparison

mpl.use("agg")

PAGE = Path(__file__).with_suffix(".md")
PICTURES = PAGE.parent / "pictures"
SPLITS = {
    "by chance": "One rating in five is held out by chance. Nearly everybody has "
    "ratings on both sides.",
    "by latest": "The latest fifth of each user's ratings is held out. Everybody is known; tastes "
    "and films have moved on.",
    "by time": "One day divides past and future. Whoever came later is new, and nobody asks them "
    "anything.",
    "by newcomer": "One user in five is held out whole. Each gives five ratings, and the others "
    "are predicted.",
}
HEAD = """# Recommenders in a race

*Made by `python docs/comparing.py`; do not edit.*

```python
import torch

import cfkit

data = cfkit.load_ratings()
found = cfkit.compare(data)  # ten models, three seeds: about 15 s of one core
print(found)  # the table, and what to know before it is read
found.differences()  # who beats whom on the same ratings, and whether that is luck
found.plot("ndcg")  # rmse, mae, precision, ndcg, coverage, fit_seconds, predict_seconds
```

Your own model is a function; it may give a torch model, or any function of pairs of rows:

```python
def mine(train, n_users, n_items, seed):  # train: (x, y), tensors; x holds pairs of rows
    torch.manual_seed(seed)
    model = cfkit.DotProductBias(n_users, n_items, 20)
    cfkit.fit_one_cycle(model, train, wd=0.3, seed=seed, progress=False)
    return model


cfkit.compare(data, [mine, "both biases", "bayes"], split="by time", quick=True)
```

## How it is judged

- **Stars**: RMSE and MAE on the held-out ratings, predictions cut off at the ends of the scale.
- **Lists**: all items that a user has not rated are ranked, never a sample (Krichene and Rendle 2020). A hit
  is a held-out rating of 4 or more. Precision is hits / 10; NDCG counts a hit at place p as
  1 / log2(1 + p), over the best that could be. Of equal scores chance decides: by row number would
  favour the famous films, which have the low numbers.
- **± is the luck of the seeds**: the standard error of the mean over three trainings. Models without
  chance have none.
- **The luck of the held-out ratings** is the same for all models, so it falls out of a *difference*.
  The last column compares each model with the best on the same ratings, with users as the units of
  chance (one user's ratings are alike) and the seeds' scatter added. "Cannot tell" stands where a
  table without any true difference would show as much: at most about one such table in twenty tells
  two models apart. Three things are counted for that: the best is only the best *as observed*, so every
  pair of models could have been the one that is read (Bonferroni); three trainings say little about the
  luck of training (Student's t, its freedom by Welch and Satterthwaite); and a model with chance that
  was trained once says nothing about it ("cannot tell (one seed)").
- **Who is new** is answered by the model itself if it can place them: factor models fold newcomers in,
  with the spread of the known users as prior. That is a quick fold-in, worked out for every training of the
  race; `cfkit.Newcomers` ([coldstart.md](coldstart.md)) is another, which first learns from all ratings what
  newcomers are like (for 50 factors that takes longer than the training), and single predictions of
  the two differ by up to a quarter of a star. A model that cannot is replaced by means for them, and
  the column *newcomers* says so. A row of a table that no rating has touched is no answer.
- **numbers** is what a model keeps in order to predict; seconds are CPU seconds, for the held-out
  ratings and a score for every item for every user of the test.
- No setting was chosen on this split (draw 42); they were chosen on draw 7.

"""  # noqa: E501 - prose
TAIL = """## What surprised us, as questions to you

1. *User neighbours* err less than both biases, by chance, and their lists are the worst of all, hardly
   better than the lists of somebody who says 3.5 to everything. Which films stand on these lists? How
   many people have rated them? What would you change: the prediction, or the order?
2. *PMF* is fifth in RMSE and first in NDCG by chance. It has no biases. What does it predict for a film
   that hardly anybody has rated, and why does that help a list?
3. *both biases* beats *item means* by far in RMSE, and their lists are nearly alike. Must they be?
4. The three seeds of *dot product bias* and of *bayes* lie further apart than their error bars, and the
   last column says "cannot tell". Who is right?
5. By time, what is left of the lead of the best? Whose ratings are held out there? What would it take
   to have the lead back?
6. *popularity* predicts the same stars for everybody. By time, how many models beat its lists?
7. Whose precision is it, if everybody who liked nothing in the test is left out of it?
8. The order by precision is not the order by RMSE, and neither is the order by coverage. Which of the
   three would you show to the film club's committee, and who pays for that choice?
"""  # noqa: E501 - prose


def page() -> str:
    """Run the races, draw their pictures, give the page."""
    data = cfkit.movielens.load("100k")
    PICTURES.mkdir(exist_ok=True)
    parts = [HEAD]
    for kind, why in SPLITS.items():
        found = cfkit.compare(data, split=kind)
        parts.append(f"## {kind.capitalize()}\n\n{why} {found.name}.\n\n{table(found)}\n")
        parts += [f"{note}\n" for note in found.notes]
        parts += [picture(found, kind, measure) for measure in ("rmse", "ndcg")]
    return "\n".join([*parts, TAIL])


def table(found: Comparison) -> str:
    """Lay a comparison out in Markdown."""
    rows, verdicts = found.table(), found.differences()
    heads = ["model", "RMSE", "MAE", "precision@10", "NDCG@10", "coverage", "fit s", "predict s",
             "numbers", "kB", "newcomers", "RMSE − the best's"]  # fmt: skip
    lines = [f"| {' | '.join(heads)} |", "|---|" + "--:|" * 9 + "---|---|"]
    for name, row in rows.iterrows():
        cells = [
            str(name),
            *(figure(row, m) for m in ("rmse", "mae", "precision", "ndcg", "coverage")),
        ]
        cells += [f"{row['fit_seconds']:.2f}", f"{row['predict_seconds']:.2f}"]
        cells += [f"{row['numbers']:,.0f}", f"{row['bytes'] / 1000:,.0f}", row["newcomers"]]
        cells.append(against(verdicts, name))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def figure(row: pd.Series, measure: str) -> str:
    """A mean, and its standard error where there is chance."""
    digits = 2 if measure == "coverage" else 3 if measure in ("precision", "ndcg") else 4
    se = row[f"{measure}_se"]
    return f"{row[measure]:.{digits}f}" + (f" ± {se:.{digits}f}" if se > 0 else "")


def against(verdicts: pd.DataFrame, name: object) -> str:
    """How a model stands to the best one."""
    if name not in verdicts.index:
        return "the best"
    gap = verdicts.loc[name]
    return f"{gap['difference']:+.4f} ± {gap['se']:.4f}, {gap['verdict']}"


def picture(found: Comparison, kind: str, measure: str) -> str:
    """Draw a measure; give the line that shows the picture."""
    name = f"comparing-{kind.replace(' ', '-')}-{measure}.png"
    axes = found.plot(measure)
    axes.figure.savefig(PICTURES / name, dpi=100)
    mpl.pyplot.close("all")
    best = found.ranking(measure)
    return f"![{measure}, {kind}: best is {best[0]}, last {best[-1]}](pictures/{name})\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
