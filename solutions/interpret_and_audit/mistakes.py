"""The wrong answers that learners really give, each with the sentence a kind tutor would say.

In: the lesson's right answers. Out: faulty ones; some of them are written in several idioms.
The order matters where one answer fits two ideas: the likelier idea stands first.
"""

from collections import Counter

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F

import cfkit
from autograder.authoring import answers, mistake

reference = answers(__file__)

# Sentences that belong to more than one answer.
TOP_BACKWARDS = "The right films are there, but your second list ends with the very highest. Where should it begin?"
SWAPPED_ENDS = (
    "Both ends are found, and they have changed places. Which one comes first in the pair?"
)
CARRIES_ITS_GRAPH = "Your answer works for plain numbers and stops at a model's own parameter. What else does a parameter carry along, and how do you leave it behind?"
NOT_CENTRED = "Move all films by the same step, far away. They differ as before, and your scores do not. What must be taken off each column first?"
DIRECTIONS = "You give back the directions themselves: one row or column for each factor. How many films are there, and how many scores should come back?"
WHITENED = "All your components are equally wide. The first should be the widest: which numbers of the decomposition say how wide, and where did they go?"
SMALLEST = "You found the directions in which the films differ least. In which order does this function hand out its results?"
WRONG_SIDE = "You turned the table on its side: factors are compared, not films. How many dots should the map have?"
IN_PLACE = "The caller's table of factors has changed behind their back. Which of your lines writes into it?"
ITSELF = "Who is nearest to film 0 in your answer? Nobody needs to be recommended the film they are looking at."
EUCLID = "You measure how far apart two films are. Take one twice as long in the same direction: does the cosine change, and does your measure?"
DOT = (
    "Your measure prefers films with long vectors. What is the dot product divided by in a cosine?"
)
FARTHEST = "You found the films that are least alike. Is a large cosine near or far, and which way does your sort run?"
ONE_SHORT = "Asked for four, you give three: you leave the film out after you have counted. In which order should that be?"
UNSORTED = "Give the same counts in another order. Does your number change? Should it?"
TWICE_GINI = (
    "Your number is exactly twice too large. How often does each pair of films occur in your sum?"
)
NO_N = "Your number is far above 1. What stands below the line besides the sum of the counts?"
CHANGED_COUNTS = "After your function has run, the caller's counts stand in another order. Which of your lines sorts in place?"
NO_LISTS = "Yours stops where there is no list at all, or only empty ones. How much of the catalogue is covered then?"
SELF_PAIRS = (
    "Each film is as like itself as can be. Are there pairs of a film with itself in your mean?"
)
NOT_HALVED = "Your number is twice too large. How many unordered pairs have three films, and how often do you count each?"
PLAIN_DOT = (
    "Take the same films with vectors twice as long. Does your number change? A cosine does not."
)
NO_PAIRS = "What does your answer say about a list of one film? How many pairs has it?"
THE_GROUP = "You left the others out and kept the group. What is to be left out?"
RAW_MEAN = "A film with a single 5 tops your list. Which average of the kit trusts few votes less?"
NOT_LEFT = "In your second list stands a film that has no rating left. What does the kit's average say of such a film, and is that an opinion?"
ANY_PAIR = "Of user 2 two things are known. Must somebody fit one of them, or both?"
NEVER_ALONE = "User 0 and user 2 both fit what is known of user 0, and you say that user 0 is found. How many may fit?"


# ---------------------------------------------------------------- q1: extremes


@mistake("q1", "highest-read-upwards", hint=TOP_BACKWARDS)
def extremes(values, titles, n):
    order = values.detach().argsort()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[-n:]]


@mistake("q1", "highest-read-upwards", hint=TOP_BACKWARDS, idiom="sorted pairs")
def extremes(values, titles, n):
    ranked = [t for _, t in sorted(zip(values.tolist(), titles))]
    return ranked[:n], ranked[len(ranked) - n :]


@mistake("q1", "swapped-pair", hint=SWAPPED_ENDS)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return [titles[i] for i in order[::-1][:n]], [titles[i] for i in order[:n]]


@mistake("q1", "swapped-pair", hint=SWAPPED_ENDS, idiom="sorted downwards")
def extremes(values, titles, n):
    order = values.detach().argsort(descending=True).tolist()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[-n:][::-1]]


@mistake(
    "q1",
    "both-begin-in-the-middle",
    hint="Each of your lists ends with its most extreme film. Where should it begin?",
)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return [titles[i] for i in order[:n][::-1]], [titles[i] for i in order[-n:]]


@mistake(
    "q1",
    "lowest-read-downwards",
    hint="Your first list begins with the n-th lowest. Which film should come first in it?",
)
def extremes(values, titles, n):
    order = values.detach().argsort(descending=True).tolist()
    return [titles[i] for i in order[-n:]], [titles[i] for i in order[:n]]


@mistake(
    "q1",
    "the-same-end-twice",
    hint="Your two lists name the same films. Which sign or which setting makes one of them the other end?",
)
def extremes(values, titles, n):
    top = torch.topk(values.detach(), n).indices.tolist()
    return [titles[i] for i in top[::-1]], [titles[i] for i in top]


@mistake(
    "q1",
    "size-without-sign",
    hint="A value of −0.5 stands among your large ones. You sort by size: what has become of the sign?",
)
def extremes(values, titles, n):
    order = values.detach().abs().argsort().tolist()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[::-1][:n]]


@mistake(
    "q1",
    "places-for-titles",
    hint="You give back row numbers. A reader wants names: what do you look up with those numbers?",
)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return order[:n], order[::-1][:n]


@mistake(
    "q1",
    "values-for-titles",
    hint="You give back the values themselves. Sorting values loses the titles: what could you sort instead?",
)
def extremes(values, titles, n):
    ranked = sorted(values.tolist())
    return ranked[:n], ranked[::-1][:n]


@mistake(
    "q1",
    "titles-with-values",
    hint="Each entry of your lists is a title with its value. Which of the two was asked for?",
)
def extremes(values, titles, n):
    ranked = sorted(zip(values.tolist(), titles))
    return [(t, v) for v, t in ranked[:n]], [(t, v) for v, t in ranked[::-1][:n]]


@mistake(
    "q1",
    "by-the-alphabet",
    hint="Your lists are in alphabetical order. What should decide the order?",
)
def extremes(values, titles, n):
    ranked = sorted(titles)
    return ranked[:n], ranked[::-1][:n]


@mistake(
    "q1",
    "then-by-the-alphabet",
    hint="The right films, but each list is sorted once more, by title. Which order was there before?",
)
def extremes(values, titles, n):
    lowest, highest = reference.extremes(values, titles, n)
    return sorted(lowest), sorted(highest)


@mistake(
    "q1",
    "values-not-used",
    hint="Your lists are the first and the last titles, whatever the values are. Which rows do the values point to?",
)
def extremes(values, titles, n):
    values = values.detach().sort()
    return titles[:n], titles[::-1][:n]


@mistake(
    "q1",
    "ranks-for-rows",
    hint="A rank says which place row i takes. You need the other way round: which row takes place i?",
)
def extremes(values, titles, n):
    ranks = values.detach().argsort().argsort().tolist()
    return [titles[i] for i in ranks[:n]], [titles[i] for i in ranks[::-1][:n]]


