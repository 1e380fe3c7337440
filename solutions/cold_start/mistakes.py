"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

import numpy as np
import pandas as pd
import torch

import cfkit
from autograder.authoring import answers, mistake

reference = answers(__file__)

# Sentences that belong to more than one answer.
NO_SHRINKING = "Your averages end where the plain means are. One vote of 5 or a hundred votes of 4.5: whom do you trust more, and towards what are the few pulled?"
TO_ZERO = "Your films with few votes look terrible. Nobody gave them a zero: towards what should ignorance pull?"
MEAN_OF_MEANS = "C is the mean of all ratings. Does each rating count once in yours, or each film?"
SWAPPED_PRIOR = "Put in a film without votes and ask your formula for its average. Do you get C, or something else? Which of the two is the weight, and which the stars?"
NOT_A_NUMBER = "What is the average of no ratings? Yours divides nothing by nothing when the prior weight is 0, and nan spreads through every list that is sorted by it."
UNSEEN_ZERO = (
    "A blank is not a rating of zero stars. What should a film get of which you know nothing?"
)
UNSEEN_DROPPED = "How many items are there, and how many numbers came back? The ones that nobody rated have a place, too."
BY_LABEL = "After a split the index has holes: the label 0 may be gone. Do you ask for the first row, or for the row called 0?"
TABLE_WRITTEN = "The table was lent to you. What does it look like after your function has run: does it have a column more, or other numbers?"
WRONG_AXIS = "How long is one person's vector? Which of the two axes has one entry per person, and along which did you take the mean?"
NO_BIAS = "Everybody known has a vector and one number more, which says how kindly they rate. Where is that number of the average person?"
NO_SQUASH = (
    "Your newcomer gives 7 stars, or −2. Does everybody known go through one more step at the end?"
)
BARE_SIGMOID = "No prediction of yours is above 1. You stop at 0..1: where do the stars come in?"
PERSON_BIAS = "Your order is right, and all your stars are off by about the same. What does this person have besides a vector?"
ITEM_BIAS = "Some films please nearly everybody. Where does that enter your prediction?"
COLUMN = "One of your terms is a column and another is a flat list. Write down the shapes before you add: how many predictions should n items give?"
WRITTEN = "Print what you were given before and after the call. In-place operations write into the trained model, and the next newcomer gets the changed one."
DISTANCE = "In what sense is the user that you find near to the mean? Write down the distance that the text asks for, for one user, by hand."
FARTHEST = "You found somebody who is far from everybody's mean. Do you look for the largest distance, or the smallest?"
ARBITRARY = (
    "You would name the same user whatever their vectors are. In what sense is this user typical?"
)
LAST_TIE = (
    "Two users are exactly as near. Which of them do you keep, the first that you met or the last?"
)
COUNT_ONLY = "You ask about what everybody has seen. Does an answer to that tell you anything about this person?"
STD_ONLY = (
    "You ask about what divides people most. How many people have seen it, and has your newcomer?"
)
SAMPLE_STD = "Two ratings, 1 and 5: is your std 2 or 2.83? By what do you divide, and what does your library do unless it is told?"
ASCENDING = "Your list begins with the worst. In which direction does your sorting go?"
SCORES_FOR_IDS = "You return numbers that are scores. Which items do they belong to?"
TIES = "Some items have exactly the same score. In which order do you list those, and what does the text ask for?"
SINGULAR = "Does your answer change when `ridge` does? With few answers something must keep the vector near the average person."
NOT_TAKEN_OFF = "Part of each answer was to be expected: from the film's bias, from how the average person rates, and from the average taste. How much of that have you taken off?"
TO_NOBODY = "In directions that the answers say nothing about, your newcomer has no taste at all. Who should they be there?"
STARS_SPACE = "In which space is your model a plain sum, in stars or in scores? In which one are your answers?"
RANGE_IGNORED = "Undo the squash in another range, say (1, 5): what score do 3 stars have there? Do you use the range that you are given?"
INFINITE = "What is the score of 5 stars in the range (1, 5)? Look at what your numbers are there, and at what the kit's function does with the ends."
RIDGE_GROWS = "Should fifty answers be trusted more than five? In yours they are not: what happens to the ridge when answers are added?"
SUM_OF_LIKES = "Would answering twice as many questions double your enthusiasm? And what does a film with one star do to your sum?"
WRONG_ROWS = "Which rows did this newcomer rate? Print the titles of the rows that you use."
NO_INTERCEPT = "What do you predict for a film without any genre? And with an enormous ridge for any film at all: the average film, or zero?"
PENALISED = "Make the ridge enormous. Does your prediction become the average film, or does it shrink to zero? Which of your numbers should be free of the price?"
MEAN_VECTOR = "Genres are measured from their means in yours. What do you predict for an item with average genres: the average vector, or zeros? Where did the mean of the vectors go?"
NO_RIDGE = "Change the ridge. Does your answer change?"
SEEN_AGAIN = (
    "Would you recommend what they have just rated? Compare your list with the questionnaire."
)
FEW_LEFT = "Ask for more items than are left. Does your function give those that there are, and nothing else?"
IGNORES_ANSWERS = (
    "Give it two newcomers with opposite answers. Whose list is this, if both get the same?"
)
NOTHING_RETURNED = (
    "Your function works its answer out and then lets go of it. Which word hands a value back?"
)


# ---------------------------------------------------------------- q1: bayesian_average


def _counted(ratings, n_items):
    item, rating = ratings["item"].to_numpy(), ratings["rating"].to_numpy()
    count = np.bincount(item, minlength=n_items)
    return count, np.bincount(item, weights=rating, minlength=n_items), rating.mean()


@mistake("q1", "no-shrinking", hint=NO_SHRINKING)
def bayesian_average(ratings, n_items, prior_weight):
    means = ratings.groupby("item")["rating"].mean()
    return means.reindex(range(n_items)).fillna(ratings["rating"].mean()).to_numpy()


@mistake("q1", "no-shrinking", hint=NO_SHRINKING, idiom="towards the item's own mean")
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    own = np.where(count > 0, total / np.maximum(count, 1), overall)
    return np.where(
        count > 0, (prior_weight * own + total) / np.maximum(prior_weight + count, 1), overall
    )


@mistake(
    "q1",
    "plain-means-with-gaps",
    hint="Your averages are plain means, with a hole where nobody rated. Whom do you trust more, one vote of 5 or a hundred of 4.5, and what is the average of no votes?",
)
def bayesian_average(ratings, n_items, prior_weight):
    return ratings.groupby("item")["rating"].mean().reindex(range(n_items)).to_numpy()


@mistake("q1", "towards-zero", hint=TO_ZERO)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, _ = _counted(ratings, n_items)
    return total / np.maximum(prior_weight + count, 1)


