"""A class travels in batches that are large at first, never too heavy, and small at the end."""

from pathlib import Path

from autograder.bulk import batches
from autograder.bulk.batches import Batches
from autograder.records import Submission


def handed_in(count, text=""):
    notebook = {"cells": [{"source": text}]}
    return [Submission(f"student-{n}", "lesson", Path(), notebook) for n in range(count)]


def sizes(waiting, among):
    found = []
    while waiting:
        found.append(len(waiting.take(among).submissions))
    return found


def test_a_large_class_travels_in_full_batches_and_ends_in_single_submissions():
    found = sizes(Batches(handed_in(200)), among=4)
    assert found[0] == batches.MOST
    assert found == sorted(found, reverse=True)
    assert found[-4:] == [1, 1, 1, 1]
    assert sum(found) == 200


def test_a_small_class_is_spread_over_everybody():
    assert sizes(Batches(handed_in(10)), among=64) == [1] * 10


def test_heavy_notebooks_travel_in_small_batches():
    heavy = handed_in(8, text="x" * (batches.HEAVY // 2))
    assert max(sizes(Batches(heavy), among=1)) == 2


def test_a_notebook_heavier_than_a_batch_travels_all_the_same():
    assert sizes(Batches(handed_in(2, text="x" * 2 * batches.HEAVY)), among=1) == [1, 1]


def test_what_is_given_back_comes_next_and_in_its_order():
    waiting = Batches(handed_in(6))
    first = waiting.take(among=1).submissions
    waiting.give_back(first[2:])
    assert [s.student for s in waiting.take(among=1).submissions] == [s.student for s in first[2:]]
    assert not waiting