@mistake(
    "q1",
    "one-too-many",
    hint="Two were asked for and three came. Where does a slice end, before its last number or after?",
)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return [titles[i] for i in order[: n + 1]], [titles[i] for i in order[::-1][: n + 1]]


@mistake(
    "q1",
    "the-very-top-lost",
    hint="The highest film of all is missing. Which row does a slice that ends at −1 leave out?",
)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[-n:-1][::-1]]


@mistake(
    "q1",
    "slice-backwards-too-short",
    hint="Your second list is one film short. Walking backwards, where does a slice stop: on its end or before it?",
)
def extremes(values, titles, n):
    order = values.detach().argsort().tolist()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[:-n:-1]]


@mistake(
    "q1",
    "lists-of-fixed-length",
    hint="Ask for one, then for three. How long are your lists? One of your arguments has no effect.",
)
def extremes(values, titles, n):
    return reference.extremes(values, titles, min(5, len(titles)))


@mistake(
    "q1",
    "one-flat-list",
    hint="All titles stand in one list. How would a caller know where the low ones end?",
)
def extremes(values, titles, n):
    lowest, highest = reference.extremes(values, titles, n)
    return lowest + highest


@mistake("q1", "one-end-only", hint="One end is there. Which other end was asked for?")
def extremes(values, titles, n):
    return [titles[i] for i in values.detach().argsort()[:n]]


@mistake(
    "q1",
    "nothing-returned",
    hint="Your function shows its answer and then lets go of it. Which word hands a value back?",
)
def extremes(values, titles, n):
    str(reference.extremes(values, titles, n))


@mistake("q1", "graph-carried-into-numpy", hint=CARRIES_ITS_GRAPH)
def extremes(values, titles, n):
    order = np.argsort(values.numpy())
    return [titles[i] for i in order[:n]], [titles[i] for i in order[::-1][:n]]


@mistake("q1", "graph-carried-into-numpy", hint=CARRIES_ITS_GRAPH, idiom="np.asarray")
def extremes(values, titles, n):
    order = np.asarray(values).argsort()
    return [titles[i] for i in order[:n]], [titles[i] for i in order[::-1][:n]]


@mistake(
    "q1",
    "values-sorted-in-place",
    hint="A NumPy view shares its numbers with the tensor. Whose values do you sort?",
)
def extremes(values, titles, n):
    answer = reference.extremes(values, titles, n)
    values.detach().numpy().sort()
    return answer


@mistake(
    "q1",
    "titles-sorted-in-place",
    hint="After your function has run, the caller's titles no longer belong to their rows. What does list.sort do to the list?",
)
def extremes(values, titles, n):
    value_of = dict(zip(titles, values.tolist()))
    titles.sort(key=value_of.get)
    return titles[:n], titles[::-1][:n]


# ---------------------------------------------------------------- q2: pca


def _directions(rows):
    return torch.linalg.svd(rows, full_matrices=False)[2]


@mistake("q2", "not-centred", hint=NOT_CENTRED)
def pca(factors, n_components):
    return factors @ _directions(factors)[:n_components].T


@mistake("q2", "not-centred", hint=NOT_CENTRED, idiom="U times S")
def pca(factors, n_components):
    u, s, _ = np.linalg.svd(factors.numpy(), full_matrices=False)
    return (u * s)[:, :n_components]


@mistake("q2", "not-centred", hint=NOT_CENTRED, idiom="eigenvectors of XᵀX")
def pca(factors, n_components):
    _, vectors = torch.linalg.eigh(factors.T @ factors)
    return factors @ vectors.flip(1)[:, :n_components]


@mistake(
    "q2",
    "centred-only-to-find-directions",
    hint="Your directions are right, and all scores of a component are shifted by the same step. Which rows did you project: those that were centred?",
)
def pca(factors, n_components):
    return factors @ _directions(factors - factors.mean(0))[:n_components].T


