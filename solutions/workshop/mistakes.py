"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import statistics

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F

from autograder.authoring import answers, mistake

reference = answers(__file__)


def xy(table):
    """What most answers begin with."""
    x = torch.tensor(table[["user", "item"]].to_numpy())
    y = torch.tensor(table["rating"].to_numpy(), dtype=torch.float32)
    return x, y


def runs(train, valid, models, seeds):
    """Give the right MSEs of all runs, model by model: many go wrong only after this."""
    x, y = xy(valid)
    return {
        name: [float((train_one(train, seed)(x) - y).square().mean()) for seed in seeds]
        for name, train_one in models.items()
    }


def as_table(errors, std=np.std, mean=np.mean):
    """Give the table of the right form."""
    rows = [(name, mean(e), std(e)) for name, e in errors.items()]
    table = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return table.sort_values("mean_mse", ignore_index=True)


def compared_by(error, train, valid, models, seeds):
    """Compare by another measure of a run, a function of prediction and y."""
    x, y = xy(valid)
    return as_table(
        {
            name: [float(error(train_one(train, seed)(x), y)) for seed in seeds]
            for name, train_one in models.items()
        }
    )


# Sentences that belong to more than one answer.
SAMPLE_STD = (
    "Wherever your spread is not 0, it is too large by the same factor. By what do you divide, the "
    "number of runs or one less? And what does your library do when nobody tells it?"
)
ROOT = (
    "Your errors are in stars. In which unit is a squared error? Say what a miss of 2 stars costs."
)
ONE_SEED = (
    "Every model seems to be without any luck: its spread is 0. How many of your runs were "
    "trained anew, each with its own seed?"
)
OWN_SEEDS = (
    "A model is trained with a seed of your own choice. Which numbers stand in `seeds`, and "
    "where do they enter your training?"
)
THE_INDEX = (
    "Your table knows the names, but as its index. What must happen so that they stand in a "
    "column of their own?"
)
OWN_NAMES = "Look at the names of your columns, and then at those in the question. Other code will ask for them."
IN_ORDER = (
    "The best model stands first. By which column, and in which direction, is your table sorted?"
)
SWAPPED = "Which column of x is the person? Try it in a table with more users than films."
SQUARE = (
    "Your answer stands in a column and the ratings lie in a flat list. What shape has their "
    "difference, and how many numbers is that?"
)
PRINTS = "Your function shows a table and hands nothing back. What would a caller need?"
ROUNDED = "Your numbers are nearly right. Round what you show, not what you hand back: who can still see a small difference?"
WRITES = (
    "After your function the caller's table has another column than before. Can you keep the "
    "predictions in a variable of your own?"
)
PEEPED = (
    "The ratings you judge by were among those you learned from, or the other way round. Which "
    "of the two tables may a model see while it learns?"
)
ON_TRAIN = (
    "You ask the model about ratings that it has learned from. Which table lies in the drawer, "
    "and what would a model that learns by heart get on yours?"
)


# ---------------------------------------------------------------- q1: compare


@mistake("q1", "sample-std", hint=SAMPLE_STD, idiom="ddof=1")
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=lambda e: np.std(e, ddof=1))


@mistake("q1", "sample-std", hint=SAMPLE_STD, idiom="the std of pandas")
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    long = pd.DataFrame(
        [(name, e) for name in errors for e in errors[name]], columns=["model", "mse"]
    )
    table = long.groupby("model")["mse"].agg(mean_mse="mean", std_mse="std").reset_index()
    return table.sort_values("mean_mse")


@mistake("q1", "sample-std", hint=SAMPLE_STD, idiom="the std of torch")
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=lambda e: torch.tensor(e).std().item())


@mistake("q1", "sample-std", hint=SAMPLE_STD, idiom="statistics.stdev")
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=statistics.stdev)


@mistake(
    "q1",
    "variance-for-std",
    hint="Your spread is in stars to the fourth power. What is still to be done with the mean of the squared distances?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=np.var)


@mistake(
    "q1",
    "standard-error",
    hint="You divide the spread once more, by the root of the number of runs. That says how well the mean is known; which question was asked?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=lambda e: np.std(e) / np.sqrt(len(e)))


@mistake(
    "q1",
    "range-for-std",
    hint="You give the distance between the best run and the worst. How is the std worked out by hand in the text?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), std=lambda e: max(e) - min(e))


@mistake(
    "q1",
    "mean-distance-for-std",
    hint="Your spread is the mean distance from the mean. In which step does the text square, and where does it take the root?",
)
def compare(train, valid, models, seeds):
    return as_table(
        runs(train, valid, models, seeds), std=lambda e: np.mean(np.abs(np.array(e) - np.mean(e)))
    )


@mistake(
    "q1",
    "spread-over-ratings",
    hint="Your spread is that of single ratings, not of runs. How many numbers should it be worked out from: as many as there are seeds, or as there are ratings?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    rows = []
    for name, train_one in models.items():
        squares = torch.stack([(train_one(train, seed)(x) - y).square() for seed in seeds])
        rows.append((name, squares.mean().item(), squares.std(correction=0).item()))
    table = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return table.sort_values("mean_mse", ignore_index=True)


@mistake("q1", "root-of-the-error", hint=ROOT)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: (stars - y).square().mean().sqrt(), train, valid, models, seeds
    )


@mistake("q1", "root-of-the-error", hint=ROOT, idiom="at the end")
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    return as_table(errors, mean=lambda e: np.sqrt(np.mean(e)), std=lambda e: np.sqrt(np.std(e)))


@mistake(
    "q1",
    "absolute-error",
    hint="A miss of 2 stars should weigh four times as much as one of 1 star. Does it, in your measure?",
)
def compare(train, valid, models, seeds):
    return compared_by(lambda stars, y: (stars - y).abs().mean(), train, valid, models, seeds)


@mistake(
    "q1",
    "not-squared",
    hint="A model that is 1 star too high here and 1 too low there has no error at all, by your measure. What makes every miss count?",
)
def compare(train, valid, models, seeds):
    return compared_by(lambda stars, y: (stars - y).mean(), train, valid, models, seeds)


@mistake(
    "q1",
    "square-of-the-mean",
    hint="You take the mean first and square it then. Misses of +1 and −1 cancel on the way: which comes first?",
)
def compare(train, valid, models, seeds):
    return compared_by(lambda stars, y: (stars - y).mean() ** 2, train, valid, models, seeds)


@mistake(
    "q1",
    "sum-for-mean",
    hint="With twice as many held-out ratings your error would double, though no model has become worse. What is the M in MSE?",
)
def compare(train, valid, models, seeds):
    return compared_by(lambda stars, y: (stars - y).square().sum(), train, valid, models, seeds)


@mistake(
    "q1",
    "sum-for-mean",
    hint="With twice as many held-out ratings your error would double, though no model has become worse. What is the M in MSE?",
    idiom="over the seeds",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), mean=np.sum)


@mistake(
    "q1",
    "halved",
    hint="All your means are exactly half of what they should be. Some books put a ½ before the squared error, to make its slope prettier. Does this one?",
)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: 0.5 * (stars - y).square().mean(), train, valid, models, seeds
    )


@mistake(
    "q1",
    "worst-first",
    hint="The model at the top of your table has the largest error. Which one would the committee want to read first?",
)
def compare(train, valid, models, seeds):
    table = as_table(runs(train, valid, models, seeds))
    return table.sort_values("mean_mse", ascending=False)


@mistake("q1", "not-sorted", hint=IN_ORDER)
def compare(train, valid, models, seeds):
    rows = [
        {"model": name, "mean_mse": np.mean(e), "std_mse": np.std(e)}
        for name, e in runs(train, valid, models, seeds).items()
    ]
    return pd.DataFrame(rows)


@mistake("q1", "not-sorted", hint=IN_ORDER, idiom="the result of sort_values dropped")
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    table = pd.DataFrame({"model": list(errors)})
    table["mean_mse"] = [np.mean(e) for e in errors.values()]
    table["std_mse"] = [np.std(e) for e in errors.values()]
    table.sort_values("mean_mse")
    return table


@mistake(
    "q1",
    "sorted-by-name",
    hint="Your rows are in the order of the alphabet. (groupby does that by itself.) In which order does the question want them?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds)).sort_values("model", ignore_index=True)


@mistake(
    "q1",
    "sorted-by-spread",
    hint="The steadiest model stands on top. Is it the best one, too? By which column should the rows be sorted?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds)).sort_values("std_mse", ignore_index=True)


@mistake("q1", "one-seed-only", hint=ONE_SEED)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds[:1]))


@mistake("q1", "one-seed-only", hint=ONE_SEED, idiom="trained once, measured again and again")
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    errors = {}
    for name, train_one in models.items():
        predictor = train_one(train, seeds[0])
        errors[name] = [float((predictor(x) - y).square().mean()) for _ in seeds]
    return as_table(errors)


@mistake(
    "q1",
    "last-seed-only",
    hint="Each run overwrites the one before, and only the last is left. Where do you keep the errors of a model until all its seeds are done?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    errors = {}
    for name, train_one in models.items():
        for seed in seeds:
            errors[name] = [float((train_one(train, seed)(x) - y).square().mean())]
    return as_table(errors)


@mistake(
    "q1",
    "list-never-emptied",
    hint="The first model's row is right, and each further one holds the errors of those before it as well. Where is your list made, and how often?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    rows, errors = [], []
    for name, train_one in models.items():
        for seed in seeds:
            errors.append(float((train_one(train, seed)(x) - y).square().mean()))
        rows.append((name, np.mean(errors), np.std(errors)))
    table = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return table.sort_values("mean_mse", ignore_index=True)


@mistake("q1", "seeds-of-its-own", hint=OWN_SEEDS)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, [42] * len(seeds)))


@mistake("q1", "seeds-of-its-own", hint=OWN_SEEDS, idiom="always 0")
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, [0 for _ in seeds]))


