"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import math

import numpy as np
import pandas as pd
import torch

from autograder.authoring import answers, mistake

reference = answers(__file__)

# Sentences that belong to more than one answer.
ELSEWHERE = "Your function asks for a name that it does not know: it is not among its arguments. Is it spelled as there, or does it live in another cell? That cell is not run at grading."
NOTHING = (
    "Your function works its answer out and then lets go of it. Which word hands a value back?"
)
APPEARANCE = "You number the ids as they come along. Shuffle the ratings: does everybody still get the same number? In which order should the classes stand?"
ONE_BASED = "What is your smallest code, and which is the first row of an array? The largest code points past the last class."
NUMBERS_ONLY = (
    'Your function stops at ids such as "u10". Does numbering need to know that an id is a number?'
)
SERIES_ONLY = "Your function asks its argument for something that only a pandas Series has. What else may come in?"
SMALL_INTS = "The codes are right, and their type is not: how far can an int8 count? Look up the type that the question asks for."
BLANK_IS_ZERO = "A zero says that somebody gave no stars. What do you know about a film that somebody has not rated, and which value says so?"
TRANSPOSED = "How many rows has your matrix, and how many people are there? Which of the two stands in the rows?"
TOO_SMALL = "Somebody who has rated nothing has no line in the list. Where is their row in your matrix? You are told how many rows there should be."
LABELS = "You take row number k by the label k. After a filter or a shuffle the labels are other ones: how do you ask pandas for the k-th row, whatever it is called?"
CHANGED = "Look at the table you were given, after your function has run: it is not as it was. Who else may still need it?"
PERCENT = "A share lies between 0 and 1. Yours is a hundred times as large: which of the two was asked for?"
ROUNDED = "You round your answer. What is left of 0.9967, and was that asked for?"
INSIDE_OUT = "Is your number the share that is known, or the one that is not? Try a row that is nearly empty."
HEADS = "Are your rows chosen by chance? Ask for another seed: which rows are put aside then? A file often has an order, by date or by user."
SEED_UNUSED = "Ask twice with the same seed: you get two different splits. Where does your generator begin, and who tells it to?"
OVERLAP = "Some ratings are in train and in valid: they will be learned from, and then used as an exam. How do you make sure that the second part is what the first one left over?"
UNSEEN = "Ask for a user who is not in train. What is the mean of nothing, and what should stand in its place?"
SWAPPED = 'Which column of x is the person? Ask for a user with kind "user", and work out by hand whose mean comes back.'


# ---------------------------------------------------------------- q1: index_ids


@mistake("q1", "order-of-appearance", hint=APPEARANCE)
def index_ids(values):
    codes, classes = pd.factorize(np.asarray(values))
    return codes, classes


@mistake("q1", "order-of-appearance", hint=APPEARANCE, idiom="a dict that grows")
def index_ids(values):
    numbers = {}
    codes = [numbers.setdefault(v, len(numbers)) for v in values]
    return codes, list(numbers)


@mistake("q1", "order-of-appearance", hint=APPEARANCE, idiom="a list that grows")
def index_ids(values):
    classes = []
    for v in values:
        if v not in classes:
            classes.append(v)
    return [classes.index(v) for v in values], classes


@mistake(
    "q1",
    "two-orders",
    hint="Are your classes sorted, and were your codes given before that, as the ids came along? Look one code up among the classes: which id stands there?",
)
def index_ids(values):
    numbers = {}
    codes = [numbers.setdefault(v, len(numbers)) for v in values]
    return codes, sorted(numbers)


@mistake("q1", "one-based", hint=ONE_BASED)
def index_ids(values):
    classes, codes = np.unique(np.asarray(values), return_inverse=True)
    return codes + 1, classes


@mistake("q1", "one-based", hint=ONE_BASED, idiom="enumerate from 1")
def index_ids(values):
    classes = sorted(set(values))
    number = {c: k for k, c in enumerate(classes, start=1)}
    return [number[v] for v in values], classes


@mistake(
    "q1",
    "pair-swapped",
    hint="You hand back the right two things in the wrong order. What does np.unique give first, and what does the question want first?",
)
def index_ids(values):
    return np.unique(np.asarray(values), return_inverse=True)


@mistake(
    "q1",
    "codes-only",
    hint="With the codes alone nobody finds the way back to the ids. What is the second thing that is asked for?",
)
def index_ids(values):
    return np.unique(np.asarray(values), return_inverse=True)[1]


@mistake(
    "q1",
    "ids-for-codes",
    hint="Your codes are the ids themselves. Ids have holes: which row would id 50 take in a matrix of three users?",
)
def index_ids(values):
    return values, sorted(set(values))


@mistake(
    "q1",
    "smallest-taken-off",
    hint="Taking off the smallest id moves all of them down and leaves the holes where they were. How many different codes do you need, and what is the largest one?",
)
def index_ids(values):
    classes = np.unique(np.asarray(values))
    return np.asarray(values) - classes[0], classes


@mistake(
    "q1",
    "a-code-for-each-rating",
    hint="The same id comes twice in the column. Does it get the same number twice in your answer?",
)
def index_ids(values):
    return np.arange(len(values)), np.unique(np.asarray(values))


@mistake(
    "q1",
    "duplicates-kept",
    hint="An id that comes five times stands five times among your classes. How many rows does one person need?",
)
def index_ids(values):
    classes = sorted(values)
    return [classes.index(v) for v in values], classes


@mistake(
    "q1",
    "duplicates-kept",
    hint="An id that comes five times stands five times among your classes. How many rows does one person need?",
    idiom="searchsorted",
)
def index_ids(values):
    classes = np.sort(np.asarray(values))
    return np.searchsorted(classes, np.asarray(values)), classes


@mistake("q1", "small-integers", hint=SMALL_INTS)
def index_ids(values):
    made = pd.Categorical(list(values))
    return made.codes, made.categories


@mistake("q1", "small-integers", hint=SMALL_INTS, idiom="by the accessor")
def index_ids(values):
    column = pd.Series(list(values)).astype("category")
    return column.cat.codes, column.cat.categories


@mistake(
    "q1",
    "codes-are-floats",
    hint="Your codes are numbers such as 2.0. Can a float stand in the brackets of an array? Which type must a row number have?",
)
def index_ids(values):
    classes, codes = np.unique(np.asarray(values), return_inverse=True)
    return codes.astype(float), classes


@mistake(
    "q1",
    "codes-are-floats",
    hint="Your codes are numbers such as 2.0. Can a float stand in the brackets of an array? Which type must a row number have?",
    idiom="ranks",
)
def index_ids(values):
    column = pd.Series(list(values))
    return column.rank(method="dense") - 1, sorted(set(values))


@mistake("q1", "numbers-only", hint=NUMBERS_ONLY)
def index_ids(values):
    classes, codes = np.unique(np.asarray(values, dtype=np.int64), return_inverse=True)
    return codes, classes


@mistake("q1", "numbers-only", hint=NUMBERS_ONLY, idiom="int()")
def index_ids(values):
    classes = sorted({int(v) for v in values})
    return [classes.index(int(v)) for v in values], classes


@mistake(
    "q1",
    "holes-kept",
    hint="Among your classes are ids that nobody has. How many rows would you need if one id were a billion?",
)
def index_ids(values):
    largest = max(values)
    return np.asarray(values), np.arange(largest + 1)


@mistake(
    "q1",
    "sorts-what-came-in",
    hint="You sort the column itself, so your codes belong to another order of ratings than the one that came in. Which should stay as it is, and which should be sorted?",
)
def index_ids(values):
    values.sort()
    classes = sorted(set(values))
    return [classes.index(v) for v in values], classes


@mistake(
    "q1",
    "classes-in-a-set",
    hint="A set has no first element: `classes[2]` means nothing there. What has an order?",
)
def index_ids(values):
    classes = sorted(set(values))
    return [classes.index(v) for v in values], {
        v.item() if hasattr(v, "item") else v for v in values
    }


@mistake(
    "q1",
    "classes-in-a-dict",
    hint="Your dict goes from id to code. The classes go the other way, from code to id: what would you write in the brackets, and what comes back?",
)
def index_ids(values):
    classes = sorted(set(values))
    number = {c: k for k, c in enumerate(classes)}
    return [number[v] for v in values], {str(c): k for c, k in number.items()}


