"""A Dask cluster grades as this machine does, and loses nothing when it loses workers."""

import asyncio
import os
import signal
import sys
from dataclasses import replace

import pytest
from distributed import Client
from helpers.big_class import NAMES, by_work, hand_in
from helpers.dask_cluster import cluster

from autograder.bulk import Here, Watcher, crew_of, grade_class
from autograder.bulk import cluster as on_cluster
from autograder.bulk.grader import Order
from autograder.bulk.parcel import Parcel
from autograder.bulk.resuming import fingerprint
from autograder.errors import MachineError
from autograder.gradebook import read_scores, write_gradebook
from autograder.intake import collect
from autograder.outcomes import read_outcomes

NAME = "dot-product-bias"
STUDENTS = 200


class Killer(Watcher):
    """Kills a worker whenever so many were graded."""

    def __init__(self, address, moments):
        self._address, self._moments, self._killed = address, moments, set()
        self.finished_by = []

    def finished(self, outcome):
        self.finished_by.append(outcome.student)
        if len(self.finished_by) in self._moments:
            with Client(self._address, set_as_default=False) as client:
                pids = set(client.run(os.getpid).values()) - self._killed
            self._killed.add(victim := min(pids))
            os.kill(victim, signal.SIGKILL)


@pytest.mark.slow
def test_two_workers_are_lost_and_every_student_is_recorded_once(dot_product_bias, tmp_path):
    whose = hand_in(tmp_path / "in", dot_product_bias, STUDENTS)
    submissions = list(collect(tmp_path / "in", NAME))
    with cluster(tmp_path) as address:
        watcher = Killer(address, (40, 120))
        outcomes = grade_class(
            submissions, dot_product_bias, tmp_path / "out", crew=crew_of(2, address), seed=5,
            watcher=watcher,
        )  # fmt: skip
    here = grade_class(
        submissions[: len(NAMES)], dot_product_bias, tmp_path / "here", crew=Here(1), seed=5
    )
    right = by_work(here, whose)
    expected = {student: right[name] for student, name in whose.items()}
    assert sorted(watcher.finished_by) == sorted(whose)
    assert {o.student: o.score for o in outcomes} == expected
    assert read_outcomes(tmp_path / "out") == outcomes
    assert [o.made_from for o in outcomes[:5]] == [o.made_from for o in here]
    write_gradebook(f"sqlite:///{tmp_path}/gradebook.db", dot_product_bias, outcomes)
    assert read_scores(f"sqlite:///{tmp_path}/gradebook.db", NAME) == expected


def test_no_scheduler_is_told_with_what_to_start(dot_product_bias, tmp_path, monkeypatch):
    monkeypatch.setattr(on_cluster, "PATIENCE", 0.5)
    with pytest.raises(MachineError, match=r"no Dask scheduler at tcp://127.0.0.1:9 .*dask sched"):
        grade_one(dot_product_bias, tmp_path, "tcp://127.0.0.1:9")


def test_a_cluster_without_workers_is_told_with_what_to_start(
    dot_product_bias, tmp_path, monkeypatch
):
    monkeypatch.setattr(on_cluster, "PATIENCE", 3)
    lonely = pytest.raises(MachineError, match=r"no workers. Start some with `dask worker tcp:")
    with cluster(tmp_path, workers=0) as address, lonely:
        grade_one(dot_product_bias, tmp_path, address)


def grade_one(assignment, folder, address):
    hand_in(folder / "in", assignment, 1)
    submissions = list(collect(folder / "in", NAME))
    return grade_class(submissions, assignment, folder / "out", crew=crew_of(2, address))


def test_an_order_is_the_same_after_its_journey(dot_product_bias):
    order = Order(dot_product_bias, fingerprint(dot_product_bias), seed=3, limit=4.0)
    arrived = Parcel.pack(order).unpack()
    assert (arrived.checks, arrived.seed, arrived.limit) == (order.checks, 3, 4.0)
    assert fingerprint(dot_product_bias) == arrived.checks
    assert [q.name for q in arrived.assignment.questions] == [
        q.name for q in dot_product_bias.questions
    ]


def test_a_worker_with_another_kit_refuses(dot_product_bias):
    parcel = Parcel.pack(Order(dot_product_bias, fingerprint(dot_product_bias), seed=3))
    with pytest.raises(MachineError, match=r"not the one that you grade with.* every machine"):
        replace(parcel, checks="of another version").unpack()


def test_without_dask_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "autograder.bulk.cluster", None)
    with pytest.raises(MachineError, match=r"pip install cfkit\[dask\]"):
        crew_of(2, "tcp://127.0.0.1:9")


def test_a_worker_that_came_late_and_refused_says_why_to_whoever_asks_it(dot_product_bias):
    parcel = Parcel.pack(Order(dot_product_bias, "of another version", seed=3))
    plugin = on_cluster._Graders("a name", parcel)
    with pytest.raises(MachineError):
        asyncio.run(plugin.setup(None))
    with pytest.raises(MachineError, match="not the one that you grade with"):
        plugin.grader  # noqa: B018 - a property that raises
    plugin.teardown(None)