@mistake("q1", "seeds-of-its-own", hint=OWN_SEEDS, idiom="always 1, 2, 3")
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, [1, 2, 3]))


@mistake(
    "q1",
    "counted-instead-of-seeded",
    hint="You train with 0, 1, 2, …: the places in the list. Which numbers stand at those places?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, range(len(seeds))))


@mistake(
    "q1",
    "trained-twice",
    hint="Your numbers are right, and it took twice the time: every model is trained once for its mean and once more for its spread. Can one run serve both?",
)
def compare(train, valid, models, seeds):
    means, spreads = runs(train, valid, models, seeds), runs(train, valid, models, seeds)
    rows = [(name, np.mean(means[name]), np.std(spreads[name])) for name in models]
    table = pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])
    return table.sort_values("mean_mse", ignore_index=True)


@mistake(
    "q1",
    "best-run-only",
    hint="You show each model's luckiest run. Could anybody have picked it before the ratings were known? Which number describes all runs?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), mean=min)


@mistake(
    "q1",
    "median-for-mean",
    hint="Your number is that of the run in the middle. The question asks for the mean: does every run count in yours?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds), mean=np.median)


@mistake(
    "q1",
    "predictions-averaged-first",
    hint="You average the predictions of all seeds and judge that once. It is a fourth model, an ensemble. What does each run get on its own?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    errors = {}
    for name, train_one in models.items():
        stars = torch.stack([train_one(train, seed)(x) for seed in seeds]).mean(0)
        errors[name] = [float((stars - y).square().mean())]
    return as_table(errors)


@mistake("q1", "judged-on-train", hint=ON_TRAIN)
def compare(train, valid, models, seeds):
    return as_table(runs(train, train, models, seeds))


@mistake("q1", "learned-from-valid", hint=PEEPED)
def compare(train, valid, models, seeds):
    return as_table(runs(valid, valid, models, seeds))


@mistake("q1", "learned-from-valid", hint=PEEPED, idiom="from both tables")
def compare(train, valid, models, seeds):
    return as_table(runs(pd.concat([train, valid]), valid, models, seeds))


@mistake(
    "q1",
    "tables-swapped",
    hint="You learn from the drawer and judge on the rest. Which of the two arguments is to be learned from?",
)
def compare(train, valid, models, seeds):
    return as_table(runs(valid, train, models, seeds))


@mistake(
    "q1",
    "one-mean-for-all",
    hint="All your rows hold the same mean. Over which runs is it taken: over those of one model, or over all there are?",
)
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    everything = [e for list_ in errors.values() for e in list_]
    return as_table({name: everything for name in errors})


@mistake("q1", "columns-of-x-swapped", hint=SWAPPED)
def compare(train, valid, models, seeds):
    y = torch.tensor(valid["rating"].to_numpy(), dtype=torch.float32)
    x = torch.stack([torch.tensor(valid[c].to_numpy()) for c in ("item", "user")], dim=1)
    return as_table(
        {
            name: [float((train_one(train, seed)(x) - y).square().mean()) for seed in seeds]
            for name, train_one in models.items()
        }
    )


@mistake("q1", "all-pairs", hint=SQUARE)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: (stars - y[:, None]).square().mean(), train, valid, models, seeds
    )


@mistake("q1", "all-pairs", hint=SQUARE, idiom="y from a table with one column")
def compare(train, valid, models, seeds):
    x, _ = xy(valid)
    y = torch.tensor(valid[["rating"]].to_numpy())
    return as_table(
        {
            name: [F.mse_loss(train_one(train, seed)(x), y).item() for seed in seeds]
            for name, train_one in models.items()
        }
    )


@mistake(
    "q1",
    "stars-clipped",
    hint="You cut predictions off at the ends of the scale before you judge them. Does a model that says 9 stars deserve that favour? Take the stars as they come.",
)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: (stars.clamp(1, 5) - y).square().mean(), train, valid, models, seeds
    )


@mistake(
    "q1",
    "stars-clipped",
    hint="You cut predictions off at the ends of the scale before you judge them. Does a model that says 9 stars deserve that favour? Take the stars as they come.",
    idiom="at 0 and 5.5",
)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: (stars.clip(0, 5.5) - y).square().mean(), train, valid, models, seeds
    )


