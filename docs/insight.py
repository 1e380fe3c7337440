"""Make reading.md and model_card.md: what a model learned from MovieLens 100K, and what it does.

`python docs/insight.py` (or `make pages`) writes both, and the pictures beside them; it needs
ml-100k under CFKIT_DATA. One random fifth of the ratings is held out (seed 42); nothing here was
chosen on it. The licence of MovieLens lets us show titles and figures, not the ratings.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np

import cfkit
from cfkit.drawing import short

HERE = Path(__file__).parent
PAGE, CARD, PICTURES = HERE / "reading.md", HERE / "model_card.md", HERE / "figures"
SEED = 42
FILM = "Fargo (1996)"


def main() -> None:
    """Write the pages and the pictures."""
    mpl.use("Agg")
    PICTURES.mkdir(exist_ok=True)
    seen = Seen()
    PAGE.write_text(seen.page(), encoding="utf-8")
    seen.card().write(CARD)
    for name, ax in seen.pictures().items():
        ax.figure.savefig(PICTURES / f"{name}.png", dpi=90, metadata={"Software": None})
    sys.stdout.write(f"wrote {PAGE}, {CARD} and the pictures in {PICTURES}\n")


class Seen:
    """A model of MovieLens 100K, read and questioned."""

    def __init__(self) -> None:
        self.data = cfkit.movielens.load("100k")
        ratings = self.data.ratings
        users, items = cfkit.IdMap.of(ratings["user"]), cfkit.IdMap.of(ratings["item"])
        self.ids = users.ids
        x, y = cfkit.to_xy(ratings, users, items)
        order = np.random.RandomState(SEED).permutation(len(x))
        held, learn = order[: len(x) // 5], order[len(x) // 5 :]
        self.train, self.test = (x[learn], y[learn]), (x[held], y[held])
        self.titles = self.data.items.set_index("item").loc[items.ids, "title"].tolist()
        self.counts = np.bincount(x[learn, 1], minlength=len(items))
        self.model = cfkit.fit_bayes(
            self.train, n_users=len(users), n_items=len(items), progress=False
        )
        about = self.data.users.set_index("user").loc[users.ids]
        self.audit = cfkit.audit(
            self.model, self.train, self.test, about[["gender", "age", "occupation"]], self.titles
        )
        self.gender = cfkit.error_by_group(self.model, self.test, about["gender"])
        self.ends = cfkit.components(self.model, self.titles, self.counts)
        rated = np.bincount(x[learn, 0])
        self.user = int(np.flatnonzero((rated >= 30) & (rated <= 40))[0])
        self.told = cfkit.explain(self.model, self.user, FILM, self.train, self.titles)
        self.bubbles = {
            "MovieLens, each film once": cfkit.filter_bubble(self.model, self.train),
            "MovieLens, films come back": cfkit.filter_bubble(self.model, self.train, again=True),
            "the film club, films come back": _club(),
        }

    def page(self) -> str:
        """Give the whole page."""
        parts = [HEAD, self._ends(), MAP, self._explained(), self._shown(), self._bubbles(),
                 self._dominance(), self._errors(), self._found(), self._surprises()]  # fmt: skip
        return "\n\n".join(parts) + "\n"

    def card(self) -> cfkit.ModelCard:
        """Give the model card."""
        card = cfkit.model_card(
            self.audit,
            "MovieLens 100K, fit_bayes",
            self.data,
            meant_for="Showing what a model card looks like. Nobody is recommended anything by it.",
            not_for=["Recommending films to anybody: it learned from what people saw by 1998."],
        )
        made = "<!-- made by `python docs/insight.py`; nobody edits it by hand -->\n\n"
        return cfkit.ModelCard(made + card.text)

    def pictures(self) -> dict[str, Any]:
        """Give the pictures by their names."""
        errors = self.audit.errors.drop("occupation", level="kind")
        return {
            "map": cfkit.plot_map(cfkit.taste_map(self.model, self.titles, self.counts, top=300)),
            "parts": cfkit.plot_explanation(self.told),
            "ratings": cfkit.plot_explanation(self.told, of="ratings"),
            "groups": cfkit.plot_groups(errors),
            "singled_out": cfkit.plot_singled_out(self.audit.singled_out),
        }

    def _ends(self) -> str:
        lines = ["## What lies at the ends of the first three components", ""]
        for component, table in self.ends.groupby(level="component"):
            share = f"{table['share'].iloc[0]:.0%}"
            lines.append(f"**Component {component}** explains {share} of the factors' spread.")
            lines += ["", "| one end | the other end |", "|---|---|"]
            one, other = (table.loc[(component, e), "title"] for e in ("lowest", "highest"))
            lines += [f"| {a} | {b} |" for a, b in zip(one, other, strict=True)]
            lines.append("")
        return "\n".join(lines).rstrip()

    def _explained(self) -> str:
        carried = self.told.carried
        assert carried is not None
        return EXPLAINED.format(
            film=short(FILM), title=FILM, user=self.user, id=self.ids[self.user],
            stars=self.told.prediction, n=len(carried.rated), average=carried.average,
            left=carried.left_over,
        )  # fmt: skip

    def _shown(self) -> str:
        rows = [
            (name, f"{r.gini:.2f}", f"{r.coverage:.0%}", f"{r.tail_share:.0%}",
             "" if np.isnan(r.tail_rated) else f"{r.tail_rated:.0%}")
            for name, r in self.audit.popularity.iterrows()
        ]  # fmt: skip
        heads = "", "Gini", "coverage", "places of the tail", "ratings of the tail"
        return f"## Who is shown, and who is hidden\n\n{SHOWN}\n\n{_table(heads, rows)}"

    def _bubbles(self) -> str:
        rows = []
        for world, bubble in self.bubbles.items():
            for way in ("the model alone", "all by chance"):
                first, last = (bubble.table().loc[way].iloc[i] for i in (0, -1))
                rows.append((world, way, *(f"{first[c]:.2f} → {last[c]:.2f}" for c in COLUMNS)))
        heads = "", "lists by", "cosine within a list", "coverage", "shared by two users", "stars"
        return f"## Round after round\n\n{ROUNDS}\n\n{_table(heads, rows)}"

    def _dominance(self) -> str:
        rows = [
            (name, f"{r.ratings:,.0f}", f"{r.places:.0%}", f"{r.front:.0f}", f"{r.rmse:.3f}",
             _change(r) if r.places else "")
            for name, r in self.audit.dominance.iterrows()
        ]  # fmt: skip
        heads = ("learned from", "ratings", "places that change", "of the front page's 10",
                 "RMSE of the others", "change of their MSE")  # fmt: skip
        return f"## The busiest twentieth\n\n{BUSIEST}\n\n{_table(heads, rows)}"

    def _errors(self) -> str:
        return ERRORS + "\n\n![errors by group](figures/groups.png)"

    def _found(self) -> str:
        rows = [
            (str(known), f"{r.with_stars:.1%}", f"{r.without_stars:.1%}")
            for known, r in self.audit.singled_out.iterrows()
        ]
        heads = "known ratings", "items and stars", "only items"
        return (f"## Who can be found\n\n{FOUND}\n\n{_table(heads, rows)}\n\n"
                "![users singled out](figures/singled_out.png)")  # fmt: skip

    def _surprises(self) -> str:
        report, shares = self.audit, self.ends["share"].groupby(level=0).first()
        most, lists = report.most_shown.iloc[0], report.popularity.loc["the model's lists"]
        bent, kinds = report.dominance, report.errors
        women, men = kinds.loc[("gender", "F")], kinds.loc[("gender", "M")]
        rare = report.item_errors.loc["ratings"].drop("0", errors="ignore").iloc[0]
        alone = self.bubbles["MovieLens, each film once"].table().loc["the model alone"]
        back = self.bubbles["MovieLens, films come back"].table().loc["the model alone"]
        club = self.bubbles["the film club, films come back"].table().loc["the model alone"]
        carried = self.told.carried
        assert carried is not None
        return SURPRISES.format(
            second=shares[2], third=shares[3],
            film=short(most["title"]), lists=most["lists"], n=most["ratings"],
            most=self.counts.max(), gini=lists["gini"],
            wide=alone["coverage"].iloc[0], wider=alone["coverage"].iloc[-1],
            near=back["similarity"].iloc[0], nearer=back["similarity"].iloc[-1],
            club=club["similarity"].iloc[0], cluber=club["similarity"].iloc[-1],
            without=_change(bent.loc["without the group"]), lot=_change(bent.loc["as many by lot"]),
            alone="is" if self.gender["stands_out"].any() else "is no",
            among="is" if women["stands_out"] else "is not",
            women=women["rmse"], men=men["rmse"], women_spread=women["spread"],
            men_spread=men["spread"], few=rare.name, flattered=rare["mean_error"],
            stars=report.singled_out.iloc[-1]["with_stars"],
            items=report.singled_out.iloc[-1]["without_stars"],
            largest=carried.rated["stars"].abs().max(), rated=len(carried.rated),
        )  # fmt: skip


def _club() -> cfkit.Bubble:
    """Play the film club, whose truth is known, from eight ratings by lot each."""
    club, chance = cfkit.world(), np.random.default_rng(1)
    lists = chance.random(club.truth.stars.shape).argsort(axis=1)[:, :8]
    x = np.column_stack([np.repeat(np.arange(len(lists)), 8), lists.ravel()])
    felt = club.truth.stars[x[:, 0], x[:, 1]] + chance.normal(0, 0.6, len(x))
    train = (x, felt.round().clip(1, 5))
    model = cfkit.fit_bayes(train, n_users=300, n_items=120, n_factors=4, progress=False)
    return cfkit.filter_bubble(model, train, club.truth, k=5, again=True)


def _change(row: Any) -> str:
    return f"{row.change:+.3f} ({row.low:+.3f} to {row.high:+.3f})"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


COLUMNS = "similarity", "coverage", "shared", "stars"
HEAD = """\
<!-- made by `python docs/insight.py`; nobody edits it by hand -->