@mistake(
    "q1",
    "counts-for-codes",
    hint="Your codes say how often each id comes. One code is needed for each value: what else can np.unique return?",
)
def index_ids(values):
    classes, codes = np.unique(np.asarray(values), return_counts=True)
    return codes, classes


@mistake(
    "q1",
    "first-places-for-codes",
    hint="You return where each class comes first in the column. What is asked for is the other way round: for each value its place among the classes.",
)
def index_ids(values):
    classes, codes = np.unique(np.asarray(values), return_index=True)
    return codes, classes


@mistake(
    "q1",
    "argsort-for-codes",
    hint="argsort says how to put the column in order: which place comes first, which second. For each value we want its own place among the classes. Try it on [50, 7, 50] by hand.",
)
def index_ids(values):
    values = np.asarray(values)
    return np.argsort(values, kind="stable"), np.unique(values)


@mistake(
    "q1",
    "largest-first",
    hint="Your classes fall instead of rising. Which id should row 0 belong to?",
)
def index_ids(values):
    classes = sorted(set(values), reverse=True)
    return [classes.index(v) for v in values], classes


@mistake("q1", "series-only", hint=SERIES_ONLY)
def index_ids(values):
    classes = sorted(values.unique())
    return values.map({c: k for k, c in enumerate(classes)}).to_numpy(), classes


@mistake("q1", "series-only", hint=SERIES_ONLY, idiom="category")
def index_ids(values):
    column = values.astype("category").cat
    return column.codes.to_numpy().astype(np.int64), column.categories


@mistake("q1", "name-from-elsewhere", hint=ELSEWHERE)
def index_ids(values):
    classes, codes = np.unique(data["user"], return_inverse=True)
    return codes, classes


@mistake("q1", "nothing-returned", hint=NOTHING)
def index_ids(values):
    np.unique(np.asarray(values), return_inverse=True)


# ---------------------------------------------------------------- q2: rating_matrix


def filled(ratings, matrix):
    matrix[ratings["user"].to_numpy(), ratings["item"].to_numpy()] = ratings["rating"].to_numpy()
    return matrix


@mistake("q2", "blanks-are-zeros", hint=BLANK_IS_ZERO)
def rating_matrix(ratings, n_users, n_items):
    return filled(ratings, np.zeros((n_users, n_items)))


@mistake("q2", "blanks-are-zeros", hint=BLANK_IS_ZERO, idiom="fillna")
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot(index="user", columns="item", values="rating")
    return matrix.reindex(index=range(n_users), columns=range(n_items)).fillna(0).to_numpy()


@mistake("q2", "blanks-are-zeros", hint=BLANK_IS_ZERO, idiom="a fill value")
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot_table(index="user", columns="item", values="rating")
    return matrix.reindex(index=range(n_users)).reindex(columns=range(n_items)).replace(np.nan, 0)


@mistake(
    "q2",
    "blanks-are-minus-one",
    hint='Minus one star is a number, and every mean will count it. Which value says "unknown" and cannot be taken for a rating?',
)
def rating_matrix(ratings, n_users, n_items):
    return filled(ratings, np.full((n_users, n_items), -1.0))


@mistake(
    "q2",
    "blanks-are-means",
    hint="You have filled the blanks with a guess, before anybody asked for one. Can you still see what is known and what is not?",
)
def rating_matrix(ratings, n_users, n_items):
    return filled(ratings, np.full((n_users, n_items), ratings["rating"].mean()))