@mistake(
    "q1",
    "towards-the-middle-of-the-scale",
    hint="You pull towards the middle of the scale. Do people's ratings lie around it? Which number in the text is C?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, _ = _counted(ratings, n_items)
    weight = prior_weight + count
    return np.where(weight > 0, (prior_weight * 3.0 + total) / np.maximum(weight, 1), 3.0)


@mistake("q1", "mean-of-means", hint=MEAN_OF_MEANS)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, _ = _counted(ratings, n_items)
    seen = count > 0
    overall = (total[seen] / count[seen]).mean()
    weight = prior_weight + count
    return np.where(weight > 0, (prior_weight * overall + total) / np.maximum(weight, 1), overall)


@mistake("q1", "mean-of-means", hint=MEAN_OF_MEANS, idiom="pandas")
def bayesian_average(ratings, n_items, prior_weight):
    groups = ratings.groupby("item")["rating"].agg(["count", "sum", "mean"]).reindex(range(n_items))
    overall = groups["mean"].mean()
    shrunk = (prior_weight * overall + groups["sum"].fillna(0)) / (
        prior_weight + groups["count"].fillna(0)
    )
    return shrunk.fillna(overall).to_numpy()


@mistake(
    "q1",
    "median-for-mean",
    hint="One of your averages is a median. Where does the text ask for one?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, _ = _counted(ratings, n_items)
    overall = ratings["rating"].median()
    weight = prior_weight + count
    return np.where(weight > 0, (prior_weight * overall + total) / np.maximum(weight, 1), overall)


@mistake("q1", "weight-and-mean-swapped", hint=SWAPPED_PRIOR)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    return (prior_weight * overall + total) / (overall + count)


@mistake(
    "q1",
    "shares-swapped",
    hint="You mix the film's mean with C, and a film with many votes ends near C. Which of the two should win when there are many votes?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    means = np.where(count > 0, total / np.maximum(count, 1), overall)
    share = prior_weight / np.maximum(prior_weight + count, 1)
    return share * means + (1 - share) * overall


@mistake(
    "q1",
    "prior-not-counted",
    hint="You add the pretended ratings to the sum. Do you also count them among the votes?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    return np.where(count > 0, (prior_weight * overall + total) / np.maximum(count, 1), overall)


@mistake(
    "q1",
    "prior-counted-once",
    hint="You pretend one rating of C, whatever the prior weight is. How many should there be in the sum?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    weight = prior_weight + count
    return np.where(weight > 0, (overall + total) / np.maximum(weight, 1), overall)


@mistake(
    "q1",
    "halfway",
    hint="You take the middle between the film's mean and C for every film. Should a film with 1 vote and one with 100 move by the same share?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    means = np.where(count > 0, total / np.maximum(count, 1), overall)
    return (means + overall) / 2


@mistake(
    "q1",
    "threshold",
    hint="A film with enough votes keeps its plain mean in yours, and one with fewer gets C. Where does the formula have such a step?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    means = np.where(count > 0, total / np.maximum(count, 1), overall)
    return np.where(count >= prior_weight, means, overall)


@mistake(
    "q1",
    "popularity",
    hint="You count votes. Often seen, or well liked: which of the two was asked for?",
)
def bayesian_average(ratings, n_items, prior_weight):
    return np.bincount(ratings["item"].to_numpy(), minlength=n_items).astype(float)


@mistake(
    "q1",
    "blanks-as-zeros",
    hint="Your averages are near 0. By how many people do you divide: by all, or by those who rated?",
)
def bayesian_average(ratings, n_items, prior_weight):
    _, total, overall = _counted(ratings, n_items)
    n_users = ratings["user"].nunique()
    return (prior_weight * overall + total) / (prior_weight + n_users)


@mistake("q1", "unseen-is-zero", hint=UNSEEN_ZERO)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    return np.where(
        count > 0, (prior_weight * overall + total) / np.maximum(prior_weight + count, 1), 0.0
    )


@mistake("q1", "unseen-is-zero", hint=UNSEEN_ZERO, idiom="pandas fillna")
def bayesian_average(ratings, n_items, prior_weight):
    overall = ratings["rating"].mean()
    groups = ratings.groupby("item")["rating"].agg(["sum", "count"])
    shrunk = (prior_weight * overall + groups["sum"]) / (prior_weight + groups["count"])
    return shrunk.reindex(range(n_items)).fillna(0).to_numpy()


@mistake(
    "q1",
    "unseen-is-nan",
    hint="A film that nobody rated has no number in your list, whatever the prior weight. What does the formula give for no votes and a prior weight of 2?",
)
def bayesian_average(ratings, n_items, prior_weight):
    overall = ratings["rating"].mean()
    groups = ratings.groupby("item")["rating"].agg(["sum", "count"])
    shrunk = (prior_weight * overall + groups["sum"]) / (prior_weight + groups["count"])
    return shrunk.reindex(range(n_items)).to_numpy()


@mistake("q1", "nothing-by-nothing", hint=NOT_A_NUMBER)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    return (prior_weight * overall + total) / (prior_weight + count)


@mistake("q1", "nothing-by-nothing", hint=NOT_A_NUMBER, idiom="torch")
def bayesian_average(ratings, n_items, prior_weight):
    item = torch.tensor(ratings["item"].to_numpy())
    rating = torch.tensor(ratings["rating"].to_numpy())
    count = torch.bincount(item, minlength=n_items)
    total = torch.zeros(n_items, dtype=torch.float64).index_add_(0, item, rating)
    return (prior_weight * rating.mean() + total) / (prior_weight + count)


@mistake(
    "q1",
    "nothing-by-one",
    hint="With a prior weight of 0 your unseen film has 0 stars. Somewhere a 0 below the line became a 1: what should stand there?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, n_items)
    return (prior_weight * overall + total) / np.maximum(prior_weight + count, 1)


@mistake("q1", "unseen-dropped", hint=UNSEEN_DROPPED)
def bayesian_average(ratings, n_items, prior_weight):
    overall = ratings["rating"].mean()
    groups = ratings.groupby("item")["rating"].agg(["sum", "count"])
    return ((prior_weight * overall + groups["sum"]) / (prior_weight + groups["count"])).to_numpy()


@mistake(
    "q1",
    "last-items-dropped",
    hint="You count the items up to the last one that somebody rated. Which argument says how many there are?",
)
def bayesian_average(ratings, n_items, prior_weight):
    count, total, overall = _counted(ratings, 0)
    weight = prior_weight + count
    return np.where(weight > 0, (prior_weight * overall + total) / np.maximum(weight, 1), overall)


@mistake(
    "q1",
    "sorted",
    hint="Your averages come best first. Whose is the first number, then, and whose should it be?",
)
def bayesian_average(ratings, n_items, prior_weight):
    return np.sort(reference.bayesian_average(ratings, n_items, prior_weight))[::-1]


@mistake(
    "q1",
    "rounded",
    hint="4.1667 may stay 4.1667. What is lost when two films differ in the third digit?",
)
def bayesian_average(ratings, n_items, prior_weight):
    return np.round(reference.bayesian_average(ratings, n_items, prior_weight), 1)


@mistake("q1", "by-user", hint="You have one number per user. Which column says what was rated?")
def bayesian_average(ratings, n_items, prior_weight):
    overall = ratings["rating"].mean()
    groups = (
        ratings.groupby("user")["rating"]
        .agg(["sum", "count"])
        .reindex(range(n_items), fill_value=0)
    )
    weight = prior_weight + groups["count"]
    return ((prior_weight * overall + groups["sum"]) / weight.where(weight > 0, 1)).to_numpy()


@mistake("q1", "rows-by-label", hint=BY_LABEL)
def bayesian_average(ratings, n_items, prior_weight):
    total, count = [0.0] * n_items, [0] * n_items
    for row in range(len(ratings)):
        total[ratings["item"][row]] += ratings["rating"][row]
        count[ratings["item"][row]] += 1
    overall = ratings["rating"].mean()
    weight = [prior_weight + c for c in count]
    return [(prior_weight * overall + t) / w if w else overall for t, w in zip(total, weight)]


@mistake("q1", "rows-by-label", hint=BY_LABEL, idiom="loc")
def bayesian_average(ratings, n_items, prior_weight):
    total, count = np.zeros(n_items), np.zeros(n_items)
    for row in range(len(ratings)):
        item = ratings.loc[row, "item"]
        total[item] += ratings.loc[row, "rating"]
        count[item] += 1
    overall = ratings["rating"].mean()
    weight = prior_weight + count
    return np.where(weight > 0, (prior_weight * overall + total) / np.maximum(weight, 1), overall)


@mistake("q1", "table-written-into", hint=TABLE_WRITTEN)
def bayesian_average(ratings, n_items, prior_weight):
    ratings["votes"] = ratings.groupby("item")["rating"].transform("count")
    return reference.bayesian_average(ratings, n_items, prior_weight)


@mistake("q1", "table-written-into", hint=TABLE_WRITTEN, idiom="centred in place")
def bayesian_average(ratings, n_items, prior_weight):
    overall = ratings["rating"].mean()
    ratings["rating"] -= overall
    count = np.bincount(ratings["item"], minlength=n_items)
    total = np.bincount(ratings["item"], weights=ratings["rating"], minlength=n_items)
    return overall + total / np.maximum(prior_weight + count, 1e-9)


@mistake("q1", "nothing-returned", hint=NOTHING_RETURNED)
def bayesian_average(ratings, n_items, prior_weight):
    reference.bayesian_average(ratings, n_items, prior_weight)


# ---------------------------------------------------------------- q2: average_user


@mistake("q2", "wrong-axis", hint=WRONG_AXIS)
def average_user(user_factors, user_bias):
    return user_factors.mean(dim=1), user_bias.mean()


@mistake("q2", "wrong-axis", hint=WRONG_AXIS, idiom="numpy, last axis")
def average_user(user_factors, user_bias):
    return np.mean(user_factors.numpy(), axis=-1), float(user_bias.mean())


@mistake(
    "q2",
    "mean-of-everything",
    hint="You took the mean of all numbers of the table, over people and factors at once. How many numbers does one person's vector have?",
)
def average_user(user_factors, user_bias):
    return user_factors.mean(), user_bias.mean()


@mistake(
    "q2",
    "mean-of-everything",
    hint="You took the mean of all numbers of the table, over people and factors at once. How many numbers does one person's vector have?",
    idiom="repeated k times",
)
def average_user(user_factors, user_bias):
    return user_factors.mean().expand(user_factors.shape[1]), user_bias.mean()


@mistake("q2", "bias-left-out", hint=NO_BIAS)
def average_user(user_factors, user_bias):
    return user_factors.mean(dim=0)


@mistake(
    "q2",
    "bias-zero",
    hint="Your average person has the bias 0. Is that how people rate on average? What would it do to the stars of all films?",
)
def average_user(user_factors, user_bias):
    return user_factors.mean(dim=0), 0.0


@mistake(
    "q2",
    "bias-not-averaged",
    hint="You return everybody's bias. How many biases does one person have?",
)
def average_user(user_factors, user_bias):
    return user_factors.mean(dim=0), user_bias


@mistake(
    "q2",
    "sum-for-mean",
    hint="Your person has as much taste as all users together. Double the users: should the average person's vector double?",
)
def average_user(user_factors, user_bias):
    return user_factors.sum(dim=0), user_bias.sum()


@mistake(
    "q2",
    "bias-summed",
    hint="Your vector is a mean and your bias is a sum. Should both be made in the same way?",
)
def average_user(user_factors, user_bias):
    return user_factors.mean(dim=0), user_bias.sum()


@mistake(
    "q2",
    "median-for-mean",
    hint="You took the number in the middle of the sorted ones. Is that the mean?",
)
def average_user(user_factors, user_bias):
    return user_factors.median(dim=0).values, user_bias.median()


@mistake(
    "q2",
    "first-row-skipped",
    hint="You leave the first row out, as if it stood for unknown users. How many real people are in the table?",
)
def average_user(user_factors, user_bias):
    return user_factors[1:].mean(dim=0), user_bias[1:].mean()


@mistake(
    "q2", "last-row-skipped", hint="Your mean leaves out the last user. How does a slice count?"
)
def average_user(user_factors, user_bias):
    return user_factors[:-1].mean(dim=0), user_bias[:-1].mean()


@mistake(
    "q2",
    "one-user",
    hint="You return the row of a single user. What makes this one the average of all?",
)
def average_user(user_factors, user_bias):
    return user_factors[0], user_bias[0]


@mistake(
    "q2",
    "random-vector",
    hint="Call your function twice. Two newcomers who told you nothing: should they be two different people?",
)
def average_user(user_factors, user_bias):
    return torch.rand(user_factors.shape[1]), torch.rand(1)


@mistake(
    "q2",
    "zero-vector",
    hint="Your newcomer has no taste at all. Does the mean of all users have none?",
)
def average_user(user_factors, user_bias):
    return torch.zeros(user_factors.shape[1]), user_bias.mean()


@mistake(
    "q2",
    "made-a-unit",
    hint="You stretch the mean vector to length 1. What does the length of a taste vector say, and may it be changed?",
)
def average_user(user_factors, user_bias):
    vector = user_factors.mean(dim=0)
    return vector / vector.norm(), user_bias.mean()


@mistake(
    "q2", "order-swapped", hint="The pair comes the other way round. What stands first in the text?"
)
def average_user(user_factors, user_bias):
    return user_bias.mean(), user_factors.mean(dim=0)


@mistake(
    "q2",
    "glued-together",
    hint="You return one list with k + 1 numbers. The text asks for two things: which?",
)
def average_user(user_factors, user_bias):
    return torch.cat([user_factors.mean(dim=0), user_bias.mean().reshape(1)])


@mistake(
    "q2",
    "blanks-left-out",
    hint="You leave numbers out of the mean, by their sign or because they are small. A factor below 0 is a dislike, and as good a number as any: should it count?",
)
def average_user(user_factors, user_bias):
    return user_factors.clamp(min=0).mean(dim=0), user_bias.clamp(min=0).mean()


@mistake("q2", "users-written-into", hint=WRITTEN)
def average_user(user_factors, user_bias):
    user_factors /= len(user_factors)
    return user_factors.sum(dim=0), user_bias.mean()


@mistake("q2", "users-written-into", hint=WRITTEN, idiom="newcomer written into row 0")
def average_user(user_factors, user_bias):
    vector, bias = user_factors.mean(dim=0), user_bias.mean()
    user_factors[0], user_bias[0] = vector, bias
    return vector, bias


# ---------------------------------------------------------------- q3: predict_for_user


@mistake("q3", "person-bias-left-out", hint=PERSON_BIAS)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector + item_bias, *y_range)


@mistake("q3", "item-bias-left-out", hint=ITEM_BIAS)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector + bias, *y_range)


@mistake(
    "q3",
    "no-biases",
    hint="Your prediction is made of vectors alone. Which two numbers are added to the dot product?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector, *y_range)


@mistake(
    "q3",
    "no-dot-product",
    hint="Every person with the same bias gets the same predictions from you. Where does their taste enter?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(bias + item_bias, *y_range)


@mistake("q3", "no-squash", hint=NO_SQUASH)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return item_factors @ vector + bias + item_bias


@mistake(
    "q3",
    "clamp",
    hint="Clipping at the ends and squashing both stay in the range. Where does a score of 0 land in yours, and where on the S-curve?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return (item_factors @ vector + bias + item_bias).clamp(*y_range)


@mistake("q3", "bare-sigmoid", hint=BARE_SIGMOID)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return torch.sigmoid(item_factors @ vector + bias + item_bias)


@mistake(
    "q3",
    "squash-before-biases",
    hint="Make a bias very large. Does your prediction leave the range? What comes last?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector, *y_range) + bias + item_bias


@mistake(
    "q3",
    "squashed-twice",
    hint="Your predictions keep to the middle of the range. How many times does one number meet the S-curve?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(torch.sigmoid(item_factors @ vector + bias + item_bias), *y_range)


@mistake(
    "q3",
    "range-hard-coded",
    hint="Try another range, say (1, 5). Do you use the one that you are given?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector + bias + item_bias, 0, 5.5)


@mistake(
    "q3",
    "high-for-span",
    hint="Try the range (1, 5): what is the largest value that you can give back? How wide is the range?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    low, high = y_range
    return torch.sigmoid(item_factors @ vector + bias + item_bias) * high + low


@mistake(
    "q3",
    "low-ignored",
    hint="Try the range (1, 5): what is the smallest value that you can give back? Where does your range begin?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return torch.sigmoid(item_factors @ vector + bias + item_bias) * y_range[1]


@mistake(
    "q3",
    "mean-for-sum",
    hint="A dot product is not an average over the factors. Which operation follows after the products?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range((item_factors * vector).mean(dim=1) + bias + item_bias, *y_range)


@mistake(
    "q3",
    "one-dot-for-all",
    hint="All items share one dot product in yours. Along which axis do you add up?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range((item_factors * vector).sum() + bias + item_bias, *y_range)


@mistake(
    "q3",
    "cosine",
    hint="Make the person's vector twice as long. The dot product doubles; does yours?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    dot = torch.cosine_similarity(item_factors, vector[None], dim=1)
    return cfkit.sigmoid_range(dot + bias + item_bias, *y_range)


@mistake(
    "q3",
    "not-summed",
    hint="You multiply factor by factor, and a rating is one number. What is still to be done with the products?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors * vector + bias + item_bias[:, None], *y_range)


@mistake("q3", "column-plus-list", hint=COLUMN)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector[:, None] + bias + item_bias, *y_range)


@mistake(
    "q3",
    "rows-and-columns-swapped",
    hint="Which axis of item_factors belongs to the items? Try as many items as factors, where nothing crashes, and change one item.",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(vector @ item_factors + bias + item_bias, *y_range)


@mistake(
    "q3",
    "rows-and-columns-swapped",
    hint="Which axis of item_factors belongs to the items? Try as many items as factors, where nothing crashes, and change one item.",
    idiom="transposed only where it fits",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    square = item_factors.shape[0] == len(vector)
    dot = vector @ item_factors if square else item_factors @ vector
    return cfkit.sigmoid_range(dot + bias + item_bias, *y_range)


@mistake(
    "q3",
    "rounded",
    hint="A prediction of 3.97 may stay 3.97. How would you rank two films with the same rounded stars?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector + bias + item_bias, *y_range).round()


@mistake("q3", "sorted", hint="Your predictions come best first. Whose is the first number, then?")
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return (
        reference.predict_for_user(vector, bias, item_factors, item_bias, y_range)
        .sort(descending=True)
        .values
    )


@mistake(
    "q3",
    "bias-for-each-factor",
    hint="The bias moves a prediction by itself, also where the item's vector is zero. Does yours?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ (vector + bias) + item_bias, *y_range)


@mistake(
    "q3",
    "sign-of-the-bias",
    hint="Somebody kind has a positive bias. Do their stars rise in yours?",
)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    return cfkit.sigmoid_range(item_factors @ vector - bias + item_bias, *y_range)


@mistake("q3", "model-written-into", hint=WRITTEN)
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    item_bias += bias
    return cfkit.sigmoid_range(item_factors @ vector + item_bias, *y_range)


@mistake("q3", "model-written-into", hint=WRITTEN, idiom="products in place")
def predict_for_user(vector, bias, item_factors, item_bias, y_range):
    dot = item_factors.mul_(vector).sum(dim=1)
    return cfkit.sigmoid_range(dot + bias + item_bias, *y_range)


# ---------------------------------------------------------------- q4: representative_user


def _away(user_factors):
    return user_factors - user_factors.mean(dim=0)


@mistake("q4", "first-user", hint=ARBITRARY)
def representative_user(user_factors):
    return 0


@mistake(
    "q4",
    "strongest-taste",
    hint="You found the user with the longest vector. Is somebody with the strongest opinions of all typical?",
)
def representative_user(user_factors):
    return int(user_factors.norm(dim=1).argmax())


@mistake(
    "q4",
    "one-factor",
    hint="You look at one factor only. Is somebody typical in all factors who is extreme in one?",
)
def representative_user(user_factors):
    return int(user_factors[:, 0].argmax())


@mistake(
    "q4",
    "nearest-to-zero",
    hint="You found the user with the least taste. Near to what should the representative be: to zero, or to the mean?",
)
def representative_user(user_factors):
    return int(user_factors.norm(dim=1).argmin())


@mistake(
    "q4",
    "cosine",
    hint="You compare directions. Somebody with the same direction and a vector twice as long: is that one near?",
)
def representative_user(user_factors):
    mean = user_factors.mean(dim=0)
    return int(torch.cosine_similarity(user_factors, mean[None]).argmax())


@mistake(
    "q4",
    "dot-product",
    hint="A large dot product with the mean rewards long vectors. Does it measure a distance?",
)
def representative_user(user_factors):
    return int((user_factors @ user_factors.mean(dim=0)).argmax())


@mistake(
    "q4",
    "distances-added-up",
    hint="You add up the absolute differences. Which distance is called Euclidean, and would a long way along one axis look different in it?",
)
def representative_user(user_factors):
    return int(_away(user_factors).abs().sum(dim=1).argmin())


@mistake(
    "q4",
    "largest-difference",
    hint="You look at the largest single difference. Which distance is called Euclidean, and what do the other factors count in it?",
)
def representative_user(user_factors):
    return int(_away(user_factors).abs().amax(dim=1).argmin())


@mistake(
    "q4",
    "signs-cancel",
    hint="In your sum a difference of +2 and one of −2 make nothing. Is somebody near who is off in two factors?",
)
def representative_user(user_factors):
    return int(_away(user_factors).sum(dim=1).abs().argmin())


@mistake(
    "q4",
    "signed-sum",
    hint="Your smallest value is the most negative one. What has to be done with a difference before it is a distance?",
)
def representative_user(user_factors):
    return int(_away(user_factors).sum(dim=1).argmin())


@mistake("q4", "farthest", hint=FARTHEST)
def representative_user(user_factors):
    return int(_away(user_factors).norm(dim=1).argmax())


@mistake(
    "q4",
    "wrong-axis",
    hint="Your mean has one number per user. How long is the vector that users are compared with?",
)
def representative_user(user_factors):
    mean = user_factors.mean(dim=1, keepdim=True)
    return int((user_factors - mean).norm(dim=1).argmin())


@mistake(
    "q4",
    "mean-of-everything",
    hint="You compare with a single number, the mean of the whole table. How many numbers has the average person's vector?",
)
def representative_user(user_factors):
    return int((user_factors - user_factors.mean()).norm(dim=1).argmin())


@mistake("q4", "vector-for-index", hint="You return a vector. Which user does it belong to?")
def representative_user(user_factors):
    return user_factors[_away(user_factors).norm(dim=1).argmin()]


@mistake("q4", "distance-for-index", hint="You return how far away the nearest is. Who is it?")
def representative_user(user_factors):
    return float(_away(user_factors).norm(dim=1).min())


@mistake("q4", "all-in-order", hint="You return everybody, sorted. How many users were asked for?")
def representative_user(user_factors):
    return _away(user_factors).norm(dim=1).argsort()


@mistake("q4", "one-based", hint="Which number has the first user in your count?")
def representative_user(user_factors):
    return int(_away(user_factors).norm(dim=1).argmin()) + 1


@mistake("q4", "last-of-two", hint=LAST_TIE)
def representative_user(user_factors):
    best, nearest = 0, float("inf")
    for user, row in enumerate(_away(user_factors)):
        if float(row.square().sum()) <= nearest:
            best, nearest = user, float(row.square().sum())
    return best


@mistake("q4", "last-of-two", hint=LAST_TIE, idiom="sorted backwards")
def representative_user(user_factors):
    closeness = -_away(user_factors).square().sum(dim=1).numpy()
    return int(np.argsort(closeness, kind="stable")[-1])


@mistake(
    "q4",
    "both-of-two",
    hint="Two users are exactly as near, and you return both. How many are asked for, and which of the two?",
)
def representative_user(user_factors):
    distance = _away(user_factors).square().sum(dim=1)
    return torch.nonzero(distance == distance.min()).reshape(-1)


@mistake("q4", "users-written-into", hint=WRITTEN)
def representative_user(user_factors):
    user_factors -= user_factors.mean(dim=0)
    return int(user_factors.norm(dim=1).argmin())


# ---------------------------------------------------------------- q5: onboarding_items


def _spread(ratings, n_items, ddof=0):
    by_item = ratings.groupby("item")["rating"]
    count = by_item.count().reindex(range(n_items), fill_value=0).to_numpy()
    std = by_item.std(ddof=ddof).reindex(range(n_items)).fillna(0).to_numpy()
    return count, std


def _best(score, n):
    return np.argsort(-score, kind="stable")[:n].tolist()


@mistake("q5", "count-only", hint=COUNT_ONLY)
def onboarding_items(ratings, n_items, n):
    count, _ = _spread(ratings, n_items)
    return _best(count, n)


@mistake("q5", "count-only", hint=COUNT_ONLY, idiom="value_counts")
def onboarding_items(ratings, n_items, n):
    seen = ratings["item"].value_counts().reindex(range(n_items), fill_value=0)
    return seen.sort_values(ascending=False, kind="stable").index[:n].tolist()


@mistake("q5", "std-only", hint=STD_ONLY)
def onboarding_items(ratings, n_items, n):
    _, std = _spread(ratings, n_items)
    return _best(std.round(9), n)


@mistake(
    "q5",
    "best-liked",
    hint="You ask about the best films. Everybody likes those: what does one more five tell you?",
)
def onboarding_items(ratings, n_items, n):
    mean = ratings.groupby("item")["rating"].mean().reindex(range(n_items), fill_value=0)
    return _best(mean.to_numpy(), n)


@mistake(
    "q5",
    "popular-and-liked",
    hint="You multiply the popularity with the mean rating. Which of the two numbers in the score says how much people differ?",
)
def onboarding_items(ratings, n_items, n):
    count, _ = _spread(ratings, n_items)
    mean = ratings.groupby("item")["rating"].mean().reindex(range(n_items), fill_value=0)
    return _best(np.log(1 + count) * mean.to_numpy(), n)


@mistake(
    "q5",
    "no-logarithm",
    hint="You count every rating in full. Does the step from 402 to 420 ratings matter as much as that from 2 to 20?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(count * std, n)


@mistake(
    "q5",
    "log-of-count",
    hint="How much is an item with two ratings worth in yours, and how much by the text's formula? And what is your logarithm for an item without any?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(np.log(np.maximum(count, 1)) * std, n)


@mistake(
    "q5",
    "root-for-logarithm",
    hint="You take a root of the count. It grows more slowly than the count, and much faster than the function in the text: which is that?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(np.sqrt(count) * std, n)


@mistake(
    "q5",
    "variance-for-std",
    hint="Yours is in squared stars. What is still to be done to get the std?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(np.log(1 + count) * std**2, n)


@mistake(
    "q5",
    "added-for-multiplied",
    hint="You add the two. A film seen by thousands on which all agree: what should its score be, and what is it in yours?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(np.log(1 + count) + std, n)


@mistake(
    "q5",
    "divided-by-popularity",
    hint="In yours a film that many have seen scores less. Has your newcomer seen the rare ones?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return _best(std / np.log(2 + count), n)


@mistake("q5", "sample-std", hint=SAMPLE_STD)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items, ddof=1)
    return _best(np.log(1 + count) * std, n)


@mistake("q5", "sample-std", hint=SAMPLE_STD, idiom="torch")
def onboarding_items(ratings, n_items, n):
    item, rating = (
        torch.tensor(ratings["item"].to_numpy()),
        torch.tensor(ratings["rating"].to_numpy()),
    )
    score = []
    for i in range(n_items):
        own = rating[item == i]
        score.append(float(np.log(1 + len(own)) * own.std()) if len(own) > 1 else 0.0)
    return _best(np.array(score), n)


@mistake("q5", "worst-first", hint=ASCENDING)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return np.argsort(np.log(1 + count) * std, kind="stable")[:n].tolist()


@mistake(
    "q5",
    "best-last",
    hint="The right items are in your list, and the best of them stands last. What should come first?",
)
def onboarding_items(ratings, n_items, n):
    return reference.onboarding_items(ratings, n_items, n)[::-1]


@mistake(
    "q5",
    "in-order-of-ids",
    hint="The right items are in your list, in the order of their ids. What should come first?",
)
def onboarding_items(ratings, n_items, n):
    return sorted(reference.onboarding_items(ratings, n_items, n))


@mistake("q5", "scores-for-ids", hint=SCORES_FOR_IDS)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return sorted((np.log(1 + count) * std).tolist(), reverse=True)[:n]


@mistake(
    "q5",
    "ids-with-scores",
    hint="You return pairs of an item and its score. The text asks for the items alone: how do you get them out?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    score = np.log(1 + count) * std
    return [(i, float(score[i])) for i in _best(score, n)]


@mistake("q5", "all-items", hint="You return every item, in order. How many were asked for?")
def onboarding_items(ratings, n_items, n):
    return reference.onboarding_items(ratings, n_items, n_items)


@mistake("q5", "one-based", hint="Which number has the first item in your count?")
def onboarding_items(ratings, n_items, n):
    return [i + 1 for i in reference.onboarding_items(ratings, n_items, n)]


@mistake(
    "q5",
    "places-for-items",
    hint="You number the items that were rated, and return these numbers. Where an item was rated by nobody, all after it get another one: whose ids are yours?",
)
def onboarding_items(ratings, n_items, n):
    by_item = ratings.groupby("item")["rating"]
    score = (np.log(1 + by_item.count()) * by_item.std(ddof=0)).to_numpy()
    return np.argsort(-score, kind="stable")[:n].tolist()


@mistake(
    "q5",
    "unseen-dropped",
    hint="Ask for as many items as there are. Do you return the ones that nobody rated, too?",
)
def onboarding_items(ratings, n_items, n):
    by_item = ratings.groupby("item")["rating"]
    score = np.log(1 + by_item.count()) * by_item.std(ddof=0)
    return score.sort_values(ascending=False, kind="stable").index[:n].tolist()


@mistake(
    "q5",
    "unseen-is-nan",
    hint="The std of no ratings is nan in yours. Where does sorting put a nan, and where should an item with the score 0 stand?",
)
def onboarding_items(ratings, n_items, n):
    by_item = ratings.groupby("item")["rating"]
    score = (np.log(1 + by_item.count()) * by_item.std(ddof=0)).reindex(range(n_items)).to_numpy()
    return np.argsort(-score, kind="stable")[:n].tolist()


@mistake(
    "q5",
    "nan-on-top",
    hint="The items that nobody rated come first in your list. What is the std of no ratings in yours, and where does sorting backwards put it?",
)
def onboarding_items(ratings, n_items, n):
    item, rating = ratings["item"].to_numpy(), ratings["rating"].to_numpy()
    score = np.array(
        [np.log(1 + (item == i).sum()) * rating[item == i].std() for i in range(n_items)]
    )
    order = np.argsort(score[::-1], kind="stable")[::-1]
    return (n_items - 1 - order)[:n].tolist()


@mistake("q5", "ties-reversed", hint=TIES)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    return np.argsort(np.log(1 + count) * std, kind="stable")[::-1][:n].tolist()


@mistake("q5", "ties-reversed", hint=TIES, idiom="sorted pairs")
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    score = np.log(1 + count) * std
    return [i for _, i in sorted(((s, i) for i, s in enumerate(score)), reverse=True)[:n]]


@mistake(
    "q5",
    "alike-merged",
    hint="Two items with the same score become one in yours. What does a dict do with a key that comes twice?",
)
def onboarding_items(ratings, n_items, n):
    count, std = _spread(ratings, n_items)
    found = {score: i for i, score in reversed(list(enumerate(np.log(1 + count) * std)))}
    return [found[score] for score in sorted(found, reverse=True)][:n]


@mistake("q5", "table-written-into", hint=TABLE_WRITTEN)
def onboarding_items(ratings, n_items, n):
    ratings["std"] = ratings.groupby("item")["rating"].transform(lambda r: r.std(ddof=0))
    return reference.onboarding_items(ratings, n_items, n)


@mistake("q5", "table-written-into", hint=TABLE_WRITTEN, idiom="sorted in place")
def onboarding_items(ratings, n_items, n):
    ratings.sort_values("item", inplace=True)
    return reference.onboarding_items(ratings, n_items, n)


# ---------------------------------------------------------------- q6: fold_in


def _solve(v, left, ridge):
    return torch.linalg.solve(v.T @ v + ridge * torch.eye(v.shape[1]), v.T @ left)


def _scores(ratings, y_range):
    return cfkit.logit_range(torch.tensor(ratings, dtype=torch.float32), *y_range)


@mistake("q6", "no-ridge", hint=SINGULAR)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + torch.linalg.solve(v.T @ v, v.T @ left)


@mistake("q6", "no-ridge", hint=SINGULAR, idiom="lstsq")
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items].numpy()
    left = (_scores(ratings, y_range) - item_bias[items] - bias).numpy() - v @ vector.numpy()
    return vector.numpy() + np.linalg.lstsq(v, left, rcond=1e-4)[0]


@mistake("q6", "ridge-times-count", hint=RIDGE_GROWS)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + _solve(v, left, ridge * len(items))


@mistake("q6", "ridge-times-count", hint=RIDGE_GROWS, idiom="means for sums")
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v, n = item_factors[items], len(items)
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + torch.linalg.solve(v.T @ v / n + ridge * torch.eye(v.shape[1]), v.T @ left / n)


@mistake(
    "q6",
    "ridge-squared",
    hint="Try a ridge of 1 and one of 2: does your price for going far double, or does it grow fourfold?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + _solve(v, left, ridge**2)


@mistake(
    "q6",
    "ridge-everywhere",
    hint="You add the ridge to every cell of the matrix. Which matrix has ones on its diagonal only?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + torch.linalg.pinv(v.T @ v + ridge) @ (v.T @ left)


@mistake(
    "q6",
    "ridge-halved",
    hint="Half of the ridge has gone lost in yours, as if the squares of the answers had a half before them. Differentiate the whole sum once more.",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + _solve(v, left, ridge / 2)


@mistake(
    "q6",
    "item-bias-not-taken-off",
    hint="A film that everybody likes got 5 stars, and you take that for taste. Which part of the answer belongs to the film?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(v, _scores(ratings, y_range) - bias - v @ vector, ridge)


@mistake(
    "q6",
    "person-bias-not-taken-off",
    hint="The average person rates kindly, and keeps doing so. Is that part of your answers taken off before you look for taste?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(v, _scores(ratings, y_range) - item_bias[items] - v @ vector, ridge)


@mistake(
    "q6",
    "no-biases-taken-off",
    hint="Which part of each rating is explained by the two biases already?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(v, _scores(ratings, y_range) - v @ vector, ridge)


@mistake(
    "q6",
    "biases-added",
    hint="You add the biases to what is left. If the film's bias explains a part of the answer, is there more left for taste, or less?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(
        v, _scores(ratings, y_range) + item_bias[items] + bias - v @ vector, ridge
    )


@mistake("q6", "average-taste-not-taken-off", hint=NOT_TAKEN_OFF)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(v, _scores(ratings, y_range) - item_bias[items] - bias, ridge)


@mistake("q6", "pulled-to-zero", hint=TO_NOBODY)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return _solve(v, _scores(ratings, y_range) - item_bias[items] - bias, ridge)


@mistake("q6", "pulled-to-zero", hint=TO_NOBODY, idiom="also without answers")
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias
    return _solve(v, left, ridge)


@mistake("q6", "step-for-vector", hint="You return the step. Where does it start?")
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return _solve(v, _scores(ratings, y_range) - item_bias[items] - bias - v @ vector, ridge)


@mistake(
    "q6",
    "step-subtracted",
    hint="Somebody gave 5 stars to a film: do they move towards it in yours, or away?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return 2 * vector - reference.fold_in(
        item_factors, item_bias, items, ratings, ridge, vector, bias, y_range
    )


@mistake("q6", "in-stars", hint=STARS_SPACE)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    return vector + _solve(v, torch.tensor(ratings) - item_bias[items] - bias - v @ vector, ridge)


@mistake("q6", "in-stars", hint=STARS_SPACE, idiom="stars against predicted stars")
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    expected = cfkit.sigmoid_range(v @ vector + item_bias[items] + bias, *y_range)
    return vector + _solve(v, torch.tensor(ratings) - expected, ridge)


@mistake(
    "q6",
    "squashed-again",
    hint="You squash the stars once more. Do you want to go from scores to stars here, or back?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    score = cfkit.sigmoid_range(torch.tensor(ratings), *y_range)
    return vector + _solve(v, score - item_bias[items] - bias - v @ vector, ridge)


@mistake("q6", "range-hard-coded", hint=RANGE_IGNORED)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, (0, 5.5))


@mistake(
    "q6",
    "low-ignored",
    hint="Your share of the range starts at 0 stars. Where does it start in the range (1, 5)?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(
        item_factors, item_bias, items, ratings, ridge, vector, bias, (0, y_range[1])
    )


@mistake("q6", "infinite-at-the-ends", hint=INFINITE)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    low, high = y_range
    v, share = item_factors[items], (torch.tensor(ratings) - low) / (high - low)
    left = torch.log(share / (1 - share)) - item_bias[items] - bias - v @ vector
    return vector + _solve(v, left, ridge)


@mistake(
    "q6",
    "nearly-infinite-at-the-ends",
    hint="You keep away from the ends by a hair, so a rating of 5 in (1, 5) becomes an enormous score, and one answer outshouts all others. What does the kit's function do there?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    low, high = y_range
    v, share = item_factors[items], (torch.tensor(ratings) - low) / (high - low)
    left = torch.logit(share, eps=1e-6) - item_bias[items] - bias - v @ vector
    return vector + _solve(v, left, ridge)


@mistake(
    "q6",
    "liked-or-not",
    hint="You make two kinds of answers out of five. Which scale did the model learn, and how far apart are 4 and 5 stars there?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    liked = torch.tensor([1.0 if r >= 3 else -1.0 for r in ratings])
    return vector + _solve(v, liked - item_bias[items] - bias - v @ vector, ridge)


@mistake(
    "q6",
    "share-for-score",
    hint="You bring the stars to 0..1 and stop there. Which further step leads from a share to a score?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    low, high = y_range
    v, share = item_factors[items], (torch.tensor(ratings) - low) / (high - low)
    return vector + _solve(v, share - item_bias[items] - bias - v @ vector, ridge)


@mistake(
    "q6",
    "bias-learned-too",
    hint="You look for a bias of the newcomer's own beside the vector. Which of the two keeps the average person's value?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    wide = torch.cat([v, torch.ones(len(items), 1)], dim=1)
    return vector + _solve(wide, left, ridge)[:-1]


@mistake("q6", "sum-of-what-was-liked", hint=SUM_OF_LIKES)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    placed = vector.clone()
    for item, rating in zip(items, ratings):
        placed += rating * item_factors[item]
    return placed


@mistake(
    "q6",
    "mean-of-what-was-rated",
    hint="You put the newcomer in the middle of the films they rated, whether they liked them or not. What does a rating of 1 do in yours?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return item_factors[items].mean(dim=0) if items else vector


@mistake(
    "q6",
    "weighted-mean-of-what-was-rated",
    hint="Your newcomer lies among the vectors of the films. A vector of taste and one of character need not be alike: what should their product come close to?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    weight = torch.tensor(ratings)
    return (weight[:, None] * item_factors[items]).sum(dim=0) / weight.sum()


@mistake("q6", "first-rows", hint=WRONG_ROWS)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(
        item_factors, item_bias, list(range(len(items))), ratings, ridge, vector, bias, y_range
    )


@mistake(
    "q6",
    "rows-sorted",
    hint="You sort the items and leave the ratings as they were. Which rating belongs to which item now?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(
        item_factors, item_bias, sorted(items), ratings, ridge, vector, bias, y_range
    )


@mistake(
    "q6",
    "all-items",
    hint="You fit all items, those without an answer as if they had one. What did the newcomer say about them?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    score = torch.zeros(len(item_factors))
    score[items] = _scores(ratings, y_range)
    return vector + _solve(item_factors, score - item_bias - bias - item_factors @ vector, ridge)


@mistake(
    "q6",
    "nothing-answered-crashes",
    hint="Call it with two empty lists. What is the newcomer, if they told you nothing?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    v = torch.stack([item_factors[i] for i in items])
    left = (
        _scores(ratings, y_range) - torch.stack([item_bias[i] for i in items]) - bias - v @ vector
    )
    return vector + _solve(v, left, ridge)


@mistake(
    "q6",
    "nothing-answered-is-zero",
    hint="Who answers nothing has no taste in yours. Who should they be until they say something?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return torch.zeros_like(vector)
    return reference.fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range)


@mistake(
    "q6",
    "nothing-answered-is-none",
    hint="Who answers nothing gets nothing back from yours. Who should they be until they say something?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if items:
        return reference.fold_in(
            item_factors, item_bias, items, ratings, ridge, vector, bias, y_range
        )


@mistake(
    "q6",
    "answers-ignored",
    hint="Give it two newcomers with opposite answers. Do they get two different vectors?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return vector


@mistake(
    "q6",
    "random-start",
    hint="Call it twice with the same answers: two different vectors? Small random numbers are no place to start from here.",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(
        item_factors, item_bias, items, ratings, ridge, torch.randn(len(vector)), bias, y_range
    )


@mistake(
    "q6",
    "one-step-down-the-slope",
    hint="You go one step down the slope and stop. How far is it to the bottom, and is there a way to get there at once?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
    return vector + 0.1 * v.T @ left


@mistake(
    "q6",
    "bias-returned-too",
    hint="You return more than the vector. The newcomer keeps the average bias: what does the text ask for?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    return reference.fold_in(
        item_factors, item_bias, items, ratings, ridge, vector, bias, y_range
    ), bias


@mistake(
    "q6",
    "average-person-moved",
    hint="Look at `vector` before and after the call. Whose vector have you moved?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if items:
        v = item_factors[items]
        left = _scores(ratings, y_range) - item_bias[items] - bias - v @ vector
        vector += _solve(v, left, ridge)
    return vector


@mistake("q6", "biases-written-into", hint=WRITTEN)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    if not items:
        return vector
    v = item_factors[items]
    item_bias += bias
    return vector + _solve(v, _scores(ratings, y_range) - item_bias[items] - v @ vector, ridge)


@mistake(
    "q6",
    "answers-used-up",
    hint="The lists of answers are shorter afterwards. Does pop only look, or does it take away?",
)
def fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range):
    rows, stars = [], []
    while items:
        rows.append(items.pop())
        stars.append(ratings.pop())
    return reference.fold_in(item_factors, item_bias, rows, stars, ridge, vector, bias, y_range)


# ---------------------------------------------------------------- q7: factors_from_genres


def _ridge(g, v, ridge):
    return torch.linalg.solve(g.T @ g + ridge * torch.eye(g.shape[1]), g.T @ v)


@mistake("q7", "no-intercept", hint=NO_INTERCEPT)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return new_genres @ _ridge(genres, item_factors, ridge)


@mistake("q7", "intercept-has-a-price", hint=PENALISED)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    g = torch.cat([torch.ones(len(genres), 1), genres], dim=1)
    new = torch.cat([torch.ones(len(new_genres), 1), new_genres], dim=1)
    return new @ _ridge(g, item_factors, ridge)


@mistake(
    "q7",
    "only-vectors-centred",
    hint="You take the mean off the vectors and not off the genres. What does your prediction give for an item with average genres: the average vector?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    mean = item_factors.mean(dim=0)
    return mean + new_genres @ _ridge(genres, item_factors - mean, ridge)


@mistake("q7", "mean-vector-forgotten", hint=MEAN_VECTOR)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    mean = genres.mean(dim=0)
    return (new_genres - mean) @ _ridge(genres - mean, item_factors, ridge)


@mistake("q7", "mean-vector-forgotten", hint=MEAN_VECTOR, idiom="taken off and not put back")
def factors_from_genres(item_factors, genres, new_genres, ridge):
    g = genres.mean(dim=0)
    return (new_genres - g) @ _ridge(genres - g, item_factors - item_factors.mean(dim=0), ridge)


@mistake(
    "q7",
    "new-items-not-centred",
    hint="The old genres had their means taken off. And the new ones?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    return v + new_genres @ _ridge(genres - g, item_factors - v, ridge)


@mistake(
    "q7",
    "centred-by-new-items",
    hint="You take the new items' own means off. Which means belong to the regression, and what happens when a single new item comes?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    return v + (new_genres - new_genres.mean(dim=0)) @ _ridge(genres - g, item_factors - v, ridge)


@mistake("q7", "no-ridge", hint=NO_RIDGE)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    weights = torch.linalg.pinv(genres - g) @ (item_factors - v)
    return v + (new_genres - g) @ weights


@mistake("q7", "no-ridge", hint=NO_RIDGE, idiom="lstsq with ones")
def factors_from_genres(item_factors, genres, new_genres, ridge):
    g = np.column_stack([np.ones(len(genres)), genres.numpy()])
    new = np.column_stack([np.ones(len(new_genres)), new_genres.numpy()])
    return new @ np.linalg.lstsq(g, item_factors.numpy(), rcond=None)[0]


@mistake(
    "q7",
    "ridge-times-items",
    hint="Does your ridge grow with the number of items? Should a genre be believed less because the catalogue is larger?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return reference.factors_from_genres(item_factors, genres, new_genres, ridge * len(genres))


@mistake(
    "q7",
    "ridge-times-items",
    hint="Does your ridge grow with the number of items? Should a genre be believed less because the catalogue is larger?",
    idiom="covariances",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    n = len(genres)
    gg = (genres - g).T @ (genres - g) / n + ridge * torch.eye(genres.shape[1])
    weights = torch.linalg.solve(gg, (genres - g).T @ (item_factors - v) / n)
    return v + (new_genres - g) @ weights


@mistake(
    "q7",
    "ridge-squared",
    hint="Try the ridges 1 and 2. Does the price double in yours, or grow fourfold?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return reference.factors_from_genres(item_factors, genres, new_genres, ridge**2)


@mistake(
    "q7",
    "mean-of-the-genre",
    hint="You take the mean vector of the items that share a genre. What keeps a genre with two films from being believed to the full?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    means = (genres.T @ item_factors) / genres.sum(dim=0).clamp(min=1)[:, None]
    share = new_genres / new_genres.sum(dim=1, keepdim=True).clamp(min=1)
    return share @ means


@mistake(
    "q7",
    "genres-normalised",
    hint="You divide each row of genres by its sum. What is that sum for an item without genres?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    old = genres / genres.sum(dim=1, keepdim=True).clamp(min=1)
    new = new_genres / new_genres.sum(dim=1, keepdim=True)
    return reference.factors_from_genres(item_factors, old, new, ridge)


@mistake(
    "q7",
    "without-genres-is-zero",
    hint="An item without genres gets zeros from you. Which number of the regression is just for it?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    out = reference.factors_from_genres(item_factors, genres, new_genres, ridge)
    some = new_genres.sum(dim=1, keepdim=True) > 0
    return torch.where(some, out, torch.zeros_like(out))


@mistake(
    "q7",
    "without-genres-is-average",
    hint="An item without genres gets the average item's vector from you. Most items have genres: is one without any an average one?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    out = reference.factors_from_genres(item_factors, genres, new_genres, ridge)
    some = new_genres.sum(dim=1, keepdim=True) > 0
    return torch.where(some, out, item_factors.mean(dim=0).expand_as(out))


@mistake("q7", "average-item", hint="All your new items are alike. Where do their genres enter?")
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return item_factors.mean(dim=0).expand(len(new_genres), -1)


@mistake(
    "q7",
    "nearest-item",
    hint="You copy the vector of one item with similar genres, and with it all that is special in that item. What do the others with these genres say?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    nearest = (new_genres[:, None] - genres[None]).abs().sum(dim=2).argmin(dim=1)
    return item_factors[nearest]


@mistake(
    "q7",
    "old-items-predicted",
    hint="How many new items came in, and how many rows went out? Which table do you evaluate at?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return reference.factors_from_genres(item_factors, genres, genres, ridge)


@mistake(
    "q7", "transposed", hint="Your table has a row for each factor. What should a row stand for?"
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return reference.factors_from_genres(item_factors, genres, new_genres, ridge).T


@mistake(
    "q7",
    "weights-for-vectors",
    hint="You return what each genre is worth. How do the new items' genres turn that into vectors?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    return _ridge(genres - g, item_factors - v, ridge)


@mistake(
    "q7",
    "one-mean-for-all-factors",
    hint="You take one mean of the whole table of vectors. Has each factor its own level, or do all share one?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(), genres.mean(dim=0)
    return v + (new_genres - g) @ _ridge(genres - g, item_factors - v, ridge)


@mistake(
    "q7",
    "one-column-fails",
    hint="Hand in the biases as a table with one column. Does your code still know which axis is which?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v = item_factors.squeeze(1)
    if v.ndim == 1:
        return reference.factors_from_genres(item_factors, genres, new_genres, ridge).mean(dim=0)
    return reference.factors_from_genres(v, genres, new_genres, ridge)


@mistake(
    "q7", "first-column-only", hint="Your rows hold one number each. How many factors has an item?"
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    return reference.factors_from_genres(item_factors[:, :1], genres, new_genres, ridge)


@mistake(
    "q7",
    "standardised",
    hint="You divide the genre columns by their spread. Then the ridge prices rare genres otherwise than common ones: does the text's sum do that?",
)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    std = genres.std(dim=0, correction=0)
    return reference.factors_from_genres(item_factors, genres / std, new_genres / std, ridge)


@mistake("q7", "tables-written-into", hint=WRITTEN)
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    item_factors -= v
    genres -= g
    return v + (new_genres - g) @ _ridge(genres, item_factors, ridge)


@mistake("q7", "tables-written-into", hint=WRITTEN, idiom="new items in place")
def factors_from_genres(item_factors, genres, new_genres, ridge):
    v, g = item_factors.mean(dim=0), genres.mean(dim=0)
    new_genres.sub_(g)
    return v + new_genres @ _ridge(genres - g, item_factors - v, ridge)


# ---------------------------------------------------------------- q8: recent_popularity


def _summed(ratings, weight, n_items):
    return np.bincount(ratings["item"].to_numpy(), weights=weight, minlength=n_items)


def _ages(ratings, now):
    return now - ratings["timestamp"].to_numpy()


@mistake(
    "q8",
    "all-count-alike",
    hint="A rating of ten years ago counts as much as one of today in yours. Which of your arguments has no effect?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return np.bincount(ratings["item"].to_numpy(), minlength=n_items)


@mistake(
    "q8",
    "window",
    hint="A rating counts in full until it is one half-life old, and then not at all. Is there such a step in the formula?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, (_ages(ratings, now) <= half_life).astype(float), n_items)


@mistake(
    "q8",
    "straight-line",
    hint="In yours a rating fades along a straight line. After one half-life it counts one half: and after two?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, np.maximum(1 - _ages(ratings, now) / (2 * half_life), 0), n_items)


@mistake(
    "q8",
    "e-for-two",
    hint="After one half-life your rating counts 0.37. Which number should it be, as the name says?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, np.exp(-_ages(ratings, now) / half_life), n_items)


@mistake(
    "q8",
    "upside-down",
    hint="How many half-lives are 200 seconds, if one is 100? What do you divide by what?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 0.5 ** (half_life / np.maximum(_ages(ratings, now), 1)), n_items)


@mistake(
    "q8",
    "old-counts-more",
    hint="The older a rating, the more it counts in yours. Which sign has the age, and which way does 0.5 to that power go?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 0.5 ** (-_ages(ratings, now) / half_life), n_items)


@mistake(
    "q8",
    "hyperbola",
    hint="After one half-life yours counts one half, and after two a third. What comes after two halvings?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 1 / (1 + _ages(ratings, now) / half_life), n_items)


@mistake(
    "q8",
    "whole-half-lives",
    hint="You count whole half-lives only, so that nothing fades in between. What does a rating count after half of one?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 0.5 ** (_ages(ratings, now) // half_life), n_items)


@mistake(
    "q8",
    "days-for-seconds",
    hint="You turn seconds into days on one side of the fraction. And on the other?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 0.5 ** (_ages(ratings, now) / 86_400 / half_life), n_items)


@mistake(
    "q8",
    "now-ignored",
    hint="You count from the latest rating. Which argument says what time it is?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(
        ratings, 0.5 ** (_ages(ratings, ratings["timestamp"].max()) / half_life), n_items
    )


@mistake(
    "q8",
    "from-the-first-rating",
    hint="You measure the age from the oldest rating on. From when should one look back?",
)
def recent_popularity(ratings, n_items, now, half_life):
    since = ratings["timestamp"].to_numpy() - ratings["timestamp"].min()
    return _summed(ratings, 0.5 ** (since / half_life), n_items)


@mistake(
    "q8",
    "stars-counted",
    hint="You count stars. Is a film talked about less because people did not like it?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(
        ratings, ratings["rating"].to_numpy() * 0.5 ** (_ages(ratings, now) / half_life), n_items
    )


@mistake(
    "q8",
    "mean-for-sum",
    hint="You take the mean over an item's ratings. Should a film with a hundred fresh ratings be no more popular than one with a single one?",
)
def recent_popularity(ratings, n_items, now, half_life):
    count = np.bincount(ratings["item"].to_numpy(), minlength=n_items)
    return _summed(ratings, 0.5 ** (_ages(ratings, now) / half_life), n_items) / np.maximum(
        count, 1
    )


@mistake(
    "q8",
    "made-shares",
    hint="Your numbers add up to 1. Where does the formula divide by all of them?",
)
def recent_popularity(ratings, n_items, now, half_life):
    total = _summed(ratings, 0.5 ** (_ages(ratings, now) / half_life), n_items)
    return total / total.sum()


@mistake(
    "q8",
    "latest-only",
    hint="Only the latest rating of each item counts in yours. What happened to the others?",
)
def recent_popularity(ratings, n_items, now, half_life):
    out = np.zeros(n_items)
    out[ratings["item"].to_numpy()] = 0.5 ** (_ages(ratings, now) / half_life)
    return out


@mistake(
    "q8",
    "age-of-the-mean",
    hint="You work out the mean age of an item's ratings and let that fade. Do two ratings, one new and one old, count as two of middle age?",
)
def recent_popularity(ratings, n_items, now, half_life):
    count = np.bincount(ratings["item"].to_numpy(), minlength=n_items)
    age = _summed(ratings, _ages(ratings, now), n_items) / np.maximum(count, 1)
    return count * 0.5 ** (age / half_life)


@mistake(
    "q8",
    "whole-number-weights",
    hint="All your weights are 0 or 1. What becomes of a half in a column of whole numbers?",
)
def recent_popularity(ratings, n_items, now, half_life):
    weight = (0.5 ** (_ages(ratings, now) / half_life)).astype(int)
    return _summed(ratings, weight, n_items)


@mistake("q8", "by-user", hint="You count for users. Which column says what was rated?")
def recent_popularity(ratings, n_items, now, half_life):
    weight = 0.5 ** (_ages(ratings, now) / half_life)
    return np.bincount(ratings["user"].to_numpy(), weights=weight, minlength=n_items)[:n_items]


@mistake("q8", "sorted", hint="Your numbers come in falling order. Whose is the first one?")
def recent_popularity(ratings, n_items, now, half_life):
    return np.sort(reference.recent_popularity(ratings, n_items, now, half_life))[::-1]


@mistake("q8", "unseen-dropped", hint=UNSEEN_DROPPED)
def recent_popularity(ratings, n_items, now, half_life):
    weight = 0.5 ** ((now - ratings["timestamp"]) / half_life)
    return weight.groupby(ratings["item"]).sum().to_numpy()


@mistake(
    "q8",
    "last-items-dropped",
    hint="You count up to the last item that somebody rated. Which argument says how many there are?",
)
def recent_popularity(ratings, n_items, now, half_life):
    return _summed(ratings, 0.5 ** (_ages(ratings, now) / half_life), 0)


@mistake(
    "q8",
    "unseen-is-nan",
    hint="An item that nobody rated has no number in yours. How popular is it?",
)
def recent_popularity(ratings, n_items, now, half_life):
    weight = 0.5 ** ((now - ratings["timestamp"]) / half_life)
    return weight.groupby(ratings["item"]).sum().reindex(range(n_items)).to_numpy()


@mistake(
    "q8",
    "float32-clock",
    hint="Ratings of the same minute are one to yours. How many digits has a timestamp, and how many does float32 keep?",
)
def recent_popularity(ratings, n_items, now, half_life):
    time = torch.tensor(ratings["timestamp"].to_numpy(), dtype=torch.float32)
    weight = 0.5 ** ((torch.tensor(float(now)) - time) / half_life)
    return torch.zeros(n_items).index_add_(0, torch.tensor(ratings["item"].to_numpy()), weight)


@mistake("q8", "rows-by-label", hint=BY_LABEL)
def recent_popularity(ratings, n_items, now, half_life):
    out = [0.0] * n_items
    for row in range(len(ratings)):
        out[ratings["item"][row]] += 0.5 ** ((now - ratings["timestamp"][row]) / half_life)
    return out


@mistake("q8", "table-written-into", hint=TABLE_WRITTEN)
def recent_popularity(ratings, n_items, now, half_life):
    ratings["weight"] = 0.5 ** ((now - ratings["timestamp"]) / half_life)
    return ratings.groupby("item")["weight"].sum().reindex(range(n_items), fill_value=0).to_numpy()


@mistake("q8", "table-written-into", hint=TABLE_WRITTEN, idiom="ages in place of times")
def recent_popularity(ratings, n_items, now, half_life):
    ratings["timestamp"] = now - ratings["timestamp"]
    return _summed(ratings, 0.5 ** (ratings["timestamp"].to_numpy() / half_life), n_items)


# ---------------------------------------------------------------- q9: recommend


def _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    if not answers:
        return popularity
    items, ratings = list(answers), list(answers.values())
    person = cfkit.fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range)
    return item_factors @ person + bias + item_bias


def _listed(worth, answers, n):
    return [i for i in worth.argsort(descending=True).tolist() if i not in answers][:n]


@mistake("q9", "answered-shown-again", hint=SEEN_AGAIN)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return worth.argsort(descending=True).tolist()[:n]


@mistake(
    "q9",
    "answered-cut-out-too-late",
    hint="You take the n best and then drop the answered ones. How many are left for the list?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [i for i in worth.argsort(descending=True).tolist()[:n] if i not in answers]


@mistake(
    "q9",
    "stars-for-items-left-out",
    hint="With which part of the dict do you compare the ids, with its items or with its stars?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [i for i in worth.argsort(descending=True).tolist() if i not in answers.values()][:n]


@mistake(
    "q9",
    "only-liked-left-out",
    hint="You leave out what was liked, and show again what was not. Which answered items may come back?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [
        i
        for i in worth.argsort(descending=True).tolist()
        if answers.get(i, 5) < 4 or i not in answers
    ][:n]


@mistake(
    "q9",
    "answered-come-last",
    hint="You push the answered items to the end of the list. Ask for more items than are left: who stands there?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(
        answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range
    ).clone()
    worth[list(answers)] = float("-inf")
    return worth.argsort(descending=True).tolist()[:n]


@mistake(
    "q9",
    "answered-get-zero",
    hint="You give the answered items a score of 0. Are all others above it?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(
        answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range
    ).clone()
    worth[list(answers)] = 0.0
    return worth.argsort(descending=True).tolist()[:n]


@mistake(
    "q9",
    "places-for-items",
    hint="You cut the answered items out of the table first, and then count in what is left. Whose number is the 3 that you return?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    left = [i for i in range(len(worth)) if i not in answers]
    return worth[left].argsort(descending=True).tolist()[:n]


@mistake("q9", "few-left-crashes", hint=FEW_LEFT)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(
        answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range
    ).clone()
    worth[list(answers)] = float("-inf")
    return worth.topk(n).indices.tolist()


@mistake(
    "q9",
    "few-left-gives-none",
    hint="Ask for more items than are left: an empty list comes back. Is nothing better than what there is?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    if n > len(item_factors) - len(answers):
        return []
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, n)


@mistake("q9", "answers-ignored", hint=IGNORES_ANSWERS)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    return _listed(popularity, answers, n)


@mistake(
    "q9",
    "average-person-always",
    hint="You predict for the average person, whatever was answered. Where do the answers come in?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = item_factors @ vector + bias + item_bias if answers else popularity
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "popularity-never",
    hint="Somebody who answered nothing gets the average person's list from you. What does the text ask for in that case?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    items, ratings = list(answers), list(answers.values())
    person = cfkit.fold_in(item_factors, item_bias, items, ratings, ridge, vector, bias, y_range)
    return _listed(item_factors @ person + bias + item_bias, answers, n)


@mistake(
    "q9",
    "nothing-for-the-silent",
    hint="Somebody who answered nothing gets an empty list. What could you show to a person of whom you know nothing?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    if not answers:
        return []
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "best-biases-for-the-silent",
    hint="Without answers you rank by the films' biases: well liked. Which list was asked for, and where is it handed in?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, item_bias, ridge, vector, bias, y_range)
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "chance-for-the-silent",
    hint="Two newcomers who told you nothing: should they see two different lists, drawn by chance?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(
        answers, item_factors, item_bias, torch.randn(len(item_bias)), ridge, vector, bias, y_range
    )
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "popularity-mixed-in",
    hint="You add the popularity to the predicted stars. Is this newcomer's list about them, or about everybody?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth + popularity, answers, n)


@mistake("q9", "worst-first", hint=ASCENDING)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(-worth, answers, n)


@mistake(
    "q9",
    "best-last",
    hint="The right items are in your list, and the best of them stands last. What should come first?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, n)[::-1]


@mistake(
    "q9",
    "in-order-of-ids",
    hint="The right items are in your list, in the order of their ids. What does a set, or sorted, do to an order?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return sorted(_listed(worth, answers, n))


@mistake(
    "q9", "stars-for-ids", hint="You return stars or popularities. Which items do they belong to?"
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [float(worth[i]) + 0.25 for i in _listed(worth, answers, n)]


@mistake(
    "q9",
    "ids-with-stars",
    hint="You return pairs of an item and its stars. The text asks for the items alone: how do you get them out?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [(i, float(worth[i])) for i in _listed(worth, answers, n)]


@mistake("q9", "one-based", hint="Which number has the first item in your count?")
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return [i + 1 for i in _listed(worth, answers, n)]


@mistake(
    "q9",
    "best-skipped",
    hint="Your list begins with the second best. Whom did you want to leave out at its head?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, n + 1)[1:]


@mistake(
    "q9", "all-that-are-left", hint="You return every item that is left. How many were asked for?"
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, len(worth))


@mistake(
    "q9",
    "items-and-stars-crossed",
    hint="You sort the items and leave the stars as they were. Which stars belong to which item now?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    crossed = dict(zip(sorted(answers), answers.values()))
    worth = _worth(crossed, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "item-bias-left-out",
    hint="You rank by taste alone. Some films please nearly everybody: where does that enter?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = popularity
    if answers:
        worth = (
            _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
            - item_bias
        )
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "step-for-person",
    hint="You predict with the step alone. Where does the newcomer start from?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = popularity
    if answers:
        worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
        worth = worth - item_factors @ vector
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "folded-in-at-zero",
    hint="You fold in from nobody: no average taste, no average bias. Towards whom should the newcomer be pulled?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(
        answers, item_factors, item_bias, popularity, ridge, torch.zeros_like(vector), 0.0, y_range
    )
    return _listed(worth, answers, n)


@mistake("q9", "sum-of-what-was-rated", hint=SUM_OF_LIKES)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = popularity
    if answers:
        person = sum(stars * item_factors[i] for i, stars in answers.items())
        worth = item_factors @ person + item_bias
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "mean-of-what-was-rated",
    hint="You look for films like those that were rated, whether they were liked or not. What does a single star do in yours?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = popularity
    if answers:
        worth = item_factors @ item_factors[list(answers)].mean(dim=0)
    return _listed(worth, answers, n)


@mistake(
    "q9",
    "answers-used-up",
    hint="Look at the answers after the call. Does popitem only look, or does it take away?",
)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    said = {}
    while answers:
        item, stars = answers.popitem()
        said[item] = stars
    worth = _worth(said, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    return _listed(worth, said, n)


@mistake("q9", "popularity-written-into", hint=WRITTEN)
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    popularity[list(answers)] = float("-inf")
    return _listed(worth, answers, n)


@mistake("q9", "popularity-written-into", hint=WRITTEN, idiom="biases of what was answered")
def recommend(answers, n, item_factors, item_bias, popularity, ridge, vector, bias, y_range):
    worth = _worth(answers, item_factors, item_bias, popularity, ridge, vector, bias, y_range)
    item_bias[list(answers)] = -1e9
    return _listed(worth, answers, n)