# A model of MovieLens 100K, read and questioned

Here `cfkit.insight` reads a model and `cfkit.audit` questions it. The model is `fit_bayes` with
10 factors, and learned from four fifths of the ratings (random, seed 42). Its card, with all the
errors by group, is [model_card.md](model_card.md). `python docs/insight.py` makes both pages
again.

```python
import numpy as np

import cfkit

data = cfkit.load_ratings()
users, items = (cfkit.IdMap.of(data.ratings[side]) for side in ("user", "item"))
x, y = cfkit.to_xy(data.ratings, users, items)
held, learn = np.split(np.random.RandomState(42).permutation(len(x)), [len(x) // 5])
train, test = (x[learn], y[learn]), (x[held], y[held])
people = data.users.set_index("user").loc[users.ids]
titles = data.items.set_index("item").loc[items.ids, "title"].tolist()
model = cfkit.fit_bayes(train, n_users=len(users), n_items=len(items), progress=False)

report = cfkit.audit(model, train, test, people[["gender", "age", "occupation"]], titles)
print(report)
cfkit.model_card(report, "our model", data).write("model_card.md")
```"""
MAP = """\
Which end is called which is a rule (the film farthest from the middle gets a positive score) and
no fact. Only the 1,000 films with the most ratings are looked at. No genre, no year and no title
went into the training. The map has the 300 best known films on the first two components:

```python
counts = np.bincount(x[learn, 1], minlength=len(items))
cfkit.components(model, titles, counts)
cfkit.plot_map(cfkit.taste_map(model, titles, counts, top=300))
```

![a map of films](figures/map.png)"""
EXPLAINED = """\
## How one prediction comes about

`cfkit.explain(model, {user}, "{title}", train, titles)` takes apart the {stars:.2f} stars of
the user in row {user} (id {id}) for {film}. First by what the model keeps: the mean, both biases,
what everybody's taste gives the film, and the user's own taste along each component, with a film of
the end where {film} lies. The bars add up.

![the parts of a prediction](figures/parts.png)

Then by the user's own {n} ratings. With every film held still, the user's vector is a ridge
solution, so that a prediction is that for the average user ({average:.2f}) and a share of each
rating's surprise; {left:+.2f} is left over, which this view does not explain.

![the ratings behind a prediction](figures/ratings.png)"""
SHOWN = """\
Everybody gets a list of ten. The *tail* is all but the most rated fifth of the films. The last
rows split users by how much of it they rate; for them compare the last two columns: what they are
shown of the tail, and what they rate of it."""
ROUNDS = """\
Five rounds of ten films (five in the club): everybody rates what they are shown, and `fit_bayes`
learns again; first round → last round. **On MovieLens nobody knows what people would have rated:
the model's own predictions stand in for them, so these rows are a game and no evidence.** In the
invented film club the truth is known. Everybody there begins with eight ratings by lot."""
BUSIEST = """\
What if the most active 5 % of users are left out, or thinned until each has as many ratings as a
middling other user? The last row leaves out as many ratings of users drawn by lot: what it shows
is the price of fewer ratings, and only what goes beyond it is the group's. *Places* are those of
the lists of users in neither group; the *front page* is one list of ten for everybody, by
Bayesian average."""
ERRORS = """\
## For whom it errs