@mistake(
    "q2",
    "centred-by-row",
    hint="You took each film's own mean off it. Films are to be compared with each other: which axis runs over films?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(1, keepdim=True)
    return centred @ _directions(centred)[:n_components].T


@mistake(
    "q2",
    "one-mean-for-all-columns",
    hint="You took one number off the whole table. Has each factor a mean of its own?",
)
def pca(factors, n_components):
    centred = factors - factors.mean()
    return centred @ _directions(centred)[:n_components].T


@mistake(
    "q2",
    "columns-standardised",
    hint="You divide each column by its spread, so a factor with tiny differences counts as much as a wide one. Is that asked for?",
)
def pca(factors, n_components):
    rows = (factors - factors.mean(0)) / factors.std(0)
    return rows @ _directions(rows)[:n_components].T


@mistake(
    "q2",
    "rows-normalised",
    hint="You give all films the same length before you start. PCA looks at positions: what is subtracted, and is anything divided?",
)
def pca(factors, n_components):
    rows = F.normalize(factors, dim=1)
    rows = rows - rows.mean(0)
    return rows @ _directions(rows)[:n_components].T


@mistake("q2", "wrong-side", hint=WRONG_SIDE)
def pca(factors, n_components):
    turned = factors.T - factors.T.mean(0)
    return turned @ _directions(turned)[:n_components].T


@mistake(
    "q2",
    "np-cov-of-the-films",
    hint="np.cov takes rows for the things to be related, unless it is told otherwise. Are films related to films here, or factors to factors?",
)
def pca(factors, n_components):
    _, vectors = np.linalg.eigh(np.cov(factors.numpy()))
    return vectors[:, ::-1][:, :n_components]


@mistake("q2", "directions-for-scores", hint=DIRECTIONS)
def pca(factors, n_components):
    return _directions(factors - factors.mean(0))[:n_components].T


@mistake("q2", "directions-for-scores", hint=DIRECTIONS, idiom="eigenvectors")
def pca(factors, n_components):
    _, vectors = np.linalg.eigh(np.cov(factors.numpy().T))
    return vectors[:, ::-1][:, :n_components]


@mistake("q2", "directions-for-scores", hint=DIRECTIONS, idiom="rows of Vᵀ")
def pca(factors, n_components):
    return _directions(factors - factors.mean(0))[:n_components]


@mistake("q2", "all-scores-equally-wide", hint=WHITENED)
def pca(factors, n_components):
    u, _, _ = torch.linalg.svd(factors - factors.mean(0), full_matrices=False)
    return u[:, :n_components]


@mistake("q2", "all-scores-equally-wide", hint=WHITENED, idiom="pca_lowrank's U")
def pca(factors, n_components):
    u, _, _ = torch.pca_lowrank(factors, q=min(factors.shape))
    return u[:, :n_components]


@mistake(
    "q2",
    "scores-divided-by-their-spread",
    hint="Each of your components has a spread of 1. How much wider is the first than the second, and would a reader of your map see it?",
)
def pca(factors, n_components):
    scores = reference.pca(factors, n_components)
    return scores / scores.std(0)


@mistake(
    "q2",
    "scores-stretched-twice",
    hint="The scores already have their width, and you multiply by it once more. Work out film 0 by hand: how far from the middle is it?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    _, s, vt = torch.linalg.svd(centred, full_matrices=False)
    return (centred @ vt.T * s)[:, :n_components]


@mistake("q2", "the-narrowest", hint=SMALLEST)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    _, vectors = torch.linalg.eigh(centred.T @ centred)
    return centred @ vectors[:, :n_components]


@mistake("q2", "the-narrowest", hint=SMALLEST, idiom="np.cov")
def pca(factors, n_components):
    rows = factors.numpy()
    _, vectors = np.linalg.eigh(np.cov(rows, rowvar=False))
    return (rows - rows.mean(0)) @ vectors[:, :n_components]


@mistake(
    "q2",
    "widest-last",
    hint="The right components, in the wrong order: your last column is the widest. In which order do the eigenvalues come?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    _, vectors = torch.linalg.eigh(centred.T @ centred)
    return centred @ vectors[:, -n_components:]


@mistake(
    "q2",
    "rows-and-columns-of-v-mixed",
    hint="Print the three shapes that svd gives back. Are the directions the rows of the third, or its columns?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    return centred @ _directions(centred)[:, :n_components]


@mistake(
    "q2",
    "rows-of-the-eigenvectors",
    hint="eigh gives its vectors as columns. Which axis did you cut?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    _, vectors = torch.linalg.eigh(centred.T @ centred)
    return centred @ vectors[-n_components:].flip(0).T


@mistake(
    "q2",
    "not-turned-at-all",
    hint="You give back the first factors, centred. Are those the directions in which the films differ most?",
)
def pca(factors, n_components):
    return (factors - factors.mean(0))[:, :n_components]


@mistake(
    "q2",
    "all-components",
    hint="All components came back. How many were asked for?",
)
def pca(factors, n_components):
    return reference.pca(factors, min(factors.shape))


@mistake(
    "q2",
    "always-two",
    hint="Ask for one component. How many come back? One of your arguments has no effect.",
)
def pca(factors, n_components):
    return reference.pca(factors, 2)


@mistake(
    "q2",
    "components-as-rows",
    hint="The numbers are right and lie on their side. Should a row stand for a film or for a component?",
)
def pca(factors, n_components):
    return reference.pca(factors, n_components).T


@mistake(
    "q2",
    "turned-back-again",
    hint="You took the films back to where they came from, with as many columns as before. After which step do you have the scores?",
)
def pca(factors, n_components):
    centred = factors - factors.mean(0)
    v = _directions(centred)[:n_components]
    return centred @ v.T @ v


@mistake(
    "q2",
    "three-parts-for-one",
    hint="Several things came back at once, among them directions and widths. One table of scores was asked for: which parts make it?",
)
def pca(factors, n_components):
    return torch.pca_lowrank(factors, q=n_components)


@mistake(
    "q2",
    "widths-for-scores",
    hint="You give back how wide each component is: one number for a component. Where does each *film* lie?",
)
def pca(factors, n_components):
    return torch.linalg.svdvals(factors - factors.mean(0))[:n_components]


@mistake(
    "q2",
    "signs-taken-away",
    hint="Which sign a whole column has is free. That two films lie on opposite sides is not: have you any score below 0?",
)
def pca(factors, n_components):
    return reference.pca(factors, n_components).abs()


@mistake("q2", "factors-changed", hint=IN_PLACE)
def pca(factors, n_components):
    factors -= factors.mean(0)
    return factors @ _directions(factors)[:n_components].T


@mistake("q2", "factors-changed", hint=IN_PLACE, idiom="through a NumPy view")
def pca(factors, n_components):
    rows = factors.numpy()
    rows -= rows.mean(axis=0)
    _, _, vt = np.linalg.svd(rows, full_matrices=False)
    return rows @ vt[:n_components].T


# ---------------------------------------------------------------- q3: nearest


def _cosines(factors, index):
    return F.cosine_similarity(factors, factors[index][None], dim=1)


@mistake("q3", "itself-included", hint=ITSELF)
def nearest(factors, index, n):
    return _cosines(factors, index).argsort(descending=True)[:n]


@mistake("q3", "itself-included", hint=ITSELF, idiom="topk")
def nearest(factors, index, n):
    return torch.topk(_cosines(factors, index), n).indices.tolist()


@mistake("q3", "itself-removed-too-late", hint=ONE_SHORT)
def nearest(factors, index, n):
    best = _cosines(factors, index).argsort(descending=True)[:n].tolist()
    return [i for i in best if i != index]


@mistake("q3", "itself-removed-too-late", hint=ONE_SHORT, idiom="sliced")
def nearest(factors, index, n):
    return _cosines(factors, index).argsort(descending=True)[1:n]


@mistake(
    "q3",
    "one-too-many",
    hint="You take one more, so that the film itself can go, and then it does not go, or not it alone. How many come back?",
)
def nearest(factors, index, n):
    order = _cosines(factors, index).argsort(descending=True).tolist()
    return [i for i in order if i != index][: n + 1]


@mistake(
    "q3",
    "all-neighbours",
    hint="Everybody came back, in order. How many were asked for?",
)
def nearest(factors, index, n):
    return reference.nearest(factors, index, len(factors) - 1)


@mistake("q3", "distance-for-cosine", hint=EUCLID)
def nearest(factors, index, n):
    distances = (factors - factors[index]).norm(dim=1)
    return distances.argsort()[1 : n + 1]


@mistake("q3", "distance-for-cosine", hint=EUCLID, idiom="cdist")
def nearest(factors, index, n):
    distances = torch.cdist(factors[index][None], factors)[0]
    distances[index] = float("inf")
    return torch.topk(-distances, n).indices


@mistake(
    "q3",
    "sum-of-differences",
    hint="You add up how much each factor differs. Two films that point the same way, one longer: how near are they for you, and for the cosine?",
)
def nearest(factors, index, n):
    return (factors - factors[index]).abs().sum(1).argsort()[1 : n + 1]


@mistake("q3", "dot-for-cosine", hint=DOT)
def nearest(factors, index, n):
    dots = factors @ factors[index]
    dots[index] = -float("inf")
    return dots.argsort(descending=True)[:n]


@mistake("q3", "dot-for-cosine", hint=DOT, idiom="one length only")
def nearest(factors, index, n):
    scores = (factors @ factors[index] / factors[index].norm()).tolist()
    others = [i for i in range(len(factors)) if i != index]
    return sorted(others, key=lambda i: -scores[i])[:n]


@mistake(
    "q3",
    "first-of-the-dots-dropped",
    hint="You sort by dot product and drop the first, taking it for the film itself. With lengths in play, is it? And what is a dot product divided by in a cosine?",
)
def nearest(factors, index, n):
    return (factors @ factors[index]).argsort(descending=True)[1 : n + 1]


@mistake(
    "q3",
    "divided-by-the-square",
    hint="Make a film's vector twice as long. Its cosine stays, yours is halved: how many times do you divide by its length?",
)
def nearest(factors, index, n):
    scores = factors @ factors[index] / factors.square().sum(1)
    scores[index] = -float("inf")
    return scores.argsort(descending=True)[:n]


@mistake("q3", "farthest-first", hint=FARTHEST)
def nearest(factors, index, n):
    order = _cosines(factors, index).argsort().tolist()
    return [i for i in order if i != index][:n]


@mistake("q3", "farthest-first", hint=FARTHEST, idiom="one minus cosine")
def nearest(factors, index, n):
    far = 1 - _cosines(factors, index)
    return far.argsort(descending=True)[:n]


@mistake(
    "q3",
    "best-last",
    hint="The right neighbours, and the nearest stands last. From which end should the list be read?",
)
def nearest(factors, index, n):
    return _cosines(factors, index).argsort()[-n - 1 : -1]


@mistake(
    "q3",
    "best-last",
    hint="The right neighbours, and the nearest stands last. From which end should the list be read?",
    idiom="reversed",
)
def nearest(factors, index, n):
    return reference.nearest(factors, index, n)[::-1]


@mistake(
    "q3",
    "in-order-of-number",
    hint="The right neighbours, sorted by their row numbers. Which order was asked for?",
)
def nearest(factors, index, n):
    return sorted(reference.nearest(factors, index, n))


@mistake(
    "q3",
    "opposite-taken-for-near",
    hint="In the worked table film 4 points exactly away from film 0. Is it one of its nearest? What has become of the minus sign?",
)
def nearest(factors, index, n):
    near = _cosines(factors, index).abs()
    near[index] = -1
    return near.argsort(descending=True)[:n]


@mistake(
    "q3",
    "cosines-for-rows",
    hint="You give back how near they are. Who are they?",
)
def nearest(factors, index, n):
    cosines = _cosines(factors, index)
    cosines[index] = -2
    return cosines.sort(descending=True).values[:n]


@mistake(
    "q3",
    "rows-with-cosines",
    hint="Each neighbour comes with its cosine. Which of the two was asked for?",
)
def nearest(factors, index, n):
    cosines = _cosines(factors, index)
    return [(i, float(cosines[i])) for i in reference.nearest(factors, index, n)]


@mistake(
    "q3",
    "numbers-shifted",
    hint="You take the film out of the table first, and every row behind it moves up by one. Which row does your number mean afterwards?",
)
def nearest(factors, index, n):
    others = torch.cat([factors[:index], factors[index + 1 :]])
    cosines = F.cosine_similarity(others, factors[index][None], dim=1)
    return cosines.argsort(descending=True)[:n]


@mistake(
    "q3",
    "itself-set-to-zero",
    hint="You give the film itself a cosine of 0. What if all that is left lies below 0? Ask for all the others.",
)
def nearest(factors, index, n):
    cosines = _cosines(factors, index)
    cosines[index] = 0
    return cosines.argsort(descending=True)[:n]


@mistake(
    "q3",
    "columns-normalised",
    hint="You divide each *column* by its length. Whose length stands in a cosine, a factor's or a film's?",
)
def nearest(factors, index, n):
    directions = factors / factors.norm(dim=0)
    scores = directions @ directions[index]
    scores[index] = -float("inf")
    return scores.argsort(descending=True)[:n]


@mistake(
    "q3",
    "cosine-along-the-wrong-axis",
    hint="You have one cosine for each factor, not for each film. Over which axis is a vector added up?",
)
def nearest(factors, index, n):
    cosines = F.cosine_similarity(factors, factors[index][None], dim=0)
    return cosines.argsort(descending=True)[:n]


@mistake(
    "q3",
    "centred-first",
    hint="You subtract a mean before you compare: that is a correlation. A cosine is measured from zero. Which line can go?",
)
def nearest(factors, index, n):
    return reference.nearest(factors - factors.mean(0), index, n)


@mistake("q3", "factors-changed", hint=IN_PLACE)
def nearest(factors, index, n):
    factors /= factors.norm(dim=1, keepdim=True)
    order = (factors @ factors[index]).argsort(descending=True).tolist()
    return [i for i in order if i != index][:n]


@mistake("q3", "factors-changed", hint=IN_PLACE, idiom="the film's row overwritten")
def nearest(factors, index, n):
    query = factors[index].clone()
    factors[index] = -query
    return F.cosine_similarity(factors, query[None], dim=1).argsort(descending=True)[:n]


# ---------------------------------------------------------------- q4: gini


def _weights(n):
    return 2 * np.arange(1, n + 1) - n - 1


@mistake("q4", "gini-unsorted", hint=UNSORTED)
def gini(counts):
    total = counts.sum()
    return 0.0 if total == 0 else _weights(len(counts)) @ counts / (len(counts) * total)


@mistake(
    "q4",
    "gini-sorted-downwards",
    hint="Your number is below 0. Which count gets the largest weight in the formula, the smallest or the largest?",
)
def gini(counts):
    ranked = np.sort(counts)[::-1]
    return 0.0 if ranked[0] == 0 else _weights(len(ranked)) @ ranked / (len(ranked) * ranked.sum())


@mistake(
    "q4",
    "gini-counted-from-zero",
    hint="By hand the weights of four counts are −3, −1, 1, 3. Print yours: where does i begin?",
)
def gini(counts):
    n, ranked = len(counts), np.sort(counts)
    if ranked.sum() == 0:
        return 0.0
    return sum((2 * i - n - 1) * x for i, x in enumerate(ranked)) / (n * ranked.sum())


@mistake(
    "q4",
    "gini-weights-off-by-one",
    hint="Give four equal counts: nobody has more, and your number is not 0. By hand the weights are −3, −1, 1, 3: what are yours?",
)
def gini(counts):
    n, ranked = len(counts), np.sort(counts)
    if ranked.sum() == 0:
        return 0.0
    return ((2 * np.arange(1, n + 1) - n) * ranked).sum() / (n * ranked.sum())


@mistake("q4", "gini-not-divided-by-n", hint=NO_N)
def gini(counts):
    ranked = np.sort(counts)
    return 0.0 if ranked.sum() == 0 else _weights(len(ranked)) @ ranked / ranked.sum()


@mistake(
    "q4",
    "gini-not-divided-by-the-sum",
    hint="Show every film ten times as often: inequality stays the same, and your number grows tenfold. By what is it still to be divided?",
)
def gini(counts):
    return _weights(len(counts)) @ np.sort(counts) / len(counts)


@mistake("q4", "gini-not-divided-by-n", hint=NO_N, idiom="by the mean")
def gini(counts):
    ranked = np.sort(counts)
    if ranked.sum() == 0:
        return 0.0
    return _weights(len(ranked)) @ ranked / (len(ranked) * ranked.mean())


@mistake("q4", "gini-twice", hint=TWICE_GINI)
def gini(counts):
    n, total = len(counts), counts.sum()
    return 0.0 if total == 0 else np.abs(counts[:, None] - counts).sum() / (n * total)


@mistake("q4", "gini-twice", hint=TWICE_GINI, idiom="from the weights")
def gini(counts):
    n, total = len(counts), counts.sum()
    return 0.0 if total == 0 else 2 * (_weights(n) @ np.sort(counts)) / (n * total)


@mistake(
    "q4",
    "gini-half",
    hint="Your number is half of what it should be: an area under a curve, perhaps. How large is it when one film has all?",
)
def gini(counts):
    return reference.gini(counts) / 2


@mistake(
    "q4",
    "equality-for-inequality",
    hint="All counts alike: what does yours say, and what should it? You measure how *equal* they are.",
)
def gini(counts):
    return 1 - reference.gini(counts)


@mistake(
    "q4",
    "gini-corrected-for-small-n",
    hint="For 10, 0, 0, 0 the lesson works out 0.75, and yours says 1. Where does your n − 1 come from?",
)
def gini(counts):
    return reference.gini(counts) * len(counts) / (len(counts) - 1)


@mistake(
    "q4",
    "gini-of-the-shown-only",
    hint="Films that were never shown have vanished from your sum. They are what inequality is about: which n is meant?",
)
def gini(counts):
    shown = counts[counts > 0]
    return reference.gini(shown) if len(shown) else 0.0


@mistake(
    "q4",
    "gini-of-different-counts",
    hint="Two films were shown once, and one of them is gone. What does np.unique do besides sorting?",
)
def gini(counts):
    ranked = np.unique(counts)
    n = len(ranked)
    return 0.0 if ranked.sum() == 0 else _weights(n) @ ranked / (n * ranked.sum())


@mistake(
    "q4",
    "spread-for-gini",
    hint="You divide the spread by the mean: that is a measure of inequality too, but another one, and it can exceed 1. What does the formula weigh each count with?",
)
def gini(counts):
    return 0.0 if counts.sum() == 0 else counts.std() / counts.mean()


@mistake(
    "q4",
    "share-of-the-largest",
    hint="You look at the largest count alone. Should the others not matter?",
)
def gini(counts):
    return 0.0 if counts.sum() == 0 else counts.max() / counts.sum()


@mistake(
    "q4",
    "gini-not-added-up",
    hint="Several numbers came back. After weighing, what is left to be done with the products?",
)
def gini(counts):
    n, ranked = len(counts), np.sort(counts)
    return 0.0 if ranked.sum() == 0 else _weights(n) * ranked / (n * ranked.sum())


@mistake(
    "q4",
    "gini-rounded-down",
    hint="Whole numbers in, whole numbers out: which division throws the rest away?",
)
def gini(counts):
    n, total = len(counts), counts.sum()
    return 0.0 if total == 0 else int(_weights(n) @ np.sort(counts)) // int(n * total)


@mistake(
    "q4",
    "nothing-divided-by-nothing",
    hint="Give counts that are all 0. What do you divide by, and who has more than the others?",
)
def gini(counts):
    n = len(counts)
    return _weights(n) @ np.sort(counts) / (n * counts.sum())


@mistake(
    "q4",
    "nothing-is-most-unequal",
    hint="Nobody was shown anything. Has anybody more than the others? The answer 1 says that one has all.",
)
def gini(counts):
    return reference.gini(counts) if counts.sum() else 1.0


@mistake("q4", "counts-changed", hint=CHANGED_COUNTS)
def gini(counts):
    counts.sort()
    return reference.gini(counts)


# ---------------------------------------------------------------- q4: coverage


@mistake(
    "q4",
    "each-showing-counted",
    hint="A film that stands in ten lists counts ten times in yours. How much of the catalogue is that?",
)
def coverage(recommended, n_items):
    return sum(len(items) for items in recommended) / n_items


@mistake(
    "q4",
    "each-list-for-itself",
    hint="You take the mean of what each list covers. Two lists with different films: do they cover more together?",
)
def coverage(recommended, n_items):
    return sum(len(set(items)) / n_items for items in recommended) / max(len(recommended), 1)


@mistake(
    "q4",
    "divided-by-lists",
    hint="You divide by the number of people. A share of what is asked for?",
)
def coverage(recommended, n_items):
    shown = {i for items in recommended for i in items}
    return len(shown) / max(len(recommended), 1)


@mistake(
    "q4",
    "divided-by-places",
    hint="You divide by how many places the lists have together. Show the same lists to more people: does the catalogue change?",
)
def coverage(recommended, n_items):
    places = [i for items in recommended for i in items]
    return len(set(places)) / max(len(places), 1)


@mistake(
    "q4",
    "first-list-only",
    hint="Only the first person's list counts in yours. Where does your loop end?",
)
def coverage(recommended, n_items):
    for items in recommended:
        return len(set(items)) / n_items
    return 0.0


@mistake(
    "q4",
    "in-every-list",
    hint="You count the films that stand in *every* list. One list is enough: do you want what they share, or what they cover together?",
)
def coverage(recommended, n_items):
    return len(set.intersection(*map(set, recommended))) / n_items if recommended else 0.0


@mistake(
    "q4",
    "catalogue-guessed",
    hint="How large is the catalogue in your answer? Films that nobody is shown belong to it as well, and an argument says how many there are.",
)
def coverage(recommended, n_items):
    shown = {i for items in recommended for i in items}
    return len(shown) / (max(shown) + 1) if shown else 0.0


@mistake(
    "q4",
    "count-for-share",
    hint="You say how many films are shown. Is that many? Of how many?",
)
def coverage(recommended, n_items):
    return len({i for items in recommended for i in items})


@mistake(
    "q4",
    "in-percent",
    hint="Your number is a hundred times too large: a share runs from 0 to 1.",
)
def coverage(recommended, n_items):
    return 100 * reference.coverage(recommended, n_items)


@mistake(
    "q4",
    "never-shown",
    hint="You give the share of those that nobody gets to see. Which share was asked for?",
)
def coverage(recommended, n_items):
    return 1 - reference.coverage(recommended, n_items)


@mistake(
    "q4",
    "different-lists-counted",
    hint="You count how many different *lists* there are. What is the catalogue made of?",
)
def coverage(recommended, n_items):
    return len({tuple(items) for items in recommended}) / n_items


@mistake(
    "q4",
    "last-film-forgotten",
    hint="Films count from 0 to n_items − 1. Is the last one in your range?",
)
def coverage(recommended, n_items):
    shown = {i for items in recommended for i in items}
    return sum(i in shown for i in range(n_items - 1)) / n_items


@mistake("q4", "stops-without-lists", hint=NO_LISTS)
def coverage(recommended, n_items):
    return len(np.unique(np.concatenate(recommended))) / n_items


@mistake("q4", "stops-without-lists", hint=NO_LISTS, idiom="union of nothing")
def coverage(recommended, n_items):
    return len(set.union(*[set(items) for items in recommended])) / n_items


# ---------------------------------------------------------------- q5: intra_list_similarity


def _table(factors, items):
    rows = F.normalize(factors[items], dim=1)
    return (rows @ rows.T).double()


@mistake("q5", "with-itself", hint=SELF_PAIRS)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else float(_table(factors, items).mean())


@mistake("q5", "with-itself", hint=SELF_PAIRS, idiom="two loops")
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return 0.0
    pairs = [F.cosine_similarity(factors[i], factors[j], dim=0) for i in items for j in items]
    return float(sum(pairs) / len(pairs))


@mistake(
    "q5",
    "diagonal-kept-in-the-triangle",
    hint="You take one half of the table, and its diagonal comes along. Which films meet on the diagonal?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    upper = torch.triu(_table(factors, items))
    return 0.0 if n < 2 else float(upper.sum() / (n * (n + 1) / 2))


@mistake(
    "q5",
    "diagonal-kept-pairs-divided",
    hint="You divide by the number of pairs, and add each film with itself on top. Which entries of the table are no pairs?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    upper = torch.triu(_table(factors, items))
    return 0.0 if n < 2 else float(upper.sum() / (n * (n - 1) / 2))


@mistake("q5", "pairs-counted-twice", hint=NOT_HALVED)
def intra_list_similarity(factors, items):
    n, table = len(items), _table(factors, items)
    return 0.0 if n < 2 else float((table.sum() - n) / (n * (n - 1) / 2))


@mistake("q5", "pairs-counted-twice", hint=NOT_HALVED, idiom="two loops")
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return 0.0
    table, total, pairs = _table(factors, items), 0.0, 0
    for i in range(len(items)):
        for j in range(len(items)):
            if i != j:
                total += float(table[i, j])
            pairs += i < j
    return total / pairs


@mistake(
    "q5",
    "zeros-in-the-mean",
    hint="Half of your table is zeros, and they go into the mean. By how many numbers should the sum be divided?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else float(np.triu(_table(factors, items).numpy(), 1).mean())


@mistake(
    "q5",
    "divided-by-all-cells",
    hint="You take the diagonal out of the sum and leave it in the count. How many cells are left?",
)
def intra_list_similarity(factors, items):
    n, table = len(items), _table(factors, items)
    return 0.0 if n < 2 else float((table.sum() - n) / n**2)


@mistake(
    "q5",
    "divided-by-films",
    hint="You divide by the number of films. How many *pairs* have four films?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    return 0.0 if n < 2 else float(torch.triu(_table(factors, items), 1).sum() / n)


@mistake(
    "q5",
    "sum-for-mean",
    hint="A longer list gets a larger number in yours, however alike the films are. What turns a sum into a mean?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else float(torch.triu(_table(factors, items), 1).sum())


@mistake("q5", "dot-for-cosine", hint=PLAIN_DOT)
def intra_list_similarity(factors, items):
    n, rows = len(items), factors[items]
    return 0.0 if n < 2 else float(torch.triu(rows @ rows.T, 1).sum() / (n * (n - 1) / 2))


@mistake("q5", "dot-for-cosine", hint=PLAIN_DOT, idiom="a loop")
def intra_list_similarity(factors, items):
    pairs = [(i, j) for k, i in enumerate(items) for j in items[k + 1 :]]
    return sum(float(factors[i] @ factors[j]) for i, j in pairs) / len(pairs) if pairs else 0.0


@mistake(
    "q5",
    "distance-for-cosine",
    hint="You measure how far apart the films are, so that a varied list gets a large number. Which measure says how *alike* two are?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else float(torch.pdist(factors[items]).mean())


@mistake(
    "q5",
    "diversity-for-similarity",
    hint="A list of films that are all the same gets 0 in yours. You measure how *varied* a list is: what was asked for?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else 1 - reference.intra_list_similarity(factors, items)


@mistake(
    "q5",
    "sign-lost",
    hint="Two films that point away from each other count as alike in yours. What has become of the minus sign?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    return 0.0 if n < 2 else float((_table(factors, items).abs().sum() - n) / (n * (n - 1)))


@mistake(
    "q5",
    "negative-cut-off",
    hint="Cosines below 0 have become 0 in yours. Which question's text said that they count as they are?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    return 0.0 if n < 2 else float((_table(factors, items).clamp(min=0).sum() - n) / (n * (n - 1)))


@mistake(
    "q5",
    "whole-catalogue",
    hint="Ask about two different lists: the same number? One of your arguments has no effect.",
)
def intra_list_similarity(factors, items):
    if len(items) < 2:
        return 0.0
    return reference.intra_list_similarity(factors, list(range(len(factors))))


@mistake(
    "q5",
    "only-those-that-stand-side-by-side",
    hint="You compare each film with the one behind it. Mix the list: should its similarity change? How many pairs are there?",
)
def intra_list_similarity(factors, items):
    rows = factors[items]
    return 0.0 if len(items) < 2 else float(F.cosine_similarity(rows[:-1], rows[1:], dim=1).mean())


@mistake(
    "q5",
    "all-with-the-first",
    hint="You compare every film with the first one. Put another film first: should the number change?",
)
def intra_list_similarity(factors, items):
    rows = factors[items]
    return 0.0 if len(items) < 2 else float(F.cosine_similarity(rows[1:], rows[:1], dim=1).mean())


@mistake(
    "q5",
    "all-with-their-middle",
    hint="You compare every film with the mean of the list. Which pairs does the question name?",
)
def intra_list_similarity(factors, items):
    rows = factors[items]
    return 0.0 if len(items) < 2 else float(F.cosine_similarity(rows, rows.mean(0)[None]).mean())


@mistake(
    "q5",
    "most-alike-pair",
    hint="You give the pair that is most alike. What of the others?",
)
def intra_list_similarity(factors, items):
    table = _table(factors, items)
    above = np.triu_indices(len(items), 1)
    return 0.0 if len(items) < 2 else float(table[above].max())


@mistake(
    "q5",
    "columns-normalised",
    hint="You divide each *column* by its length. Whose length stands in a cosine, a factor's or a film's?",
)
def intra_list_similarity(factors, items):
    n, rows = len(items), F.normalize(factors[items], dim=0)
    return 0.0 if n < 2 else float(torch.triu(rows @ rows.T, 1).sum() / (n * (n - 1) / 2))


@mistake(
    "q5",
    "one-length-for-all",
    hint="You divide by one length, that of the whole table. Has each film a length of its own?",
)
def intra_list_similarity(factors, items):
    n, rows = len(items), factors[items] / factors[items].norm()
    return 0.0 if n < 2 else float(torch.triu(rows @ rows.T, 1).sum() / (n * (n - 1) / 2))


@mistake(
    "q5",
    "correlation-for-cosine",
    hint="You subtract a mean from each film first: that is a correlation. From where is a cosine measured?",
)
def intra_list_similarity(factors, items):
    n = len(items)
    return 0.0 if n < 2 else float((np.corrcoef(factors[items].numpy()).sum() - n) / (n * (n - 1)))


@mistake(
    "q5",
    "table-for-number",
    hint="A whole table of cosines came back. One number was asked for: which cells go into it?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) < 2 else _table(factors, items)


@mistake("q5", "no-pairs-no-number", hint=NO_PAIRS)
def intra_list_similarity(factors, items):
    table = _table(factors, items)
    above = np.triu_indices(len(items), 1)
    return float(np.mean(table.numpy()[above]))


@mistake("q5", "no-pairs-no-number", hint=NO_PAIRS, idiom="divided by zero")
def intra_list_similarity(factors, items):
    n, table = len(items), _table(factors, items)
    return float((table.sum() - table.trace()) / (n * (n - 1)))


@mistake(
    "q5",
    "one-film-is-all-alike",
    hint="You call a list of one film perfectly alike. With whom? What does the text say of a list without pairs?",
)
def intra_list_similarity(factors, items):
    return 1.0 if len(items) < 2 else reference.intra_list_similarity(factors, items)


@mistake(
    "q5",
    "two-are-too-few",
    hint="Two films make one pair, and you answer 0. From how many films on is there a pair?",
)
def intra_list_similarity(factors, items):
    return 0.0 if len(items) <= 2 else reference.intra_list_similarity(factors, items)


# ---------------------------------------------------------------- q6: dominance


def _best(table, n, n_items=None, averages=None):
    """The n best among the rated films, in order."""
    if averages is None:
        averages = cfkit.bayesian_average(table, n_items or int(table["item"].max()) + 1, 5)
    rated = table["item"].unique()
    return rated[np.argsort(-averages[rated])][:n].tolist()


def _without(ratings, group):
    return ratings[~ratings["user"].isin(group)]


@mistake("q6", "group-kept", hint=THE_GROUP)
def dominance(ratings, group, n):
    theirs = ratings[ratings["user"].isin(group)]
    return len(set(_best(ratings, n)) - set(_best(theirs, n) if len(theirs) else []))


@mistake(
    "q6",
    "group-against-the-rest",
    hint="You compare the group's best films with those of the others. What should be compared: two camps, or the list with and without the group?",
)
def dominance(ratings, group, n):
    theirs = ratings[ratings["user"].isin(group)]
    if not len(theirs):
        return 0
    return len(set(_best(_without(ratings, group), n)) - set(_best(theirs, n)))


@mistake(
    "q6",
    "old-mean-kept",
    hint="When the group is gone, the mean of all ratings is another one too. Which C does your second list use?",
)
def dominance(ratings, group, n):
    left, overall = _without(ratings, group), ratings["rating"].mean()
    stars = left.groupby("item")["rating"].agg(["sum", "count"])
    averages = (5 * overall + stars["sum"]) / (5 + stars["count"])
    return len(set(_best(ratings, n)) - set(averages.nlargest(n).index))


@mistake("q6", "unrated-films-compete", hint=NOT_LEFT)
def dominance(ratings, group, n):
    n_items = int(ratings["item"].max()) + 1
    both = [cfkit.bayesian_average(t, n_items, 5) for t in (ratings, _without(ratings, group))]
    before, after = (set(np.argsort(-averages, kind="stable")[:n].tolist()) for averages in both)
    return len(before - after)


@mistake("q6", "unrated-films-compete", hint=NOT_LEFT, idiom="a Series")
def dominance(ratings, group, n):
    n_items = int(ratings["item"].max()) + 1

    def top(table):
        return pd.Series(cfkit.bayesian_average(table, n_items, 5)).nlargest(n).index

    return len(set(top(ratings)) - set(top(_without(ratings, group))))


@mistake("q6", "plain-means", hint=RAW_MEAN)
def dominance(ratings, group, n):
    means = ratings.groupby("item")["rating"].mean()
    left = _without(ratings, group).groupby("item")["rating"].mean()
    return len(set(means.nlargest(n).index) - set(left.nlargest(n).index))


@mistake("q6", "plain-means", hint=RAW_MEAN, idiom="a prior weight of zero")
def dominance(ratings, group, n):
    n_items = int(ratings["item"].max()) + 1

    def top(table):
        rated = table["item"].drop_duplicates().sort_values().to_numpy()
        averages = cfkit.bayesian_average(table, n_items, 0)[rated]
        return set(rated[np.argsort(-averages, kind="stable")[:n]].tolist())

    return len(top(ratings) - top(_without(ratings, group)))


@mistake(
    "q6",
    "most-rated-for-best",
    hint="Your lists hold the films with the most ratings. Often seen, or well liked: which was asked for?",
)
def dominance(ratings, group, n):
    counts = [
        t["item"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
        for t in (ratings, _without(ratings, group))
    ]
    return len(set(counts[0].index[:n]) - set(counts[1].index[:n]))


@mistake(
    "q6",
    "stars-added-up",
    hint="Your lists hold the films with the most stars in all, so many poor ratings beat a few good ones. Which average was asked for?",
)
def dominance(ratings, group, n):
    sums = [
        t.groupby("item")["rating"].sum().sort_values(ascending=False, kind="stable")
        for t in (ratings, _without(ratings, group))
    ]
    return len(set(sums[0].index[:n]) - set(sums[1].index[:n]))


@mistake(
    "q6",
    "worst-for-best",
    hint="Your lists hold the films with the lowest averages. Which way does your sort run?",
)
def dominance(ratings, group, n):
    def worst(table):
        averages = cfkit.bayesian_average(table, int(ratings["item"].max()) + 1, 5)
        rated = table["item"].unique()
        return set(rated[np.argsort(averages[rated])][:n].tolist())

    return len(worst(ratings) - worst(_without(ratings, group)))


@mistake(
    "q6",
    "counted-both-ways",
    hint="For each film that leaves another comes in, and you count both. Which of them did the question ask for?",
)
def dominance(ratings, group, n):
    return len(set(_best(ratings, n)) ^ set(_best(_without(ratings, group), n)))


@mistake(
    "q6",
    "newcomers-counted",
    hint="You count the films that come in. Where a list becomes shorter, fewer come in than leave: which were asked for?",
)
def dominance(ratings, group, n):
    return len(set(_best(_without(ratings, group), n)) - set(_best(ratings, n)))


@mistake(
    "q6",
    "places-compared",
    hint="A film that only falls from first to second counts in yours. Has it left the list?",
)
def dominance(ratings, group, n):
    before, after = _best(ratings, n), _best(_without(ratings, group), n)
    return sum(a != b for a, b in zip(before, after)) + max(0, len(before) - len(after))


@mistake(
    "q6",
    "share-for-count",
    hint="You divide by n. Was a share asked for, or a number of films?",
)
def dominance(ratings, group, n):
    return reference.dominance(ratings, group, n) / n


@mistake(
    "q6",
    "those-that-stay",
    hint="You count the films that stand in both lists. Those stay: how many leave?",
)
def dominance(ratings, group, n):
    return len(set(_best(ratings, n)) & set(_best(_without(ratings, group), n)))


@mistake(
    "q6",
    "length-ignored",
    hint="Your lists hold all films, however short a list was asked for. Which films can leave such a list?",
)
def dominance(ratings, group, n):
    return len(set(ratings["item"]) - set(_without(ratings, group)["item"]))


@mistake(
    "q6",
    "always-ten",
    hint="Your lists are ten long, whatever is asked for. One of your arguments has no effect.",
)
def dominance(ratings, group, n):
    return reference.dominance(ratings, group, 10)


@mistake(
    "q6",
    "averages-compared",
    hint="You compare the averages, and nearly all of them change when ratings go. Which *films* stand in both lists?",
)
def dominance(ratings, group, n):
    def top(table):
        averages = cfkit.bayesian_average(table, int(ratings["item"].max()) + 1, 5)
        return set(np.sort(averages[table["item"].unique()])[::-1][:n].round(9).tolist())

    return len(top(ratings) - top(_without(ratings, group)))


@mistake(
    "q6",
    "labels-for-places",
    hint="You find the group's rows by their places and drop them by their labels. When the index is mixed, which rows go?",
)
def dominance(ratings, group, n):
    places = np.flatnonzero(ratings["user"].isin(group))
    left = ratings.drop(index=places)
    return len(set(_best(ratings, n)) - set(_best(left, n)))


@mistake(
    "q6",
    "films-for-users",
    hint="You look for the group among the *films*. Which column holds people?",
)
def dominance(ratings, group, n):
    left = ratings[~ratings["item"].isin(group)]
    return len(set(_best(ratings, n)) - set(_best(left, n)))


@mistake(
    "q6",
    "films-of-the-group-out",
    hint="You take out every film that the group has rated, with everybody's ratings of it. What is to be left out: their ratings, or those films?",
)
def dominance(ratings, group, n):
    touched = ratings.loc[ratings["user"].isin(group), "item"].unique()
    left = ratings[~ratings["item"].isin(touched)]
    return len(set(_best(ratings, n)) - set(_best(left, n) if len(left) else []))


@mistake(
    "q6",
    "one-member-only",
    hint="Only one of the group's users is left out in yours. How many are in the set?",
)
def dominance(ratings, group, n):
    left = ratings[ratings["user"] != min(group)]
    return len(set(_best(ratings, n)) - set(_best(left, n)))


@mistake(
    "q6",
    "column-asked-as-one",
    hint="`in` asks whether one thing is in a set, and you ask it of a whole column. Which method asks it of each row?",
)
def dominance(ratings, group, n):
    left = ratings[ratings["user"] not in group]
    return len(set(_best(ratings, n)) - set(_best(left, n)))


@mistake(
    "q6",
    "places-among-the-rated",
    hint="You sort the averages of the rated films only, and take their places for film numbers. Film 0 has lost its ratings: which film is at place 0 now?",
)
def dominance(ratings, group, n):
    n_items = int(ratings["item"].max()) + 1

    def top(table):
        rated = np.sort(table["item"].unique())
        return set(np.argsort(-cfkit.bayesian_average(table, n_items, 5)[rated])[:n].tolist())

    return len(top(ratings) - top(_without(ratings, group)))


@mistake(
    "q6",
    "numbers-taken-for-a-count",
    hint="Film numbers may have holes: nobody rated some of them. How many films there are, and what the largest number is, are two things. Which does the kit's average need?",
)
def dominance(ratings, group, n):
    n_items = ratings["item"].nunique()
    return len(set(_best(ratings, n, n_items)) - set(_best(_without(ratings, group), n, n_items)))


@mistake(
    "q6",
    "rows-dropped-for-good",
    hint="After your function has run, the caller's table lacks the group's rows. Which word makes pandas write into the table itself?",
)
def dominance(ratings, group, n):
    before = _best(ratings, n)
    ratings.drop(ratings.index[ratings["user"].isin(group)], inplace=True)
    return len(set(before) - set(_best(ratings, n)))


# ---------------------------------------------------------------- q7: reidentified


def _profiles(ratings):
    """user → set of (item, rating)."""
    found = {}
    for user, item, rating in zip(ratings["user"], ratings["item"], ratings["rating"]):
        found.setdefault(user, set()).add((item, rating))
    return found


def _share(known, alone):
    return sum(map(alone, known.items())) / len(known)


@mistake("q7", "one-pair-is-enough", hint=ANY_PAIR)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(any(p in r for p in k[1]) for r in rows.values()) == 1)


@mistake("q7", "one-pair-is-enough", hint=ANY_PAIR, idiom="intersections")
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: len([u for u in rows if rows[u] & set(k[1])]) == 1)


@mistake(
    "q7",
    "first-pair-only",
    hint="Only the first thing known about a user counts in yours. What of the others?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1][:1]) <= r for r in rows.values()) == 1)


@mistake(
    "q7",
    "last-pair-wins",
    hint="Each pair overwrites what the one before had found. What should happen to those who fitted the first pair?",
)
def reidentified(ratings, known):
    rows, alone = _profiles(ratings), 0
    for pairs in known.values():
        fits = list(rows)
        for pair in pairs:
            fits = [u for u in rows if pair in rows[u]]
        alone += len(fits) == 1
    return alone / len(known)


@mistake(
    "q7",
    "ratings-ignored",
    hint="You look at *which* films somebody rated, not at *how*. In the worked table, who has rated film 1?",
)
def reidentified(ratings, known):
    rows = {u: {i for i, _ in r} for u, r in _profiles(ratings).items()}
    return _share(known, lambda k: sum({i for i, _ in k[1]} <= r for r in rows.values()) == 1)


@mistake(
    "q7",
    "films-ignored",
    hint="You look at which stars somebody gave, not to which film. What makes a pair?",
)
def reidentified(ratings, known):
    rows = {u: {s for _, s in r} for u, r in _profiles(ratings).items()}
    return _share(known, lambda k: sum({s for _, s in k[1]} <= r for r in rows.values()) == 1)


@mistake(
    "q7",
    "films-and-stars-apart",
    hint="You ask whether somebody has rated these films, and whether they have given these stars somewhere. Do film and stars have to belong together?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)

    def fits(row, pairs):
        return {i for i, _ in pairs} <= {i for i, _ in row} and {s for _, s in pairs} <= {
            s for _, s in row
        }

    return _share(known, lambda k: sum(fits(r, k[1]) for r in rows.values()) == 1)


@mistake("q7", "at-least-one-fits", hint=NEVER_ALONE)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1]) <= r for r in rows.values()) >= 1)


@mistake("q7", "at-least-one-fits", hint=NEVER_ALONE, idiom="only the user's own row")
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: set(k[1]) <= rows[k[0]])


@mistake(
    "q7",
    "only-among-the-known",
    hint="You search among the users of whom something is known. Who else might fit?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1]) <= rows[u] for u in known) == 1)


@mistake(
    "q7",
    "one-rare-pair-needed",
    hint="You look for a pair that nobody else has. Two common pairs together can be rare: who has both?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: any(sum(p in r for r in rows.values()) == 1 for p in k[1]))


@mistake("q7", "one-pair-is-enough", hint=ANY_PAIR, idiom="each pair for itself")
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(
        known, lambda k: all(sum(p in r for r in rows.values()) == 1 for p in k[1]) and bool(k[1])
    )


@mistake(
    "q7",
    "the-whole-row-asked-for",
    hint="Yours fits only somebody who rated these films and no others. Do we know everything about them, or a little?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1]) == r for r in rows.values()) == 1)


@mistake(
    "q7",
    "one-other-fits",
    hint="You count the *others* who fit, and want one. Whom do you want to find there?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1]) <= r for u, r in rows.items() if u != k[0]) == 1)


@mistake(
    "q7",
    "two-are-still-one",
    hint="Two users fit, and you call them singled out. How many is single?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(set(k[1]) <= r for r in rows.values()) <= 2)


@mistake(
    "q7",
    "chance-of-a-right-guess",
    hint="You give the chance of guessing right among those who fit. A share of people who are *certainly* found was asked for: what do two who fit count?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: 1 / sum(set(k[1]) <= r for r in rows.values()))


@mistake(
    "q7",
    "rows-for-users",
    hint="You count rows of the table. Somebody with two pairs has two matching rows: what should be counted?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: sum(len(set(k[1]) & r) for r in rows.values()) == 1)


@mistake(
    "q7",
    "nothing-known-is-found",
    hint="Of somebody you know nothing at all, and you say they are found. Who fits an empty list?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return _share(known, lambda k: not k[1] or sum(set(k[1]) <= r for r in rows.values()) == 1)


@mistake(
    "q7",
    "nothing-known-left-out",
    hint="You leave out those of whom nothing is known. They are among the users in `known`: are they singled out or not?",
)
def reidentified(ratings, known):
    return reference.reidentified(ratings, {u: pairs for u, pairs in known.items() if pairs})


@mistake(
    "q7",
    "count-for-share",
    hint="You say how many are found. Of how many?",
)
def reidentified(ratings, known):
    return round(reference.reidentified(ratings, known) * len(known))


@mistake(
    "q7",
    "share-of-everybody",
    hint="You divide by all users. Of how many did we know something in the first place?",
)
def reidentified(ratings, known):
    return reference.reidentified(ratings, known) * len(known) / ratings["user"].nunique()


@mistake(
    "q7",
    "safe-for-found",
    hint="You give the share of those who stay hidden. Which share was asked for?",
)
def reidentified(ratings, known):
    return 1 - reference.reidentified(ratings, known)


@mistake(
    "q7",
    "in-percent",
    hint="Your number is a hundred times too large: a share runs from 0 to 1.",
)
def reidentified(ratings, known):
    return 100 * reference.reidentified(ratings, known)


@mistake(
    "q7",
    "who-for-how-many",
    hint="You say who is found. How large a share of those in `known` is that?",
)
def reidentified(ratings, known):
    rows = _profiles(ratings)
    return {u for u, pairs in known.items() if sum(set(pairs) <= r for r in rows.values()) == 1}
