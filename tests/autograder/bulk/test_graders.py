"""What becomes of a batch on a cluster: one in this process, whose graders only pretend."""

import time
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from distributed import KilledWorker, LocalCluster

from autograder.bulk import crew_of, graders
from autograder.bulk.fingerprints import fingerprint
from autograder.bulk.grader import Order
from autograder.bulk.parcel import Parcel
from autograder.records import Fault, Submission
from autograder.sandbox.layers import Layers
from autograder.scoring import ungraded

LOST = SimpleNamespace(address="tcp://127.0.0.1:9")  # a worker
CLASS = [f"student-{n}" for n in range(40)]


class Pretended:
    """Grades without a process for notebooks."""

    asked: Counter[str]  # of all of them

    def __init__(self, order):
        self.order = order
        self.warm = SimpleNamespace(layers=Layers(*[True] * 4))

    def grade(self, submission):
        self.asked[submission.student] += 1
        if submission.student == "slow":
            time.sleep(0.2)
        if submission.student == "deadly":
            raise KilledWorker("task", LOST, 3)  # as Dask does when it has lost enough workers
        return ungraded(submission, self.order.assignment, Fault("looked-at", "It was graded."))

    def close(self): ...


@pytest.fixture
def grade(dot_product_bias, monkeypatch):
    """Give a function that grades students by their names, and gives the outcomes that came."""
    monkeypatch.setattr(Pretended, "asked", Counter(), raising=False)
    monkeypatch.setattr(graders, "Grader", Pretended)
    order = Order(dot_product_bias, fingerprint(dot_product_bias), seed=1)
    # two workers in one process: Python 3.11.7 cannot parse in two threads at once (gh-106905)
    monkeypatch.setattr(Parcel, "unpack", lambda _: order)

    def graded(students):
        submissions = [Submission(s, dot_product_bias.name, Path(), None) for s in students]
        outcomes = []
        with LocalCluster(
            n_workers=2, threads_per_worker=1, processes=False, protocol="tcp",
            host="127.0.0.1", dashboard_address=":0",
        ) as cluster:  # fmt: skip
            crew = crew_of(2, cluster.scheduler_address)
            crew.grade(order, submissions, outcomes.append, lambda _: None)
        return outcomes

    return graded


def test_every_submission_of_a_batch_is_graded_once(grade):
    outcomes = grade(CLASS)
    assert sorted(o.student for o in outcomes) == sorted(CLASS)
    assert Pretended.asked == Counter(CLASS)


def test_what_stood_behind_a_slow_notebook_is_sent_back_and_graded_once(grade, monkeypatch):
    monkeypatch.setattr(graders, "_ENOUGH", 0.1)
    outcomes = grade(["slow", *CLASS])
    behind = [o.student for o in outcomes].index("slow")
    assert sorted(o.student for o in outcomes) == sorted(["slow", *CLASS])
    assert Pretended.asked == Counter(["slow", *CLASS])
    assert behind > 0  # others came before it, though it was sent first


def test_only_the_notebook_that_ends_workers_pays_for_it(grade):
    outcomes = grade([*CLASS[:20], "deadly", *CLASS[20:]])
    reasons = {o.student: o.reason for o in outcomes}
    assert len(outcomes) == len(reasons) == 41
    assert {s for s, reason in reasons.items() if reason != "looked-at"} == {"deadly"}
    assert reasons["deadly"] == "process-ended"