@mistake(
    "q2",
    "blanks-are-item-means",
    hint="You have filled each blank with its film's mean, before anybody asked for a guess. Can you still see what is known and what is not?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = pd.DataFrame(filled(ratings, np.full((n_users, n_items), np.nan)))
    return matrix.fillna(matrix.mean()).to_numpy()


@mistake("q2", "transposed", hint=TRANSPOSED)
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot(index="item", columns="user", values="rating")
    return matrix.reindex(index=range(n_items), columns=range(n_users)).to_numpy()


@mistake("q2", "transposed", hint=TRANSPOSED, idiom="array")
def rating_matrix(ratings, n_users, n_items):
    return filled(ratings, np.full((n_users, n_items), np.nan)).T


@mistake(
    "q2",
    "places-swapped",
    hint="The shape is right, and the ratings stand elsewhere: which of the two numbers in the brackets is the row? Try more users than items.",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["item"], ratings["user"]] = ratings["rating"]
    return matrix


@mistake(
    "q2",
    "places-swapped",
    hint="The shape is right, and the ratings stand elsewhere: which of the two numbers in the brackets is the row? Try more users than items.",
    idiom="pivot",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot(index="item", columns="user", values="rating")
    return matrix.reindex(index=range(n_users), columns=range(n_items)).to_numpy()


@mistake("q2", "silent-rows-missing", hint=TOO_SMALL)
def rating_matrix(ratings, n_users, n_items):
    return ratings.pivot(index="user", columns="item", values="rating").to_numpy()


@mistake("q2", "silent-rows-missing", hint=TOO_SMALL, idiom="sizes from the largest id")
def rating_matrix(ratings, n_users, n_items):
    return filled(ratings, np.full((ratings["user"].max() + 1, ratings["item"].max() + 1), np.nan))


@mistake("q2", "silent-rows-missing", hint=TOO_SMALL, idiom="users only")
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot(index="user", columns="item", values="rating")
    return matrix.reindex(columns=range(n_items)).to_numpy()


@mistake(
    "q2",
    "silent-columns-missing",
    hint="Every user has a row now. Has every film a column, also one that nobody has rated?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = ratings.pivot(index="user", columns="item", values="rating")
    return matrix.reindex(index=range(n_users)).to_numpy()


@mistake(
    "q2",
    "one-based",
    hint="Users and items are row numbers already, and the first is 0. Where does user 0 end up in your matrix?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["user"] - 1, ratings["item"] - 1] = ratings["rating"]
    return matrix


@mistake(
    "q2",
    "numbered-again",
    hint="Users and items are row numbers already. You give them new ones, in the order in which they come: does user 3 still stand in row 3?",
)
def rating_matrix(ratings, n_users, n_items):
    users, items = pd.factorize(ratings["user"])[0], pd.factorize(ratings["item"])[0]
    matrix = np.full((n_users, n_items), np.nan)
    matrix[users, items] = ratings["rating"]
    return matrix


@mistake(
    "q2",
    "seen-for-stars",
    hint="Your matrix says who has rated what, with a 1. How many stars was it?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["user"], ratings["item"]] = 1
    return matrix


@mistake(
    "q2",
    "counts-for-stars",
    hint="crosstab counts how often a pair comes, and gives 0 where it never does. Which column holds the stars, and is a blank a count?",
)
def rating_matrix(ratings, n_users, n_items):
    counts = pd.crosstab(ratings["user"], ratings["item"])
    return counts.reindex(index=range(n_users), columns=range(n_items), fill_value=0)


@mistake(
    "q2",
    "written-into-a-copy",
    hint="Your matrix is empty. With two pairs of brackets, one after the other, you write into a copy of some rows, and it is thrown away. How do you name row and column at once?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    users, items = ratings["user"].to_numpy(), ratings["item"].to_numpy()
    matrix[users][:, items] = ratings["rating"].to_numpy()
    return matrix


@mistake(
    "q2",
    "whole-rows-written",
    hint="One rating fills the whole row of its user. Which cell does it belong to?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    for user, stars in zip(ratings["user"], ratings["rating"]):
        matrix[user] = stars
    return matrix


@mistake("q2", "labels-for-places", hint=LABELS)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    for k in range(len(ratings)):
        matrix[ratings["user"][k], ratings["item"][k]] = ratings["rating"][k]
    return matrix


@mistake("q2", "labels-for-places", hint=LABELS, idiom="loc")
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    for k in range(len(ratings)):
        row = ratings.loc[k]
        matrix[int(row["user"]), int(row["item"])] = row["rating"]
    return matrix


@mistake("q2", "changes-the-list", hint=CHANGED)
def rating_matrix(ratings, n_users, n_items):
    ratings.sort_values(["user", "item"], inplace=True)
    return filled(ratings, np.full((n_users, n_items), np.nan))


@mistake("q2", "changes-the-list", hint=CHANGED, idiom="a column dropped")
def rating_matrix(ratings, n_users, n_items):
    ratings.drop(columns="timestamp", inplace=True)
    return filled(ratings, np.full((n_users, n_items), np.nan))


@mistake(
    "q2",
    "whole-stars",
    hint="Half a star is lost on the way: what does your conversion to whole numbers make of 3.5?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["user"], ratings["item"]] = ratings["rating"].astype(int)
    return matrix


@mistake(
    "q2",
    "when-for-stars",
    hint="Your cells hold numbers of nine digits. Which column of the list did they come from?",
)
def rating_matrix(ratings, n_users, n_items):
    matrix = np.full((n_users, n_items), np.nan)
    matrix[ratings["user"], ratings["item"]] = ratings["timestamp"]
    return matrix


@mistake(
    "q2",
    "two-matrices",
    hint="Your table has twice as many columns as there are films: pivot spread out stars and times. Which column should fill the cells?",
)
def rating_matrix(ratings, n_users, n_items):
    return ratings.pivot(index="user", columns="item").to_numpy()


@mistake(
    "q2",
    "the-list-itself",
    hint="What came back is still a list, one line per rating. How many rows and columns should the matrix have?",
)
def rating_matrix(ratings, n_users, n_items):
    return ratings[["user", "item", "rating"]]


@mistake("q2", "name-from-elsewhere", hint=ELSEWHERE)
def rating_matrix(ratings, n_users, n_items):
    return filled(friends, np.full((n_users, n_items), np.nan))


@mistake("q2", "nothing-returned", hint=NOTHING)
def rating_matrix(ratings, n_users, n_items):
    filled(ratings, np.full((n_users, n_items), np.nan))


# ---------------------------------------------------------------- q3: density, expected_blank


@mistake("q3", "density-in-percent", hint=PERCENT)
def density(ratings, n_users, n_items):
    return 100 * len(ratings) / (n_users * n_items)


@mistake(
    "q3",
    "rows-plus-columns",
    hint="4 users and 5 items: is that a table of 9 cells? How many cells has a table?",
)
def density(ratings, n_users, n_items):
    return len(ratings) / (n_users + n_items)


SILENT = "Your table has only the rows and columns in which somebody rated something. Do the cells of somebody who has rated nothing not count?"


@mistake("q3", "only-those-who-rated", hint=SILENT)
def density(ratings, n_users, n_items):
    return len(ratings) / (ratings["user"].nunique() * ratings["item"].nunique())


@mistake("q3", "only-those-who-rated", hint=SILENT, idiom="the pivot's own mean")
def density(ratings, n_users, n_items):
    matrix = ratings.pivot(index="user", columns="item", values="rating")
    return matrix.notna().to_numpy().mean()


@mistake("q3", "blank-for-known", hint=INSIDE_OUT)
def density(ratings, n_users, n_items):
    return 1 - len(ratings) / (n_users * n_items)


@mistake(
    "q3",
    "all-cells-of-the-list",
    hint="`size` counts the cells of the list, four columns each. How many *ratings* are there?",
)
def density(ratings, n_users, n_items):
    return ratings.size / (n_users * n_items)


@mistake(
    "q3",
    "a-count-per-column",
    hint="`count()` counts each column of the list, so four numbers come back. Which single number says how many ratings there are?",
)
def density(ratings, n_users, n_items):
    return ratings.count() / (n_users * n_items)


@mistake(
    "q3",
    "ratings-per-user",
    hint="Your number says how many ratings a user has on average. What is it a share of?",
)
def density(ratings, n_users, n_items):
    return len(ratings) / n_users


@mistake(
    "q3",
    "stars-for-ratings",
    hint="You added up the stars. A cell is known whether it holds 1 star or 5: what has to be counted?",
)
def density(ratings, n_users, n_items):
    return ratings["rating"].sum() / (n_users * n_items)


@mistake(
    "q3",
    "mean-rating",
    hint="That is how many stars people give on average. How many of the cells hold a rating at all?",
)
def density(ratings, n_users, n_items):
    return ratings["rating"].mean()


WHOLE = "Your share is 0, or 1: it was cut down to a whole number. Which division keeps what is behind the point?"


@mistake("q3", "density-cut-to-whole", hint=WHOLE)
def density(ratings, n_users, n_items):
    return len(ratings) // (n_users * n_items)


@mistake("q3", "density-cut-to-whole", hint=WHOLE, idiom="int()")
def density(ratings, n_users, n_items):
    return int(len(ratings) / (n_users * n_items))


@mistake(
    "q3",
    "density-upside-down",
    hint="Can a share be larger than 1? Which of your two numbers is the part, and which the whole?",
)
def density(ratings, n_users, n_items):
    return n_users * n_items / len(ratings)


@mistake(
    "q3",
    "density-rounded",
    hint="You round the density to one digit. A table of 6.3 % and one of 14 % are then the same.",
)
def density(ratings, n_users, n_items):
    return round(len(ratings) / (n_users * n_items), 1)


@mistake("q3", "name-from-elsewhere", hint=ELSEWHERE)
def density(ratings, n_users, n_items):
    return len(friends) / (n_users * n_items)


@mistake("q3", "density-not-returned", hint=NOTHING)
def density(ratings, n_users, n_items):
    len(ratings) / (n_users * n_items)


@mistake(
    "q3",
    "known-for-blank",
    hint="You give the share of the row that *is* known. Which share is left blank?",
)
def expected_blank(n_rated, n_items):
    return n_rated / n_items


@mistake(
    "q3",
    "blank-in-percent",
    hint="Your row is blank to more than 1, that is to more than the whole row. A share or a percentage: which was asked for?",
)
def expected_blank(n_rated, n_items):
    return 100 * (1 - n_rated / n_items)


@mistake(
    "q3",
    "known-in-percent",
    hint="0.33 is how much of the row is known, as a percentage. The question asks for the blank part, as a share.",
)
def expected_blank(n_rated, n_items):
    return 100 * n_rated / n_items


@mistake(
    "q3",
    "blank-titles-counted",
    hint="You say how many titles are left blank. Which share of the row is that?",
)
def expected_blank(n_rated, n_items):
    return n_items - n_rated


@mistake("q3", "blank-rounded", hint=ROUNDED)
def expected_blank(n_rated, n_items):
    return round(1 - n_rated / n_items, 2)


@mistake("q3", "blank-rounded", hint=ROUNDED, idiom="one digit")
def expected_blank(n_rated, n_items):
    return round((n_items - n_rated) / n_items, 1)


@mistake(
    "q3",
    "blank-against-known",
    hint="You compare the blank titles with the rated ones. A share compares a part with the whole: how large is the whole row?",
)
def expected_blank(n_rated, n_items):
    return (n_items - n_rated) / max(n_rated, 1)


@mistake(
    "q3",
    "percent-from-one",
    hint="You take a percentage from 1. Do both numbers have the same unit?",
)
def expected_blank(n_rated, n_items):
    return 1 - 100 * n_rated / n_items


@mistake(
    "q3",
    "whole-percent-from-a-hundred",
    hint="100 less a share of 0.0033 is 99.9967, and neither a share nor a percentage. In which unit are both numbers?",
)
def expected_blank(n_rated, n_items):
    return 100 - n_rated / n_items


@mistake(
    "q3",
    "blank-cut-to-whole",
    hint="Your division forgets what is behind the point, so your share is 1 or 0. Which division keeps it?",
)
def expected_blank(n_rated, n_items):
    return 1 - n_rated // n_items


@mistake(
    "q3",
    "blank-not-returned",
    hint="expected_blank gives nothing back. Which word hands a value over?",
)
def expected_blank(n_rated, n_items):
    1 - n_rated / n_items


# ---------------------------------------------------------------- q4: split


def chance(ratings, seed):
    return np.random.default_rng(seed).permutation(len(ratings))


@mistake("q4", "overlapping", hint=OVERLAP)
def split(ratings, valid_pct, seed):
    train = ratings.sample(frac=1 - valid_pct, random_state=seed)
    valid = ratings.sample(frac=valid_pct, random_state=seed)
    return train, valid


@mistake("q4", "overlapping", hint=OVERLAP, idiom="two seeds")
def split(ratings, valid_pct, seed):
    train = ratings.sample(frac=1 - valid_pct, random_state=seed)
    valid = ratings.sample(frac=valid_pct, random_state=seed + 1)
    return train, valid


@mistake("q4", "overlapping", hint=OVERLAP, idiom="two permutations")
def split(ratings, valid_pct, seed):
    rng = np.random.default_rng(seed)
    n = round(len(ratings) * valid_pct)
    valid = ratings.iloc[rng.permutation(len(ratings))[:n]]
    return ratings.iloc[rng.permutation(len(ratings))[n:]], valid


@mistake(
    "q4",
    "train-is-everything",
    hint="Your training set still holds the rows that you put aside. What would a memoriser say on the exam?",
)
def split(ratings, valid_pct, seed):
    return ratings, ratings.sample(n=round(len(ratings) * valid_pct), random_state=seed)


@mistake("q4", "not-by-chance", hint=HEADS)
def split(ratings, valid_pct, seed):
    n = len(ratings) - round(len(ratings) * valid_pct)
    return ratings.iloc[:n], ratings.iloc[n:]


@mistake("q4", "not-by-chance", hint=HEADS, idiom="the first rows")
def split(ratings, valid_pct, seed):
    n = round(len(ratings) * valid_pct)
    return ratings.iloc[n:], ratings.head(n)


@mistake("q4", "not-by-chance", hint=HEADS, idiom="the newest")
def split(ratings, valid_pct, seed):
    n = len(ratings) - round(len(ratings) * valid_pct)
    ordered = ratings.sort_values("timestamp")
    return ordered.iloc[:n], ordered.iloc[n:]


@mistake(
    "q4",
    "every-so-many",
    hint="You take every row at a regular step. What if the file lists the users in turn? And does the seed change anything?",
)
def split(ratings, valid_pct, seed):
    n = len(ratings)
    rows = np.linspace(0, n, round(n * valid_pct), endpoint=False).astype(int)
    return ratings.iloc[np.setdiff1d(np.arange(n), rows)], ratings.iloc[rows]


@mistake(
    "q4",
    "a-block-from-the-seed",
    hint="The seed decides where your block begins; the rows in it still stand one after the other. Has every set of rows a chance?",
)
def split(ratings, valid_pct, seed):
    n = len(ratings)
    turned = np.roll(np.arange(n), -(seed * 17 % n))
    n_valid = round(n * valid_pct)
    return ratings.iloc[turned[n_valid:]], ratings.iloc[turned[:n_valid]]


@mistake("q4", "seed-unused", hint=SEED_UNUSED)
def split(ratings, valid_pct, seed):
    order = np.random.permutation(len(ratings))
    n = round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake("q4", "seed-unused", hint=SEED_UNUSED, idiom="sample without a seed")
def split(ratings, valid_pct, seed):
    valid = ratings.sample(n=round(len(ratings) * valid_pct))
    return ratings.drop(valid.index), valid


@mistake("q4", "seed-unused", hint=SEED_UNUSED, idiom="a fresh generator")
def split(ratings, valid_pct, seed):
    order = np.random.default_rng().permutation(len(ratings))
    n = round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake(
    "q4",
    "seed-fixed",
    hint="Whatever the seed, the same rows are put aside. Which number stands in your function where the argument should?",
)
def split(ratings, valid_pct, seed):
    order = np.random.default_rng(42).permutation(len(ratings))
    n = round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake(
    "q4",
    "seed-fixed",
    hint="Whatever the seed, the same rows are put aside. Which number stands in your function where the argument should?",
    idiom="random_state",
)
def split(ratings, valid_pct, seed):
    valid = ratings.sample(n=round(len(ratings) * valid_pct), random_state=0)
    return ratings.drop(valid.index), valid


@mistake(
    "q4",
    "cut-off-for-rounded",
    hint="39 · 0.2 is 7.8. Your function puts 7 rows aside: what does int do to a number, and what was asked for?",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), int(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


ROUNDED_UP = "11 · 0.2 is 2.2, and that is rounded to 2. Yours puts 3 aside: do you round up, or cut the *training* set off and let valid have what is left?"


@mistake("q4", "rounded-up", hint=ROUNDED_UP)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), math.ceil(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake("q4", "rounded-up", hint=ROUNDED_UP, idiom="train cut off")
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), int(len(ratings) * (1 - valid_pct))
    return ratings.iloc[order[:n]], ratings.iloc[order[n:]]


@mistake(
    "q4",
    "a-coin-for-each-row",
    hint="You toss a coin for each row, so the size of the validation set is chance, too. How can exactly so many rows be drawn?",
)
def split(ratings, valid_pct, seed):
    aside = np.random.default_rng(seed).random(len(ratings)) < valid_pct
    return ratings[~aside], ratings[aside]


@mistake(
    "q4",
    "a-row-lost",
    hint="Count: how many rows went in, and how many are in the two parts together? Look at where one slice ends and the other begins.",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.iloc[order[n + 1 :]], ratings.iloc[order[:n]]


@mistake(
    "q4",
    "their-other-rows-lost",
    hint="Where a user has a row in valid, you throw all the others of that user out of train. Which rows should leave train, the user's or the ones that were put aside?",
)
def split(ratings, valid_pct, seed):
    valid = ratings.sample(n=round(len(ratings) * valid_pct), random_state=seed)
    return ratings[~ratings["user"].isin(valid["user"])], valid


@mistake(
    "q4",
    "whole-users",
    hint="You put whole people aside. Nobody in valid is then known from train: what would the mean of such a user be? What has to be drawn, users or rows?",
)
def split(ratings, valid_pct, seed):
    users = np.random.default_rng(seed).permutation(ratings["user"].unique())
    aside = ratings["user"].isin(users[: max(1, round(len(users) * valid_pct))])
    return ratings[~aside], ratings[aside]


@mistake(
    "q4",
    "a-share-of-each-user",
    hint="You draw for each user by themselves, and round for each of them. How many rows are put aside in all, and how many should be?",
)
def split(ratings, valid_pct, seed):
    valid = ratings.groupby("user").sample(frac=valid_pct, random_state=seed)
    return ratings.drop(valid.index), valid


@mistake(
    "q4",
    "parts-swapped",
    hint="The smaller part stands first in your pair. Which one is meant to learn from, and which comes first?",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.iloc[order[:n]], ratings.iloc[order[n:]]


@mistake(
    "q4",
    "drawn-with-replacement",
    hint="The same rating is drawn twice: after each draw it goes back into the hat. How do you draw without putting back?",
)
def split(ratings, valid_pct, seed):
    rng = np.random.default_rng(seed)
    rows = rng.integers(0, len(ratings), round(len(ratings) * valid_pct))
    return ratings.iloc[np.setdiff1d(np.arange(len(ratings)), rows)], ratings.iloc[rows]


@mistake(
    "q4",
    "drawn-with-replacement",
    hint="The same rating is drawn twice: after each draw it goes back into the hat. How do you draw without putting back?",
    idiom="choice",
)
def split(ratings, valid_pct, seed):
    np.random.seed(seed)
    rows = np.random.choice(len(ratings), round(len(ratings) * valid_pct))
    rest = [k for k in range(len(ratings)) if k not in set(rows.tolist())]
    return ratings.iloc[rest], ratings.iloc[rows]


@mistake(
    "q4",
    "percent-for-share",
    hint="A share of 0.2 is divided by 100 once more. How many of 11 rows are then put aside?",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct / 100)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake("q4", "labels-for-places", hint=LABELS)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.loc[order[n:]], ratings.loc[order[:n]]


@mistake("q4", "labels-for-places", hint=LABELS, idiom="drop")
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.drop(order[:n]), ratings.iloc[order[:n]]


@mistake("q4", "labels-for-places", hint=LABELS, idiom="isin")
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    aside = ratings.index.isin(order[:n])
    return ratings[~aside], ratings[aside]


@mistake("q4", "changes-the-ratings", hint=CHANGED)
def split(ratings, valid_pct, seed):
    ratings["aside"] = False
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    ratings.iloc[order[:n], -1] = True
    return ratings[~ratings["aside"]], ratings[ratings["aside"]]


@mistake("q4", "changes-the-ratings", hint=CHANGED, idiom="new labels")
def split(ratings, valid_pct, seed):
    ratings.reset_index(inplace=True)
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake("q4", "changes-the-ratings", hint=CHANGED, idiom="put in order")
def split(ratings, valid_pct, seed):
    ratings.sort_values("timestamp", inplace=True)
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return ratings.iloc[order[n:]], ratings.iloc[order[:n]]


@mistake(
    "q4",
    "rows-torn-apart",
    hint="You mix the columns one by one, so a user's rating lands beside another film. What has to stay together?",
)
def split(ratings, valid_pct, seed):
    rng = np.random.default_rng(seed)
    mixed = pd.DataFrame({c: rng.permutation(ratings[c].to_numpy()) for c in ratings.columns})
    n = round(len(ratings) * valid_pct)
    return mixed.iloc[n:], mixed.iloc[:n]


@mistake(
    "q4",
    "columns-lost",
    hint="Your parts have fewer columns than the ratings. What would a split by time do with them?",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    kept = ratings[["user", "item", "rating"]]
    return kept.iloc[order[n:]], kept.iloc[order[:n]]


@mistake(
    "q4",
    "four-parts",
    hint="You hand back x and y of both parts, four things. The question asks for a pair of DataFrames; everything else can be made from them.",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    x, y = ratings[["user", "item"]].to_numpy(), ratings["rating"].to_numpy()
    return x[order[n:]], y[order[n:]], x[order[:n]], y[order[:n]]


@mistake(
    "q4",
    "places-for-rows",
    hint="You hand back *which* rows are put aside. The rows themselves are asked for, as two DataFrames.",
)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    return order[n:], order[:n]


@mistake("q4", "name-from-elsewhere", hint=ELSEWHERE)
def split(ratings, valid_pct, seed):
    valid = df.sample(n=round(len(df) * valid_pct), random_state=seed)
    return df.drop(valid.index), valid


@mistake("q4", "nothing-returned", hint=NOTHING)
def split(ratings, valid_pct, seed):
    order, n = chance(ratings, seed), round(len(ratings) * valid_pct)
    train, valid = ratings.iloc[order[n:]], ratings.iloc[order[:n]]


# ---------------------------------------------------------------- q5: baseline


def looked_up(train, column, ids, unseen=None):
    found = train.groupby(column)["rating"].mean().reindex(ids)
    return found.fillna(train["rating"].mean() if unseen is None else unseen).to_numpy()


def by_kind(kind, mean, users, items, both=None):
    both = users + items - mean if both is None else both
    return {"global": np.full(len(users), mean), "user": users, "item": items, "both": both}[kind]


@mistake("q5", "unseen-stay-nan", hint=UNSEEN)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users = train.groupby("user")["rating"].mean().reindex(x[:, 0]).to_numpy()
    items = train.groupby("item")["rating"].mean().reindex(x[:, 1]).to_numpy()
    return by_kind(kind, mean, users, items)


@mistake("q5", "unseen-stay-nan", hint=UNSEEN, idiom="a mean over nothing")
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.tolist()
    users = np.array([train.loc[train["user"] == u, "rating"].mean() for u, _ in x])
    items = np.array([train.loc[train["item"] == i, "rating"].mean() for _, i in x])
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "unseen-stop-the-function",
    hint="Your function stops at somebody it does not know. Who may be asked for that is not in train, and what is the best guess for them?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users = train.groupby("user")["rating"].mean()
    items = train.groupby("item")["rating"].mean()
    if kind == "global":
        return np.full(len(x), mean)
    if kind == "user":
        return users.loc[x[:, 0]].to_numpy()
    if kind == "item":
        return items.loc[x[:, 1]].to_numpy()
    return users.loc[x[:, 0]].to_numpy() + items.loc[x[:, 1]].to_numpy() - mean


UNSEEN_ZERO = "Somebody you know nothing about gets no stars from you. What would you guess of a person before you know them?"


@mistake("q5", "unseen-are-zero", hint=UNSEEN_ZERO)
def baseline(train, x, kind):
    x = x.numpy()
    users, items = looked_up(train, "user", x[:, 0], 0), looked_up(train, "item", x[:, 1], 0)
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake("q5", "unseen-are-zero", hint=UNSEEN_ZERO, idiom="dict.get")
def baseline(train, x, kind):
    user_means = train.groupby("user")["rating"].mean().to_dict()
    item_means = train.groupby("item")["rating"].mean().to_dict()
    users = np.array([user_means.get(u, 0) for u, _ in x.tolist()])
    items = np.array([item_means.get(i, 0) for _, i in x.tolist()])
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake(
    "q5",
    "unseen-are-middling",
    hint="You give the unseen the middle of the scale. Do people give the middle on average? What does train say?",
)
def baseline(train, x, kind):
    x = x.numpy()
    users, items = looked_up(train, "user", x[:, 0], 3), looked_up(train, "item", x[:, 1], 3)
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake(
    "q5",
    "both-give-up",
    hint='In "both" you fall back to the mean of all as soon as one of the two is unseen. What do you still know of the other one?',
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    known = np.isin(x[:, 0], train["user"]) & np.isin(x[:, 1], train["item"])
    return by_kind(kind, mean, users, items, np.where(known, users + items - mean, mean))


@mistake(
    "q5",
    "both-leave-a-term-out",
    hint='In "both" the missing mean is left out, and the mean of all is still taken off. What is left for an unseen user: the item\'s mean, or less?',
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    none = looked_up(train, "user", x[:, 0], 0) + looked_up(train, "item", x[:, 1], 0) - mean
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, none)


@mistake(
    "q5",
    "both-are-the-users-for-unseen-items",
    hint='For an unseen item "both" is right, and for an unseen user it is not. Do your two sides get the same care?',
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    both = looked_up(train, "user", x[:, 0], 0) + items - mean
    return by_kind(kind, mean, users, items, both)


HALVES = "You take the mean of the two means. Then a person who is half a star kinder than others moves your prediction by a quarter. Work out Dave and *Inception* by hand."


@mistake("q5", "both-halved", hint=HALVES)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, (users + items) / 2)


@mistake("q5", "both-halved", hint=HALVES, idiom="np.mean")
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, np.mean([users, items], axis=0))


@mistake(
    "q5",
    "both-without-taking-off",
    hint='Somebody average and a film that is average: your "both" gives them 8 stars. How often is the mean of all in your sum?',
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, users + items)


@mistake(
    "q5",
    "both-divided-by-three",
    hint="You take the mean of three numbers: the user's, the item's and that of all. Start at the mean of all instead: by how much does this user go up, and by how much this film down?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, (users + items + mean) / 3)


@mistake(
    "q5",
    "both-multiplied",
    hint="You multiply the two means and divide by that of all. It comes close, and is another formula. Is the kindness of a person a factor here, or a number of stars?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items, users * items / mean)


@mistake(
    "q5",
    "both-in-two-steps",
    hint="You first take off the users' means, and then take the items' means of what is left. That is a good idea, and another one: which two means are in the table of the text?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    left = train["rating"] - train.groupby("user")["rating"].transform("mean")
    rest = left.groupby(train["item"]).mean().reindex(x[:, 1]).fillna(0).to_numpy()
    return by_kind(kind, mean, users, items, users + rest)


@mistake("q5", "user-and-item-swapped", hint=SWAPPED)
def baseline(train, x, kind):
    x = x.numpy()
    users, items = looked_up(train, "user", x[:, 1]), looked_up(train, "item", x[:, 0])
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake(
    "q5",
    "kinds-swapped",
    hint='Ask for kind "user": you get the film\'s mean. Which word goes with which of your two?',
)
def baseline(train, x, kind):
    x = x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, train["rating"].mean(), items, users)


MEAN_OF_MEANS = "You take the mean of the users' means. Then somebody with one rating weighs as much as somebody with a hundred. What is the mean of all *ratings*?"


@mistake("q5", "mean-of-means", hint=MEAN_OF_MEANS)
def baseline(train, x, kind):
    mean, x = train.groupby("user")["rating"].mean().mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0], mean), looked_up(train, "item", x[:, 1], mean)
    return by_kind(kind, mean, users, items)


@mistake("q5", "mean-of-means", hint=MEAN_OF_MEANS, idiom="through the matrix")
def baseline(train, x, kind):
    matrix = train.pivot(index="user", columns="item", values="rating")
    mean, x = matrix.mean(axis=1).mean(), x.numpy()
    users = matrix.mean(axis=1).reindex(x[:, 0]).fillna(mean).to_numpy()
    items = matrix.mean(axis=0).reindex(x[:, 1]).fillna(mean).to_numpy()
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "mean-of-the-items-means",
    hint="You take the mean of the items' means. Then a film with one rating weighs as much as a film with a hundred. What is the mean of all *ratings*?",
)
def baseline(train, x, kind):
    mean, x = train.groupby("item")["rating"].mean().mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0], mean), looked_up(train, "item", x[:, 1], mean)
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "median-for-mean",
    hint="You take the value in the middle. For the ratings 1, 5, 5 that is 5: what is their mean?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].median(), x.numpy()
    users = train.groupby("user")["rating"].median().reindex(x[:, 0]).fillna(mean).to_numpy()
    items = train.groupby("item")["rating"].median().reindex(x[:, 1]).fillna(mean).to_numpy()
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "sum-for-mean",
    hint="Your predictions grow with the number of ratings. You have added them up: what is still to be done?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users = train.groupby("user")["rating"].sum().reindex(x[:, 0]).fillna(mean).to_numpy()
    items = train.groupby("item")["rating"].sum().reindex(x[:, 1]).fillna(mean).to_numpy()
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "blanks-count-as-zeros",
    hint="Your means are far too low: in the table that you take them of, what stands where nobody has rated? Is a blank a zero?",
)
def baseline(train, x, kind):
    matrix = train.pivot(index="user", columns="item", values="rating").fillna(0)
    mean, x = train["rating"].mean(), x.numpy()
    users = matrix.mean(axis=1).reindex(x[:, 0]).fillna(mean).to_numpy()
    items = matrix.mean(axis=0).reindex(x[:, 1]).fillna(mean).to_numpy()
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "blanks-count-in-the-mean-of-all",
    hint="Your mean of all ratings is far too low: is it a mean over ratings, or over all cells of the table, the blank ones too?",
)
def baseline(train, x, kind):
    matrix = train.pivot(index="user", columns="item", values="rating")
    mean, x = matrix.fillna(0).to_numpy().mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, mean, users, items)


ALWAYS = "Whatever the kind, and whoever asks, you answer with the mean of all. Two places to look at: is `kind` compared each time? And does a dict find a number that is still a tensor?"


@mistake("q5", "always-the-mean", hint=ALWAYS, idiom="tensors as keys")
def baseline(train, x, kind):
    mean = train["rating"].mean()
    user_means = train.groupby("user")["rating"].mean().to_dict()
    item_means = train.groupby("item")["rating"].mean().to_dict()
    users = np.array([user_means.get(u, mean) for u in x[:, 0]])
    items = np.array([item_means.get(i, mean) for i in x[:, 1]])
    return by_kind(kind, mean, users, items)


@mistake("q5", "always-the-mean", hint=ALWAYS, idiom="or")
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    if kind == "global" or "user":
        return np.full(len(x), mean)
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "tensors-into-pandas",
    hint="pandas does not know what to do with a tensor as a list of ids. In which form does it want them, and how do you turn x into that?",
)
def baseline(train, x, kind):
    mean = train["rating"].mean()
    users = train.groupby("user")["rating"].mean()
    items = train.groupby("item")["rating"].mean()
    if kind == "global":
        return np.full(len(x), mean)
    if kind == "user":
        return users.reindex(x[:, 0]).fillna(mean)
    if kind == "item":
        return items.reindex(x[:, 1]).fillna(mean)
    return users.reindex(x[:, 0]).fillna(mean) + items.reindex(x[:, 1]).fillna(mean) - mean


@mistake(
    "q5",
    "one-number-for-all",
    hint='`x` has n rows, and "global" gives back a single number. How many predictions were asked for?',
)
def baseline(train, x, kind):
    mean = train["rating"].mean()
    return mean if kind == "global" else reference.baseline(train, x, kind)


@mistake(
    "q5",
    "a-mean-for-each-user-of-train",
    hint="You hand back one mean for each user (or item) of train. How many pairs were asked for, and in which order?",
)
def baseline(train, x, kind):
    if kind in ("user", "item"):
        return train.groupby(kind)["rating"].mean()
    return reference.baseline(train, x, kind)


@mistake(
    "q5",
    "unseen-pairs-dropped",
    hint="Fewer predictions come back than pairs went in. What does a join do with a row that finds no partner?",
)
def baseline(train, x, kind):
    mean = train["rating"].mean()
    asked = pd.DataFrame(x.numpy(), columns=["user", "item"])
    users = train.groupby("user")["rating"].mean().rename("u").reset_index()
    items = train.groupby("item")["rating"].mean().rename("i").reset_index()
    if kind == "global":
        return np.full(len(x), mean)
    if kind == "user":
        return asked.merge(users, on="user")["u"].to_numpy()
    if kind == "item":
        return asked.merge(items, on="item")["i"].to_numpy()
    both = asked.merge(users, on="user").merge(items, on="item")
    return (both["u"] + both["i"] - mean).to_numpy()


@mistake(
    "q5",
    "sorted-on-the-way",
    hint="The right numbers come back in another order: your join has sorted them. To which pair of x does your first prediction belong?",
)
def baseline(train, x, kind):
    mean = train["rating"].mean()
    users = train.groupby("user")["rating"].mean().rename("u")
    items = train.groupby("item")["rating"].mean().rename("i")
    asked = pd.DataFrame(x.numpy(), columns=["user", "item"]).sort_values(["user", "item"])
    both = asked.join(users, on="user").join(items, on="item").fillna(mean)
    return by_kind(kind, mean, both["u"].to_numpy(), both["i"].to_numpy())


PLACES = "You look up by place: the k-th mean in your list. Is that user k's, when train does not know some users?"


@mistake("q5", "places-for-ids", hint=PLACES)
def baseline(train, x, kind):
    x = x.numpy()
    users = train.groupby("user")["rating"].mean().to_numpy()
    items = train.groupby("item")["rating"].mean().to_numpy()
    if kind == "global":
        return np.full(len(x), train["rating"].mean())
    if kind == "user":
        return users[x[:, 0]]
    if kind == "item":
        return items[x[:, 1]]
    return users[x[:, 0]] + items[x[:, 1]] - train["rating"].mean()


@mistake(
    "q5",
    "table-too-small",
    hint="Your array of means ends with the largest id of train. Who may be asked for beyond that?",
)
def baseline(train, x, kind):
    mean, x = train["rating"].mean(), x.numpy()

    def means_of(column, ids):
        count = np.bincount(train[column])
        total = np.bincount(train[column], weights=train["rating"])
        return np.where(count > 0, total / np.maximum(count, 1), mean)[ids]

    if kind == "global":
        return np.full(len(x), mean)
    if kind in ("user", "item"):
        return means_of(kind, x[:, 0 if kind == "user" else 1])
    return means_of("user", x[:, 0]) + means_of("item", x[:, 1]) - mean


@mistake("q5", "labels-for-places", hint=LABELS)
def baseline(train, x, kind):
    totals = {"user": {}, "item": {}}
    for k in range(len(train)):
        for side, given in totals.items():
            given.setdefault(int(train[side][k]), []).append(float(train["rating"][k]))
    mean = train["rating"].mean()
    users = np.array([np.mean(totals["user"].get(u, [mean])) for u, _ in x.tolist()])
    items = np.array([np.mean(totals["item"].get(i, [mean])) for _, i in x.tolist()])
    return by_kind(kind, mean, users, items)


@mistake(
    "q5",
    "rows-for-columns",
    hint="x has one row per pair. You take its first *row* for the users: how many pairs came in, and how many predictions go out?",
)
def baseline(train, x, kind):
    x = x.numpy()
    users, items = looked_up(train, "user", x[0]), looked_up(train, "item", x[1])
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake(
    "q5",
    "one-row-squeezed",
    hint="With a single pair your function stops: squeeze() makes a flat list of a table with one row. Is it needed?",
)
def baseline(train, x, kind):
    x = x.numpy().squeeze()
    users, items = looked_up(train, "user", x[:, 0]), looked_up(train, "item", x[:, 1])
    return by_kind(kind, train["rating"].mean(), users, items)


@mistake("q5", "name-from-elsewhere", hint=ELSEWHERE)
def baseline(train, x, kind):
    return reference.baseline(ratings, x, kind)


@mistake("q5", "nothing-returned", hint=NOTHING)
def baseline(train, x, kind):
    reference.baseline(train, x, kind)


# ---------------------------------------------------------------- q6: neighbours_predict


def vote(
    train, user, item, k, *, centre="own", over="common", least=2, choose="positive", weigh="s",
    divide="s", say="above", base="own", empty="own", who="others", swap=False,
):  # fmt: skip
    """Question 6 with slips: each word says what one of its steps does, the right one first."""
    columns = (train[c].tolist() for c in ("user", "item", "rating"))
    rows = [(i, u, r) if swap else (u, i, r) for u, i, r in zip(*columns)]
    user, item = (item, user) if swap else (user, item)
    stars = {}
    for u, i, r in rows:
        stars.setdefault(u, {})[i] = r
    own = {u: sum(given.values()) / len(given) for u, given in stars.items()}
    everybody = sum(r for _, _, r in rows) / len(rows)

    def similarity(v):
        common = stars[user].keys() & stars[v].keys()
        if len(common) < least:
            return 0.0
        less = {
            "own": own, "none": {user: 0, v: 0}, "three": {user: 3, v: 3},
            "common": {w: sum(stars[w][i] for i in common) / max(len(common), 1) for w in (user, v)},
        }[centre]  # fmt: skip
        a, b = ({i: r - less[w] for i, r in stars[w].items()} for w in (user, v))
        dot = sum(a[i] * b[i] for i in common)
        if over == "no lengths":
            return dot
        if over == "distance":
            return 1 / (1 + math.sqrt(sum((a[i] - b[i]) ** 2 for i in common)))
        lengths = [sum(d[i] ** 2 for i in (common if over == "common" else d)) for d in (a, b)]
        return dot / math.sqrt(lengths[0] * lengths[1]) if all(lengths) else 0.0

    others = [v for v in sorted(stars) if v != user or who == "self too"]
    if who != "k first":
        others = [v for v in others if item in stars[v]]
    s = {v: similarity(v) for v in others}
    signed = choose in ("all", "absolute")
    chosen = [v for v in others if (s[v] != 0 if signed else s[v] > 0)]
    order = {"absolute": lambda v: -abs(s[v]), "least": lambda v: s[v], "first": lambda v: v}
    chosen.sort(key=order.get(choose, lambda v: -s[v]))
    chosen = chosen if choose == "everybody" else chosen[:k]
    chosen = [v for v in chosen if item in stars[v]]
    if not chosen:
        given = [r for _, i, r in rows if i == item] or [everybody]
        return {
            "own": own[user], "zero": 0.0, "nan": math.nan, "all": everybody,
            "item": sum(given) / len(given),
        }[empty]  # fmt: skip
    weight = {"s": lambda s: s, "abs": abs, "one": lambda _: 1.0, "distance": lambda s: 1 - s}[
        weigh
    ]
    w = [weight(s[v]) for v in chosen]
    less = {"above": own, "raw": dict.fromkeys(own, 0), "above all": dict.fromkeys(own, everybody)}
    total = sum(x * (stars[v][item] - less[say][v]) for x, v in zip(w, chosen))
    start = {"own": own[user], "none": 0.0, "all": everybody}[base]
    return start + total / {"s": sum(w), "none": 1.0, "count": len(chosen)}[divide]


@mistake(
    "q6",
    "means-left-in",
    hint="You compare the stars themselves, and everybody is like everybody: all stars are positive. What has to be taken off each person's ratings first?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, centre="none")


@mistake(
    "q6",
    "means-of-the-items-in-common",
    hint="You take each one's mean over the items in common (that is Pearson's correlation). The question takes each one's mean over *all* of that person's ratings: which is steadier when two share only two films?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, centre="common")


@mistake(
    "q6",
    "means-of-the-items-in-common",
    hint="You take each one's mean over the items in common (that is Pearson's correlation). The question takes each one's mean over *all* of that person's ratings: which is steadier when two share only two films?",
    idiom="corr",
)
def neighbours_predict(train, user, item, k):
    table = train.pivot(index="item", columns="user", values="rating")
    own = table.mean()
    if item not in table.index:
        return own[user]
    s = table.corr(min_periods=2)[user]
    asked = table.loc[item].dropna().index.drop(user, errors="ignore")
    s = s[asked].dropna()
    s = s[s > 0].nlargest(k)
    if s.empty:
        return own[user]
    return own[user] + (s * (table.loc[item, s.index] - own[s.index])).sum() / s.sum()


@mistake(
    "q6",
    "same-number-taken-off",
    hint="You take the same number off everybody's ratings. Is a 4 from somebody who always gives 5 then still praise? What is a person's own zero?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, centre="three")


ALL_ITEMS = "Your lengths run over all that each one has rated; the sum above them only over what both have. Over which items does the formula add up?"


@mistake("q6", "lengths-over-all-items", hint=ALL_ITEMS)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, over="all")


@mistake("q6", "lengths-over-all-items", hint=ALL_ITEMS, idiom="blanks as zeros")
def neighbours_predict(train, user, item, k):
    table = train.pivot(index="user", columns="item", values="rating")
    own = table.mean(axis=1)
    if item not in table:
        return own[user]
    off = table.sub(own, axis=0)
    shared = (table.notna().astype(int) @ table.loc[user].notna().astype(int)) >= 2
    flat = off.fillna(0)
    s = flat @ flat.loc[user] / np.sqrt((flat**2).sum(axis=1) * (flat.loc[user] ** 2).sum())
    s = s[shared & table[item].notna() & (table.index != user)]
    s = s[s > 0].nlargest(k)
    return own[user] + (s @ off.loc[s.index, item] / s.sum() if len(s) else 0)


@mistake(
    "q6",
    "lengths-left-out",
    hint="Without the division by the lengths, people with strong words are the most alike to everybody. What does the cosine divide by?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, over="no lengths")


@mistake(
    "q6",
    "distance-for-cosine",
    hint="You measure how far apart two people are. Two opposites then still have a similarity above zero: can your number be negative, as the cosine's can?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, over="distance")


@mistake(
    "q6",
    "one-item-is-enough",
    hint="Somebody who shares a single film has a say. What is the cosine of two single numbers, whatever they are?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, least=1)


@mistake(
    "q6",
    "two-items-are-not-enough",
    hint="Erin and Dave share two films, and you do not let her speak. How many does the question ask for, at least?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, least=3)


@mistake(
    "q6",
    "opposites-asked-too",
    hint="You let people with a negative similarity vote. Who is allowed among the k?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, choose="all")


@mistake(
    "q6",
    "sign-forgotten",
    hint="You take the similarity without its sign. Is Dave's opposite as good an adviser as his twin?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, choose="absolute", weigh="abs")


@mistake(
    "q6",
    "opposites-turned-round",
    hint="Opposites vote in your sum with a minus, and in the sum below without it. That is another recipe, and not a bad one: what does the question do with a negative similarity?",
)
def neighbours_predict(train, user, item, k):
    table = train.pivot(index="user", columns="item", values="rating")
    own = table.mean(axis=1)
    if item not in table:
        return own[user]
    off = table.sub(own, axis=0)
    found = []
    for v in off.index[off[item].notna()]:
        both = off.loc[user].notna() & off.loc[v].notna()
        if v != user and both.sum() >= 2:
            a, b = off.loc[user][both], off.loc[v][both]
            found.append((a @ b / np.sqrt((a @ a) * (b @ b)), off.loc[v, item]))
    found = sorted(found, key=lambda pair: -abs(pair[0]))[:k]
    if not found:
        return own[user]
    return own[user] + sum(s * r for s, r in found) / sum(abs(s) for s, _ in found)


@mistake(
    "q6",
    "own-neighbour",
    hint="Who is most like Dave? In your function: Dave. Whom should you leave out before you look for neighbours?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, who="self too")


@mistake(
    "q6",
    "k-before-raters",
    hint="You choose the k most alike among everybody, and only then see who has rated the item; sometimes nobody is left. In which order should that happen?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, who="k first")


@mistake(
    "q6",
    "k-unused",
    hint="Call your function with k = 1 and with k = 100. Which line should make a difference?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, choose="everybody")


@mistake(
    "q6",
    "least-alike",
    hint="In which order does sorting put the similarities, and from which end do you take k?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, choose="least")


@mistake(
    "q6",
    "first-k",
    hint="You take the first k in the order of their ids. Who should come first?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, choose="first")


@mistake(
    "q6",
    "one-neighbour-too-many",
    hint="Count how many people have a say with k = 1. Where does your slice end?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k + 1)


@mistake(
    "q6",
    "all-voices-equal",
    hint="Everybody among the k counts the same in your mean. Who should be listened to more?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, weigh="one")


@mistake(
    "q6",
    "distance-as-weight",
    hint="Your weight is 1 − s: the more alike somebody is, the less they count. Which of the two is in the formula?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, weigh="distance")


@mistake(
    "q6",
    "sum-not-divided",
    hint="Your prediction moves further away from the mean with every neighbour. What is the sum of the products divided by in a weighted mean?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, divide="none")


@mistake(
    "q6",
    "divided-by-their-number",
    hint="You divide by how many neighbours there are. The weights do not add up to that number: what do they add up to?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, divide="count")


@mistake(
    "q6",
    "stars-on-top-of-the-mean",
    hint="You add the neighbours' stars to Dave's mean and arrive at 8. What does a neighbour contribute: the stars, or how far they lie above the neighbour's own mean?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, say="raw")


@mistake(
    "q6",
    "stars-averaged",
    hint="You take the weighted mean of the neighbours' *stars*. Erin gives 3 on average and Dave 4.5: what is a 4 from Erin worth on Dave's scale?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, say="raw", base="none")


@mistake(
    "q6",
    "own-mean-not-added",
    hint="Your predictions lie around 0: so many stars above or below. Above or below what?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, base="none")


@mistake(
    "q6",
    "starts-at-the-mean-of-all",
    hint="You start at the mean of all ratings. Dave gives 4.5 on average: at whose mean should his prediction start?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, base="all")


@mistake(
    "q6",
    "above-the-mean-of-all",
    hint="You measure a neighbour's rating from the mean of all ratings. What is a 4 from somebody who gives 5 on average: praise, or a complaint?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, say="above all")


NOBODY = "What does your function say when nobody can be asked? Of Dave you still know how many stars he usually gives."


@mistake("q6", "zero-without-neighbours", hint=NOBODY)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, empty="zero")


@mistake(
    "q6",
    "nan-without-neighbours",
    hint="Without neighbours you divide zero by zero. Look whether there is anybody before you divide: what is the answer if not?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, empty="nan")


@mistake(
    "q6",
    "nan-without-neighbours",
    hint="Without neighbours you divide zero by zero. Look whether there is anybody before you divide: what is the answer if not?",
    idiom="None",
)
def neighbours_predict(train, user, item, k):
    answer = vote(train, user, item, k, empty="nan")
    return answer if answer == answer else None


@mistake(
    "q6",
    "mean-of-all-without-neighbours",
    hint="Without neighbours you answer with the mean of all ratings. What do you know of this user that is nearer?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, empty="all")


@mistake(
    "q6",
    "item-mean-without-neighbours",
    hint="Without neighbours you answer with the item's mean. The question asks for another one: whose?",
)
def neighbours_predict(train, user, item, k):
    return vote(train, user, item, k, empty="item")


@mistake(
    "q6",
    "unrated-item-stops-the-function",
    hint="For an item that nobody has rated your function stops: its column does not exist. What is the answer then?",
)
def neighbours_predict(train, user, item, k):
    train[train["item"] == item].iloc[0]
    return vote(train, user, item, k)


@mistake(
    "q6",
    "items-for-users",
    hint="You compare items with each other, and ask which of them the user has rated. That is the other kind of neighbours (items'). Who should be like whom in this question?",
)
def neighbours_predict(train, user, item, k):
    rated = item in set(train["item"])
    return vote(train, user, item, k, swap=True, empty="all") if rated else train["rating"].mean()


@mistake(
    "q6",
    "own-mean-always",
    hint="Your function answers with the user's own mean, whoever the neighbours are. Does anybody get a say?",
)
def neighbours_predict(train, user, item, k):
    return train.loc[train["user"] == user, "rating"].mean()


@mistake(
    "q6",
    "item-mean-always",
    hint="You answer with the mean of all who have rated the item. Do those who agree with this user count more?",
)
def neighbours_predict(train, user, item, k):
    given = train.loc[train["item"] == item, "rating"]
    return given.mean() if len(given) else train.loc[train["user"] == user, "rating"].mean()


@mistake("q6", "labels-for-places", hint=LABELS)
def neighbours_predict(train, user, item, k):
    rows = [(train["user"][n], train["item"][n], train["rating"][n]) for n in range(len(train))]
    return vote(pd.DataFrame(rows, columns=["user", "item", "rating"]), user, item, k)


@mistake(
    "q6",
    "neighbours-for-stars",
    hint="You hand back who the neighbours are. What do they say, all together, as one number?",
)
def neighbours_predict(train, user, item, k):
    own = train.groupby("user")["rating"].mean()
    given = train[(train["item"] == item) & (train["user"] != user)].set_index("user")["rating"]
    return [(v, given[v] - own[v]) for v in given.index[:k]] or [(user, 0), (user, 0)]


@mistake("q6", "name-from-elsewhere", hint=ELSEWHERE)
def neighbours_predict(train, user, item, k):
    return vote(train_block, user, item, k)


@mistake("q6", "nothing-returned", hint=NOTHING)
def neighbours_predict(train, user, item, k):
    vote(train, user, item, k)


# ---------------------------------------------------------------- q7: numbers_stored


@mistake(
    "q7",
    "factors-in-r",
    hint="R has one number in a cell, the stars. Where do the factors live, in R or in U and V?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items * n_factors, (n_users + n_items) * n_factors


@mistake(
    "q7",
    "counts-swapped",
    hint="Which of your two numbers should be the larger one? Which comes first in the question?",
)
def numbers_stored(n_users, n_items, n_factors):
    return (n_users + n_items) * n_factors, n_users * n_items


@mistake(
    "q7",
    "biases-counted",
    hint="You count one number more for each user and item. What is that number called, and in which notebook does it come?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, (n_users + n_items) * (n_factors + 1)


@mistake(
    "q7",
    "tables-multiplied",
    hint="U and V lie beside each other; you keep one *and* the other. Are two piles counted by multiplying?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users * n_factors * n_items * n_factors


@mistake(
    "q7",
    "product-for-tables",
    hint="U times V is as large as R. How many numbers do U and V hold *before* they are multiplied?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users * n_items * n_factors


@mistake(
    "q7",
    "brackets-missing",
    hint="Times before plus: for which of the two, users or items, did you count a single number each?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users + n_items * n_factors


@mistake(
    "q7",
    "users-only",
    hint="You count U. What do the films stand in?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users * n_factors


@mistake(
    "q7",
    "factors-forgotten",
    hint="A user has not one number in U but a row of them. How long is it?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users + n_items


@mistake(
    "q7",
    "edges-of-r",
    hint="4 users and 5 items: is that a table of 9 cells? How many cells has a table?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users + n_items, (n_users + n_items) * n_factors


@mistake(
    "q7",
    "one-number",
    hint="You hand back how many times smaller the one is. The question asks for both counts, as a pair.",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items / ((n_users + n_items) * n_factors)


@mistake(
    "q7",
    "difference-for-count",
    hint="Your second number says how much is saved. How much is *stored* in U and V?",
)
def numbers_stored(n_users, n_items, n_factors):
    cells = n_users * n_items
    return cells, cells - (n_users + n_items) * n_factors


@mistake(
    "q7",
    "three-numbers",
    hint="You count U and V one by one. How many do they hold together?",
)
def numbers_stored(n_users, n_items, n_factors):
    return n_users * n_items, n_users * n_factors, n_items * n_factors


@mistake("q7", "nothing-returned", hint=NOTHING)
def numbers_stored(n_users, n_items, n_factors):
    n_users * n_items, (n_users + n_items) * n_factors