Intervals count users, not ratings: those of one user are alike. Orange groups differ from the
others of their kind by more than chance allows, the more strictly, the more groups of all kinds
are compared."""
FOUND = """\
Somebody knows a few ratings of a user, any of them. How often does nobody else have them all?"""
SURPRISES = """\
## What surprised us

These are for you. Guess, then find out with the functions above; no answer is given here.

1. Components 2 and 3 explain {second:.1%} and {third:.1%}. Learn again from another four fifths
   of the ratings: which of the three components come back, and which two are mixed anew? Why
   these?
2. The film on the most lists, {film}, is shown to {lists:.0%} of users; it has {n} ratings, where
   the best known film has {most}. So the model does not just show what is popular, and yet its
   Gini coefficient is {gini:.2f}. What does it prefer, if not fame?
3. On MovieLens, where each film is shown once, coverage *grows* from {wide:.0%} to {wider:.0%}
   over five rounds; even where films come back the cosine within a list goes from {near:.2f} to
   {nearer:.2f}. In the club it goes from {club:.2f} to {cluber:.2f}. Has MovieLens no bubble, or
   was it there before round one? (What do the rows *all by chance* say?) And why does the club's
   coverage grow while each list narrows?
4. Leaving out the busiest twentieth changes the others' squared error by {without}; leaving out
   as many ratings by lot by {lot}. Are these the people who bend everybody's lists, or those who
   do the work for all? What would you look at to tell?
5. The error for women is {women:.3f}, for men {men:.3f}. Asked about gender alone, that
   {alone} more than chance; among all the groups above it {among}. Which is the right question?
   Their true stars spread by {women_spread:.2f} and {men_spread:.2f}. Does the model serve women
   worse, or are their ratings harder to predict for *any* model? Which comparison would settle it,
   and does it matter to the women which it is?
6. Films with {few} ratings to learn from are predicted {flattered:.2f} stars too high on average.
   Where does the model get its opinion of them from, and why is it not in the middle?
7. Five known ratings single out {stars:.0%} of users, five known films without stars {items:.0%}.
   Would it be safe to publish who saw what?
8. Of the {rated} ratings behind the prediction above the weightiest adds {largest:.2f} stars. "We
   recommend this because you liked …": how honest is such a sentence?"""

if __name__ == "__main__":
    main()