@mistake(
    "q1",
    "stars-rounded",
    hint="You round predictions to whole stars before you judge them. A prediction of 3.6 may stay 3.6: what would be lost?",
)
def compare(train, valid, models, seeds):
    return compared_by(
        lambda stars, y: (stars.round() - y).square().mean(), train, valid, models, seeds
    )


@mistake("q1", "result-rounded", hint=ROUNDED)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds)).round(2)


@mistake("q1", "name-in-the-index", hint=THE_INDEX)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds)).set_index("model")


@mistake("q1", "name-in-the-index", hint=THE_INDEX, idiom="transposed")
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    summary = {n: {"mean_mse": np.mean(e), "std_mse": np.std(e)} for n, e in errors.items()}
    return pd.DataFrame(summary).T.sort_values("mean_mse")


@mistake("q1", "names-of-columns", hint=OWN_NAMES)
def compare(train, valid, models, seeds):
    table = as_table(runs(train, valid, models, seeds))
    return table.rename(columns={"mean_mse": "mean", "std_mse": "std"})


@mistake("q1", "names-of-columns", hint=OWN_NAMES, idiom="two levels of names")
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    long = pd.DataFrame(
        [(name, e) for name in errors for e in errors[name]], columns=["model", "mse"]
    )
    return long.groupby("model").agg({"mse": ["mean", lambda e: e.std(ddof=0)]}).reset_index()


@mistake("q1", "names-of-columns", hint=OWN_NAMES, idiom="mse and std")
def compare(train, valid, models, seeds):
    table = as_table(runs(train, valid, models, seeds))
    return table.rename(columns={"mean_mse": "mse", "std_mse": "std"})


@mistake(
    "q1",
    "a-row-per-run",
    hint="Your table has a row for every run. How many rows should a model have, and what becomes of its runs?",
)
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    rows = [(name, e, 0.0) for name in errors for e in errors[name]]
    return pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"]).sort_values("mean_mse")


@mistake(
    "q1",
    "the-winner-only",
    hint="You hand back the best model's row alone. By how much did it win, and over whom? The others belong into the table.",
)
def compare(train, valid, models, seeds):
    return as_table(runs(train, valid, models, seeds)).head(1)


@mistake(
    "q1",
    "returns-inside-the-loop",
    hint="After the first model your function is over. In front of which line does the return stand, and how deep?",
)
def compare(train, valid, models, seeds):
    rows = []
    for name, errors in runs(train, valid, dict(list(models.items())[:1]), seeds).items():
        rows.append((name, np.mean(errors), np.std(errors)))
        return pd.DataFrame(rows, columns=["model", "mean_mse", "std_mse"])


@mistake(
    "q1",
    "functions-for-names",
    hint="In your column `model` stand functions. A dict has keys and values: which of them are the names?",
)
def compare(train, valid, models, seeds):
    table = as_table(runs(train, valid, models, seeds))
    table["model"] = [type(models[name]).__name__ for name in table["model"]]
    return table


@mistake(
    "q1",
    "no-table",
    hint="Your function hands back a list of rows. Which kind of table does the question want?",
)
def compare(train, valid, models, seeds):
    return sorted(
        ((name, np.mean(e), np.std(e)) for name, e in runs(train, valid, models, seeds).items()),
        key=lambda row: row[1],
    )


@mistake(
    "q1",
    "no-table",
    hint="Your function hands back a dict. Which kind of table does the question want?",
    idiom="a dict",
)
def compare(train, valid, models, seeds):
    errors = runs(train, valid, models, seeds)
    return {name: (float(np.mean(e)), float(np.std(e))) for name, e in errors.items()}


@mistake("q1", "prints", hint=PRINTS)
def compare(train, valid, models, seeds):
    as_table(runs(train, valid, models, seeds)).to_string()


@mistake("q1", "writes-into-valid", hint=WRITES)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    errors = {}
    for name, train_one in models.items():
        errors[name] = []
        for seed in seeds:
            valid["prediction"] = train_one(train, seed)(x).numpy()
            errors[name].append(((valid["prediction"] - valid["rating"]) ** 2).mean())
    return as_table(errors)


@mistake(
    "q1",
    "seed-left-out",
    hint="A contestant is called with two things, and you give it one. Which?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    return as_table(
        {n: [float((f(train)(x) - y).square().mean()) for _ in seeds] for n, f in models.items()}
    )


@mistake(
    "q1",
    "predictor-not-called",
    hint="A contestant gives back a *function*, and you subtract from it as if it were stars. What must the predictor be given first?",
)
def compare(train, valid, models, seeds):
    x, y = xy(valid)
    return as_table(
        {
            n: [float((f(train, seed) - y).square().mean()) for seed in seeds]
            for n, f in models.items()
        }
    )


@mistake(
    "q1",
    "a-table-for-x",
    hint="A predictor wants a LongTensor with two columns, and you give it a DataFrame. What makes one of the other?",
)
def compare(train, valid, models, seeds):
    y = torch.tensor(valid["rating"].to_numpy())
    return as_table(
        {
            n: [float((f(train, seed)(valid) - y).square().mean()) for seed in seeds]
            for n, f in models.items()
        }
    )


@mistake(
    "q1",
    "an-array-for-x",
    hint="A predictor wants a LongTensor, and you give it a NumPy array. Which function of torch makes one of the other?",
)
def compare(train, valid, models, seeds):
    x, y = valid[["user", "item"]].to_numpy(), valid["rating"].to_numpy()
    return as_table(
        {
            n: [float(np.mean((f(train, seed)(x) - y) ** 2)) for seed in seeds]
            for n, f in models.items()
        }
    )


@mistake(
    "q1",
    "names-of-the-notebook",
    hint="You use tensors that another cell of the notebook made. What if somebody compares on another split? Everything your function needs stands in its arguments.",
)
def compare(train, valid, models, seeds):
    return as_table(
        {
            n: [float((f(train, seed)(x_valid) - y_valid).square().mean()) for seed in seeds]
            for n, f in models.items()
        }
    )


# ---------------------------------------------------------------- q2: learning_curve


def mse(model, table):
    """The right error of a model on a table."""
    x, y = xy(table)
    return (model(x).reshape(-1) - y).square().mean().item()


def curve(train, valid, make_model, train_model, n_factors, error=mse):
    """The right curve, but for the measure."""
    rows = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.eval()
        rows.append((k, error(model, train), error(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "sorted-by-size",
    hint="Your rows are sorted, and the sizes were not. In which order does the question want them back?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, sorted(n_factors))


@mistake(
    "q2",
    "sorts-the-caller-s-list",
    hint="After your call the caller's own list is sorted. `.sort()` works in place; and did the question want another order at all?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    n_factors.sort()
    return curve(train, valid, make_model, train_model, n_factors)


@mistake(
    "q2",
    "sorted-by-error",
    hint="The size with the smallest error stands on top. For a curve that is confusing: in which order were the sizes given?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors).sort_values("valid_mse")


ONE_MODEL = (
    "All sizes share one model: the second one begins where the first has ended, and never "
    "changes its size. Where in your loop is a model made?"
)


@mistake("q2", "one-model-for-all", hint=ONE_MODEL)
def learning_curve(train, valid, make_model, train_model, n_factors):
    model, rows = make_model(n_factors[0]), []
    for k in n_factors:
        train_model(model, train)
        model.eval()
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake("q2", "one-model-for-all", hint=ONE_MODEL, idiom="of the largest size")
def learning_curve(train, valid, make_model, train_model, n_factors):
    model, rows = make_model(max(n_factors)), []
    for k in n_factors:
        train_model(model, train)
        model.eval()
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "size-ignored",
    hint="Every model you make has the same size. What is `make_model` to be called with?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, [20] * len(n_factors))
    return table.assign(n_factors=n_factors)


@mistake(
    "q2",
    "counted-instead-of-sized",
    hint="Your models have 0, 1, 2, … factors: the places in the list. Which numbers stand at those places?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, range(len(n_factors)))
    return table.assign(n_factors=n_factors)


@mistake(
    "q2",
    "size-left-out",
    hint="`make_model` needs to be told how many factors. What do you give it?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, lambda k: make_model(), train_model, n_factors)


@mistake(
    "q2",
    "errors-swapped",
    hint="Your two columns are right, each under the other's name. Which error is taken on which table?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return table.rename(columns={"train_mse": "valid_mse", "valid_mse": "train_mse"})


@mistake(
    "q2",
    "both-on-train",
    hint="Your two columns are the same. Which table should each of the two errors be measured on?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors).assign(
        valid_mse=lambda table: table["train_mse"]
    )


@mistake(
    "q2",
    "both-on-valid",
    hint="Both your columns hold the held-out error, so no curve can open a gap. On which rows is the training error measured?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors).assign(
        train_mse=lambda table: table["valid_mse"]
    )


@mistake("q2", "learned-from-valid", hint=PEEPED)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, lambda m, _: train_model(m, valid), n_factors)


@mistake("q2", "learned-from-valid", hint=PEEPED, idiom="from both tables")
def learning_curve(train, valid, make_model, train_model, n_factors):
    both = pd.concat([train, valid])
    return curve(train, valid, make_model, lambda m, _: train_model(m, both), n_factors)


NOT_YET = (
    "You measure a model that has learned nothing. In which order come making, training and "
    "measuring, and is it one and the same model all the way?"
)


@mistake("q2", "measured-before-training", hint=NOT_YET)
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = make_model(k)
        model.eval()
        rows.append((k, mse(model, train), mse(model, valid)))
        train_model(model, train)
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "never-trained",
    hint="Your models are made and measured, and nobody has trained them. Which of your arguments is never called?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, lambda m, _: None, n_factors)


@mistake("q2", "measured-before-training", hint=NOT_YET, idiom="one trained, another measured")
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        train_model(make_model(k), train)
        model = make_model(k).eval()
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "trained-twice",
    hint="Each model is trained once for each of its two errors, so the second is that of a model trained for longer. Can you measure twice and train once?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = make_model(k)
        errors = []
        for table in (train, valid):
            train_model(model, train)
            model.eval()
            errors.append(mse(model, table))
        rows.append((k, *errors))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "two-models-per-size",
    hint="Your numbers are right, and it took twice the time: each size has a model for its training error and another one for its held-out error. Can one serve both?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    one = curve(train, valid, make_model, train_model, n_factors)
    two = curve(train, valid, make_model, train_model, n_factors)
    return one.assign(valid_mse=two["valid_mse"])


@mistake("q2", "root-of-the-error", hint=ROOT)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors, lambda m, t: mse(m, t) ** 0.5)


@mistake(
    "q2",
    "absolute-error",
    hint="A miss of 2 stars should weigh four times as much as one of 1 star. Does it, in your measure?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def mae(model, table):
        x, y = xy(table)
        return (model(x).reshape(-1) - y).abs().mean().item()

    return curve(train, valid, make_model, train_model, n_factors, mae)


@mistake(
    "q2",
    "sum-for-mean",
    hint="Your training error is larger only because `train` has more rows. What is the M in MSE?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def total(model, table):
        return mse(model, table) * len(table)

    return curve(train, valid, make_model, train_model, n_factors, total)


@mistake("q2", "all-pairs", hint=SQUARE)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return (model(x) - y).square().mean().item()

    return curve(train, valid, make_model, train_model, n_factors, error)


@mistake("q2", "all-pairs", hint=SQUARE, idiom="mse_loss and its warning")
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return F.mse_loss(model(x), y).item()

    return curve(train, valid, make_model, train_model, n_factors, error)


@mistake("q2", "all-pairs", hint=SQUARE, idiom="y in a column")
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return (model(x) - y[:, None]).square().mean().item()

    return curve(train, valid, make_model, train_model, n_factors, error)


@mistake(
    "q2",
    "columns-only",
    hint="Your function wants the answer in a column, and many models give a flat list. Which operation makes a flat list of either?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return (model(x).squeeze(1) - y).square().mean().item()

    return curve(train, valid, make_model, train_model, n_factors, error)


TRAIN_MODE = (
    "Some models answer otherwise while they learn, and yours is still in that mode when you "
    "ask it. What tells a model that it is being asked, and when must it be told?"
)


@mistake("q2", "left-in-train-mode", hint=TRAIN_MODE)
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        with torch.no_grad():
            rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake("q2", "left-in-train-mode", hint=TRAIN_MODE, idiom="told too early")
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = make_model(k)
        model.eval()
        train_model(model, train)
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "train-mode-for-the-training-error",
    hint="For one of your two errors the model is in train mode. The training error, too, is measured by asking, not by teaching: in which mode?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = make_model(k)
        train_model(model, train)
        model.train()
        on_train = mse(model, train)
        model.eval()
        rows.append((k, on_train, mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "graph-into-numpy",
    hint="The answer of a model still remembers how it was computed, and NumPy will not take that. What must be left behind, and how?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return np.mean((model(x).reshape(-1).numpy() - y.numpy()) ** 2)

    return curve(train, valid, make_model, train_model, n_factors, error)


@mistake(
    "q2",
    "result-of-training",
    hint="`train_model` works in place and returns nothing, and you go on with what it returned. Which name still holds your model?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    rows = []
    for k in n_factors:
        model = train_model(make_model(k), train)
        rows.append((k, mse(model, train), mse(model, valid)))
    return pd.DataFrame(rows, columns=["n_factors", "train_mse", "valid_mse"])


@mistake(
    "q2",
    "pairs-for-the-table",
    hint="`train_model` wants the DataFrame itself, and you hand it tensors. Which of your two arguments is what it asks for?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, lambda m, table: train_model(m, xy(table)), n_factors)


@mistake(
    "q2",
    "three-arguments",
    hint="`train_model` takes a model and a table. How many things do you give it?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, lambda m, table: train_model(m, *xy(table)), n_factors)


@mistake("q2", "columns-of-x-swapped", hint=SWAPPED)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        x, y = xy(table)
        return (model(x.flip(1)).reshape(-1) - y).square().mean().item()

    return curve(train, valid, make_model, train_model, n_factors, error)


@mistake(
    "q2",
    "size-in-the-index",
    hint="Your table knows the sizes, but as its index. What must happen so that they stand in a column of their own?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors).set_index("n_factors")


@mistake("q2", "names-of-columns", hint=OWN_NAMES)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return table.rename(columns={"n_factors": "k"})


@mistake("q2", "names-of-columns", hint=OWN_NAMES, idiom="loss for mse")
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return table.rename(columns={"train_mse": "train_loss", "valid_mse": "valid_loss"})


@mistake(
    "q2",
    "the-best-size-only",
    hint="You hand back the best size alone. The question is where the error *turns*: which rows does one need to see that?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return table[table["valid_mse"] == table["valid_mse"].min()]


@mistake(
    "q2",
    "returns-inside-the-loop",
    hint="After the first size your function is over. In front of which line does the return stand, and how deep?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors[:1])


@mistake(
    "q2",
    "no-table",
    hint="Your function hands back a list of rows. Which kind of table does the question want?",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return list(table.itertuples(index=False, name=None))


@mistake(
    "q2",
    "no-table",
    hint="Your function hands back a dict of lists. What would make a table of it?",
    idiom="a dict",
)
def learning_curve(train, valid, make_model, train_model, n_factors):
    table = curve(train, valid, make_model, train_model, n_factors)
    return {name: table[name].tolist() for name in table}


@mistake("q2", "prints", hint=PRINTS)
def learning_curve(train, valid, make_model, train_model, n_factors):
    curve(train, valid, make_model, train_model, n_factors).to_string()


@mistake("q2", "result-rounded", hint=ROUNDED)
def learning_curve(train, valid, make_model, train_model, n_factors):
    return curve(train, valid, make_model, train_model, n_factors).round(2)


@mistake("q2", "writes-into-the-tables", hint=WRITES)
def learning_curve(train, valid, make_model, train_model, n_factors):
    def error(model, table):
        table["prediction"] = model(xy(table)[0]).reshape(-1).detach().numpy()
        return ((table["prediction"] - table["rating"]) ** 2).mean()

    return curve(train, valid, make_model, train_model, n_factors, error)


# ---------------------------------------------------------------- q3: precision_at_k


def shown(row, k):
    """The right list of one user."""
    best = torch.topk(row, k)
    return best.indices[best.values > -torch.inf].tolist()


def averaged(scores, relevant, k, share):
    """The right mean over the right users; `share` says what one user's list is worth."""
    shares = [share(row, liked) for row, liked in zip(scores, relevant) if liked]
    return sum(shares) / len(shares) if shares else 0.0


RECALL = (
    "You divide by what the person likes: that is the recall, which share of their films your "
    "list has found. What does *precision* divide by?"
)
ALL_USERS = (
    "People without a relevant film count as a miss in your mean. No list could have scored "
    "with them: should they be in it?"
)
LOWEST = "Show your first list: are those the films with the highest scores, or with the lowest?"
NOT_THE_ITEMS = (
    "Your precision is 0, whatever the lists. topk gives two things: which of them holds the "
    "numbers of the items? And is a tensor `in` a set, if the set holds its number?"
)
SEEN = (
    "When few films are left, films at −inf slip into your list. Would you show a film that "
    "they have just rated?"
)
NONE_AT_ALL = (
    "If nobody has a relevant film, your function divides by nothing. What does the question "
    "ask for in that case?"
)


@mistake("q3", "recall", hint=RECALL)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: len(liked & set(shown(row, k))) / len(liked)
    )


@mistake(
    "q3",
    "divided-by-the-possible",
    hint="You divide by the most that this person's list could have reached. It is a good idea with a name of its own. Here, what is the divisor for *everybody*?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: len(liked & set(shown(row, k))) / min(k, len(liked))
    )


@mistake(
    "q3",
    "divided-by-the-list",
    hint="Where a list is shorter than k, you divide by its length. What does the question divide by, also then?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: len(liked & set(shown(row, k))) / len(shown(row, k))
    )


@mistake(
    "q3",
    "everything-in-one-pot",
    hint="You add up all hits and divide by all relevant films of all people. Whose list does that describe? First each person's share, then the mean.",
)
def precision_at_k(scores, relevant, k):
    hits = sum(len(liked & set(shown(row, k))) for row, liked in zip(scores, relevant))
    return hits / max(sum(map(len, relevant)), 1)


@mistake("q3", "all-users-counted", hint=ALL_USERS)
def precision_at_k(scores, relevant, k):
    shares = [len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant)]
    return sum(shares) / len(shares)


@mistake("q3", "all-users-counted", hint=ALL_USERS, idiom="the divisor only")
def precision_at_k(scores, relevant, k):
    total = 0.0
    for row, liked in zip(scores, relevant):
        if not liked:
            continue
        total += len(liked & set(shown(row, k))) / k
    return total / len(relevant)


@mistake(
    "q3",
    "only-users-with-a-hit",
    hint="You leave out everybody whose list has no hit. They have something to find, and you did not find it: does that not count?",
)
def precision_at_k(scores, relevant, k):
    hits = [len(liked & set(shown(row, k))) for row, liked in zip(scores, relevant)]
    hits = [h for h in hits if h > 0]
    return sum(hits) / k / len(hits) if hits else 0.0


@mistake(
    "q3",
    "only-users-with-k-relevant",
    hint="You leave out people with fewer than k relevant films. The question leaves out only those with none. What does it say about the others?",
)
def precision_at_k(scores, relevant, k):
    shares = [
        len(liked & set(shown(row, k))) / k
        for row, liked in zip(scores, relevant)
        if len(liked) >= k
    ]
    return sum(shares) / len(shares) if shares else 0.0


@mistake("q3", "the-lowest", hint=LOWEST)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: len(liked & set(row.argsort()[:k].tolist())) / k
    )


@mistake("q3", "the-lowest", hint=LOWEST, idiom="the lowest that were not seen")
def precision_at_k(scores, relevant, k):
    turned = torch.where(scores > -torch.inf, -scores, scores)
    return reference.precision_at_k(turned, relevant, k)


@mistake("q3", "the-lowest", hint=LOWEST, idiom="NumPy's argsort")
def precision_at_k(scores, relevant, k):
    order = np.argsort(scores.numpy(), axis=1)[:, :k]
    shares = [len(liked & set(best.tolist())) / k for best, liked in zip(order, relevant) if liked]
    return np.mean(shares) if shares else 0.0


@mistake(
    "q3",
    "no-list-at-all",
    hint="You sort all films and never cut the list: every film is on it. How long is the list that a person sees?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores,
        relevant,
        k,
        lambda row, liked: len(liked & set(row.argsort(descending=True).tolist())) / k,
    )


@mistake(
    "q3",
    "one-too-many",
    hint="Count the films on your list: there is one more than k. Where does a slice end?",
)
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        left = [i for i in row.argsort(descending=True).tolist() if row[i] > -torch.inf]
        return len(liked & set(left[: k + 1])) / k

    return averaged(scores, relevant, k, share)


@mistake(
    "q3",
    "one-too-few",
    hint="Count the films on your list: there is one fewer than k. Where does a slice end?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: len(liked & set(shown(row, k)[: k - 1])) / k
    )


@mistake(
    "q3",
    "the-best-left-out",
    hint="The very best film is not on your list. From which place on do you take it? In Python the first place is 0.",
)
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        left = [i for i in row.argsort(descending=True).tolist() if row[i] > -torch.inf]
        return len(liked & set(left[1 : k + 1])) / k

    return averaged(scores, relevant, k, share)


@mistake(
    "q3",
    "the-kth-place-only",
    hint="You look at one place of the list only, the k-th. Which places does the list have?",
)
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        return len(liked & set(shown(row, k)[k - 1 : k])) / k

    return averaged(scores, relevant, k, share)


@mistake("q3", "not-the-items", hint=NOT_THE_ITEMS, group="not-the-items")
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        hits = 0
        for item in torch.topk(row, k).indices:
            if item in liked:
                hits += 1
        return hits / k

    return averaged(scores, relevant, k, share)


@mistake("q3", "not-the-items", hint=NOT_THE_ITEMS, idiom="values for items")
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        return len(liked & set(torch.topk(row, k)[0].tolist())) / k

    return averaged(scores, relevant, k, share)


@mistake(
    "q3",
    "ranks-for-items",
    hint="Sorting twice gives each item's *place*, and you read places as if they were items. Which item stands at the first place?",
)
def precision_at_k(scores, relevant, k):
    ranks = (-scores).argsort(dim=1).argsort(dim=1)
    return averaged_over(ranks, relevant, k)


def averaged_over(order, relevant, k):
    """The mean for given lists of items."""
    shares = [
        len(liked & set(best[:k].tolist())) / k for best, liked in zip(order, relevant) if liked
    ]
    return sum(shares) / len(shares) if shares else 0.0


@mistake(
    "q3",
    "best-users-for-a-film",
    hint="You sort along the wrong axis: for each film the best users. Whose list is wanted, and along which axis do the films lie?",
)
def precision_at_k(scores, relevant, k):
    return averaged_over(scores.argsort(dim=0, descending=True), relevant, k)


@mistake(
    "q3",
    "best-users-for-a-film",
    hint="You sort along the wrong axis: for each film the best users. Whose list is wanted, and along which axis do the films lie?",
    idiom="transposed",
)
def precision_at_k(scores, relevant, k):
    return reference.precision_at_k(scores.T[: len(relevant)], relevant, k)


@mistake(
    "q3",
    "one-list-for-all",
    hint="You sort all scores of all people in one go. Whose films are the k best then? Each person gets a list of their own.",
)
def precision_at_k(scores, relevant, k):
    best = set((scores.flatten().topk(k).indices % scores.shape[1]).tolist())
    return averaged(scores, relevant, k, lambda row, liked: len(liked & best) / k)


@mistake(
    "q3",
    "relevant-by-score",
    hint="You call a film relevant if its *score* is 4 or more. Who decides what a person likes, the model or the person?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores, relevant, k, lambda row, liked: sum(row[i] >= 4 for i in shown(row, k)).item() / k
    )


@mistake(
    "q3",
    "list-by-score",
    hint="Your list holds every film with a score of 4 or more, however many there are. How long is the list in the question?",
)
def precision_at_k(scores, relevant, k):
    return averaged(
        scores,
        relevant,
        k,
        lambda row, liked: len(liked & set((row >= 4).nonzero().flatten().tolist())) / k,
    )


@mistake(
    "q3",
    "hit-or-miss",
    hint="A list with one hit and a list with three hits are worth the same to you. What is counted: whether there is a hit, or how many?",
)
def precision_at_k(scores, relevant, k):
    return averaged(scores, relevant, k, lambda row, liked: float(bool(liked & set(shown(row, k)))))


@mistake(
    "q3",
    "not-divided",
    hint="You give the number of hits. A longer list would make it grow by itself: what share of the list is it?",
)
def precision_at_k(scores, relevant, k):
    return averaged(scores, relevant, k, lambda row, liked: len(liked & set(shown(row, k))))


@mistake(
    "q3",
    "sum-for-mean",
    hint="With twice as many people your answer would be twice as large. The mean over people was asked for: what is still to be done?",
)
def precision_at_k(scores, relevant, k):
    return sum(len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant))


@mistake(
    "q3",
    "in-percent",
    hint="Your answer lies between 0 and 100. Between which two numbers does a share lie?",
)
def precision_at_k(scores, relevant, k):
    return 100 * reference.precision_at_k(scores, relevant, k)


@mistake(
    "q3",
    "average-precision",
    hint="Hits near the top weigh more in your measure. It is a good one, the average precision. In the precision at k, does the place on the list matter?",
)
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        hits, total = 0, 0.0
        for place, item in enumerate(shown(row, k), start=1):
            if item in liked:
                hits += 1
                total += hits / place
        return total / k

    return averaged(scores, relevant, k, share)


@mistake(
    "q3",
    "first-user-only",
    hint="After the first person your function is over. In front of which line does the return stand, and how deep?",
)
def precision_at_k(scores, relevant, k):
    for row, liked in zip(scores, relevant):
        if liked:
            return len(liked & set(shown(row, k))) / k
    return 0.0


@mistake(
    "q3",
    "last-user-only",
    hint="Each person overwrites the one before, and only the last is left. Where do you keep the shares until you take their mean?",
)
def precision_at_k(scores, relevant, k):
    share = 0.0
    for row, liked in zip(scores, relevant):
        if liked:
            share = len(liked & set(shown(row, k))) / k
    return share


@mistake(
    "q3",
    "somebody-else-s-list",
    hint="After somebody without a relevant film, everybody gets the list of another person. If you leave people out, what must be left out with them?",
)
def precision_at_k(scores, relevant, k):
    return reference.precision_at_k(
        scores[: sum(map(bool, relevant))], [liked for liked in relevant if liked], k
    )


@mistake("q3", "seen-films-shown", hint=SEEN)
def precision_at_k(scores, relevant, k):
    return averaged_over(scores.topk(k, dim=1).indices, relevant, k)


@mistake("q3", "seen-films-shown", hint=SEEN, idiom="0 in the place of −inf")
def precision_at_k(scores, relevant, k):
    return averaged_over(torch.nan_to_num(scores, neginf=0.0).topk(k, dim=1).indices, relevant, k)


@mistake("q3", "nothing-to-average", hint=NONE_AT_ALL)
def precision_at_k(scores, relevant, k):
    shares = [len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant) if liked]
    return sum(shares) / len(shares)


@mistake("q3", "nothing-to-average", hint=NONE_AT_ALL, idiom="the mean of an empty list")
def precision_at_k(scores, relevant, k):
    shares = [len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant) if liked]
    return float(np.mean(shares))


@mistake(
    "q3",
    "nothing-to-average",
    hint=NONE_AT_ALL,
    idiom="None",
)
def precision_at_k(scores, relevant, k):
    shares = [len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant) if liked]
    if shares:
        return np.mean(shares)


@mistake(
    "q3",
    "a-share-for-each-user",
    hint="You give one number per person. What was asked for is one number for all of them.",
)
def precision_at_k(scores, relevant, k):
    return [len(liked & set(shown(row, k))) / k for row, liked in zip(scores, relevant) if liked]


@mistake(
    "q3",
    "prints",
    hint="Your function shows a number and hands nothing back. What would a caller need?",
)
def precision_at_k(scores, relevant, k):
    str(reference.precision_at_k(scores, relevant, k))


@mistake(
    "q3",
    "writes-into-the-scores",
    hint="After your call the caller's scores are others than before. Which line changes them in place, and what could it work on instead?",
)
def precision_at_k(scores, relevant, k):
    answer = reference.precision_at_k(scores, relevant, k)
    scores[scores == -torch.inf] = 0
    return answer


@mistake(
    "q3",
    "writes-into-the-sets",
    hint="After your call the caller's sets have lost films. `&=` changes the set on its left; which operation makes a new one?",
)
def precision_at_k(scores, relevant, k):
    def share(row, liked):
        liked &= set(shown(row, k))
        return len(liked) / k

    return averaged(scores, relevant, k, share)


@mistake(
    "q3",
    "numpy-s-names",
    hint="`scores` is a tensor, and you call something that only NumPy's arrays have. What is it called in torch, or what makes an array of a tensor?",
)
def precision_at_k(scores, relevant, k):
    return averaged_over(scores.argpartition(-k)[:, -k:], relevant, k)


# ---------------------------------------------------------------- q4: time_split


NOT_SORTED = (
    "You cut the table where its rows happen to stand. Does the last row hold the latest "
    "rating? In which order must the rows be before you cut?"
)
EARLIEST = (
    "Your valid holds the earliest ratings: the model would learn from the future to predict "
    "the past. In which direction do timestamps grow?"
)
DOWN = "n · share is not always a whole number. Try 12.6: which count does the question want, and which one do you take?"
ALL_OF_IT = "With a share of 0 your valid holds everything. What does a slice from −0 on mean?"
CHANGED = "After your call the caller's table is another one than before. Which line works in place, and what could it work on instead?"
BY_CHANCE = "Run your split twice: two different drawers. What decides here which ratings are held out, chance or time?"
LABELS = (
    "You mix up places and labels: after a shuffle the row at place 3 need not be called 3. "
    "Which of .iloc and .loc takes which?"
)
DROPPED = (
    "The parts have fewer columns than the table that came in. Who will ask for the missing ones?"
)


def cut(ratings, n_valid):
    """The right split at a given count."""
    in_order = ratings.sort_values("timestamp")
    return in_order.iloc[: len(ratings) - n_valid], in_order.iloc[len(ratings) - n_valid :]


@mistake("q4", "rows-as-they-stand", hint=NOT_SORTED)
def time_split(ratings, share):
    n_train = len(ratings) - round(len(ratings) * share)
    return ratings.iloc[:n_train], ratings.iloc[n_train:]


@mistake("q4", "rows-as-they-stand", hint=NOT_SORTED, idiom="the result of sort_values dropped")
def time_split(ratings, share):
    ratings.sort_values("timestamp")
    n_train = len(ratings) - round(len(ratings) * share)
    return ratings[:n_train], ratings[n_train:]


@mistake("q4", "rows-as-they-stand", hint=NOT_SORTED, idiom="head and tail")
def time_split(ratings, share):
    n_valid = round(len(ratings) * share)
    return ratings.head(len(ratings) - n_valid), ratings.tail(n_valid)


@mistake("q4", "earliest-held-out", hint=EARLIEST)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_valid = round(len(ratings) * share)
    return in_order.iloc[n_valid:], in_order.iloc[:n_valid]


@mistake("q4", "earliest-held-out", hint=EARLIEST, idiom="sorted downwards")
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp", ascending=False)
    n_train = len(ratings) - round(len(ratings) * share)
    return in_order.iloc[:n_train], in_order.iloc[n_train:]


@mistake("q4", "by-chance", hint=BY_CHANCE)
def time_split(ratings, share):
    order = np.random.default_rng(0).permutation(len(ratings))
    n_valid = round(len(ratings) * share)
    return ratings.iloc[order[n_valid:]], ratings.iloc[order[:n_valid]]


@mistake("q4", "by-chance", hint=BY_CHANCE, idiom="sample and drop")
def time_split(ratings, share):
    valid = ratings.sample(frac=share, random_state=42)
    return ratings.drop(valid.index), valid


@mistake(
    "q4",
    "latest-of-each-user",
    hint="You hold out everybody's own last ratings. That is a split, too, but some of them lie before what others are learned from. Whose clock counts here?",
)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    from_the_end = in_order.groupby("user").cumcount(ascending=False)
    size = in_order.groupby("user")["user"].transform("size")
    late = from_the_end < (size * share).round()
    return in_order[~late], in_order[late]


@mistake(
    "q4",
    "latest-users",
    hint="You hold out whole people, those who came last. What is to be cut in two: the people, or the ratings?",
)
def time_split(ratings, share):
    first = ratings.groupby("user")["timestamp"].min().sort_values()
    late = set(first.index[len(first) - round(len(first) * share) :])
    held_out = ratings["user"].isin(late)
    return ratings[~held_out], ratings[held_out]


@mistake(
    "q4",
    "share-of-the-span",
    hint="You cut the *time* in shares, not the ratings. In a busy month and a quiet one there are not equally many: how many rows should valid have?",
)
def time_split(ratings, share):
    first, last = ratings["timestamp"].min(), ratings["timestamp"].max()
    late = ratings["timestamp"] > last - share * (last - first)
    return ratings[~late], ratings[late]


@mistake(
    "q4",
    "quantile-for-count",
    hint="You cut at a quantile of the times. For 42 ratings and a share of 0.2 it holds out one row too many: what count does the question name?",
)
def time_split(ratings, share):
    late = ratings["timestamp"] > ratings["timestamp"].quantile(1 - share)
    return ratings[~late], ratings[late]


@mistake("q4", "rounded-down", hint=DOWN)
def time_split(ratings, share):
    return cut(ratings, int(len(ratings) * share))


@mistake("q4", "rounded-down", hint=DOWN, idiom="the training part rounded up")
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_train = int(np.ceil(len(ratings) * (1 - share)))
    return in_order.iloc[:n_train], in_order.iloc[n_train:]


@mistake(
    "q4",
    "rounded-up",
    hint="n · share is not always a whole number. Try 8.4: which count does the question want, and which one do you take?",
)
def time_split(ratings, share):
    return cut(ratings, int(np.ceil(len(ratings) * share)))


@mistake(
    "q4",
    "rounded-up",
    hint="n · share is not always a whole number. Try 8.4: which count does the question want, and which one do you take?",
    idiom="the training part rounded down",
)
def time_split(ratings, share):
    return cut(ratings, len(ratings) - int(len(ratings) * (1 - share)))


@mistake(
    "q4",
    "share-left-to-train",
    hint="`share` is the part that is held out. Which of your two parts has it?",
)
def time_split(ratings, share):
    return cut(ratings, len(ratings) - round(len(ratings) * share))


@mistake("q4", "from-minus-zero-on", hint=ALL_OF_IT)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_valid = round(len(ratings) * share)
    return in_order.iloc[: len(ratings) - n_valid], in_order.iloc[-n_valid:]


@mistake("q4", "from-minus-zero-on", hint=ALL_OF_IT, idiom="both parts")
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_valid = round(len(ratings) * share)
    return in_order[:-n_valid], in_order[-n_valid:]


@mistake(
    "q4",
    "at-least-one",
    hint="You hold out at least one rating, whatever is asked. With a share of 0, how many should it be?",
)
def time_split(ratings, share):
    return cut(ratings, max(1, round(len(ratings) * share)))


@mistake(
    "q4",
    "pair-swapped",
    hint="The question asks for (train, valid). In which order do you give them?",
)
def time_split(ratings, share):
    train, valid = cut(ratings, round(len(ratings) * share))
    return valid, train


@mistake(
    "q4",
    "nothing-taken-away",
    hint="Your train still holds the ratings that lie in the drawer. What would a model that learns by heart get on valid?",
)
def time_split(ratings, share):
    return ratings.sort_values("timestamp"), cut(ratings, round(len(ratings) * share))[1]


@mistake(
    "q4",
    "a-row-lost",
    hint="Count the rows of both parts together: one is missing. Where does the first slice end, and where does the second begin?",
)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_train = len(ratings) - round(len(ratings) * share)
    return in_order.iloc[: n_train - 1], in_order.iloc[n_train:]


@mistake(
    "q4",
    "a-row-twice",
    hint="Count the rows of both parts together: there is one too many. Is the rating at the border in both?",
)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    n_train = len(ratings) - round(len(ratings) * share)
    return in_order.iloc[: n_train + 1], in_order.iloc[n_train:]


@mistake(
    "q4",
    "a-row-twice",
    hint="Count the rows of both parts together: there is one too many. Is the rating at the border in both?",
    idiom="slices by label include their end",
)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp").reset_index(drop=True)
    n_train = len(ratings) - round(len(ratings) * share)
    return in_order.loc[:n_train], in_order.loc[n_train:]


@mistake("q4", "places-for-labels", hint=LABELS)
def time_split(ratings, share):
    order = np.argsort(ratings["timestamp"].to_numpy())
    n_train = len(ratings) - round(len(ratings) * share)
    return ratings.loc[order[:n_train]], ratings.loc[order[n_train:]]


@mistake("q4", "places-for-labels", hint=LABELS, idiom="labels for places")
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp").index
    n_train = len(ratings) - round(len(ratings) * share)
    return ratings.iloc[in_order[:n_train]], ratings.iloc[in_order[n_train:]]


@mistake("q4", "sorts-the-caller-s-table", hint=CHANGED)
def time_split(ratings, share):
    ratings.sort_values("timestamp", inplace=True)
    return cut(ratings, round(len(ratings) * share))


@mistake("q4", "sorts-the-caller-s-table", hint=CHANGED, idiom="a new column")
def time_split(ratings, share):
    ratings["place"] = ratings["timestamp"].rank()
    late = ratings["place"] > len(ratings) - round(len(ratings) * share)
    return ratings[~late], ratings[late]


@mistake("q4", "sorts-the-caller-s-table", hint=CHANGED, idiom="dates in place of seconds")
def time_split(ratings, share):
    kept = ratings["timestamp"].copy()
    ratings["timestamp"] = pd.to_datetime(ratings["timestamp"], unit="s")
    train, valid = cut(ratings, round(len(ratings) * share))
    return (
        train.assign(timestamp=kept[train.index]),
        valid.assign(timestamp=kept[valid.index]),
    )


@mistake(
    "q4",
    "dates-for-seconds",
    hint="The timestamps come back as dates. That is pleasant to read, but who uses the parts expects the column as it was: seconds.",
)
def time_split(ratings, share):
    dated = ratings.assign(timestamp=pd.to_datetime(ratings["timestamp"], unit="s"))
    return cut(dated, round(len(ratings) * share))


@mistake("q4", "columns-lost", hint=DROPPED)
def time_split(ratings, share):
    train, valid = cut(ratings, round(len(ratings) * share))
    return train.drop(columns="timestamp"), valid.drop(columns="timestamp")


@mistake("q4", "columns-lost", hint=DROPPED, idiom="two of four kept")
def time_split(ratings, share):
    train, valid = cut(ratings, round(len(ratings) * share))
    return train[["rating", "timestamp"]], valid[["rating", "timestamp"]]


@mistake(
    "q4",
    "columns-lost",
    hint=DROPPED,
    idiom="the time in the index",
)
def time_split(ratings, share):
    train, valid = cut(ratings, round(len(ratings) * share))
    return train.set_index("timestamp"), valid.set_index("timestamp")


@mistake(
    "q4",
    "arrays-for-tables",
    hint="Your parts are arrays, and nobody can tell any more which column is the user. What did the question ask for?",
)
def time_split(ratings, share):
    return tuple(part.to_numpy() for part in cut(ratings, round(len(ratings) * share)))


@mistake("q4", "valid-only", hint="You hand back one table. Where are the ratings to learn from?")
def time_split(ratings, share):
    return cut(ratings, round(len(ratings) * share))[1]


@mistake(
    "q4",
    "prints",
    hint="Your function cuts the table and hands nothing back. What would a caller need?",
)
def time_split(ratings, share):
    cut(ratings, round(len(ratings) * share))


@mistake(
    "q4",
    "share-as-percent",
    hint="You divide the share by 100. The text gives 0.4 for two of five: is that a percentage?",
)
def time_split(ratings, share):
    return cut(ratings, round(len(ratings) * share / 100))


@mistake(
    "q4",
    "share-as-count",
    hint="A slice wants a whole number, and a share of 0.4 is none. How many rows is that share?",
)
def time_split(ratings, share):
    in_order = ratings.sort_values("timestamp")
    return in_order.iloc[:-share], in_order.iloc[-share:]
