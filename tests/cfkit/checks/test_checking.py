"""A check has one of five verdicts, and a broken check is never the student's fault."""

import numpy as np
import torch

from cfkit.checks import check, expect, tensor
from cfkit.checks.checking import declared_checks, run_check
from cfkit.checks.evidence import agree
from cfkit.checks.local import LocalStudent


def run(function, **names):
    return run_check(check("q1", 1)(function), LocalStudent(names), seed=3)


def test_a_check_that_demands_nothing_passes():
    assert run(lambda student, rng: None).verdict == "passed"


def test_a_failed_expectation_is_failed():
    seen = run(lambda student, rng: expect(False, "It should rise."))
    assert (seen.verdict, seen.message) == ("failed", "It should rise.")


def test_a_student_s_error_is_a_crash_and_quotes_it():
    def f():
        raise ValueError("no")

    seen = run(lambda student, rng: student.call("f"), f=f)
    assert seen.verdict == "crashed"
    assert "ValueError: no" in seen.message


def test_a_missing_name_is_not_tried():
    assert run(lambda student, rng: student.call("f")).verdict == "not tried"


def test_an_error_of_the_check_itself_is_broken():
    assert run(lambda student, rng: 1 / 0).verdict == "broken"


def test_the_probes_depend_on_the_seed_and_the_check_s_name_alone():
    drawn = []

    def look(student, rng):
        drawn.append(rng.normal())

    run(look)
    run(look)
    assert drawn[0] == drawn[1]


def test_checks_are_found_in_the_order_they_were_written():
    @check("q2", 1)
    def second(student, rng):
        """B."""

    @check("q1", 1, hidden=True)
    def first(student, rng):
        """A."""

    found = declared_checks({"z": second, "a": first, "n": 3})
    assert [d.name for d, _ in found] == ["second", "first"]
    assert found[1][0].hidden


def test_evidence_agrees_up_to_float32_and_never_across_shapes():
    assert agree([np.array([1.0, 2.0])], [np.array([[1.0], [2.000001]])])
    assert not agree([np.array([1.0])], [np.array([1.0, 1.0])])
    assert not agree([True], [True, False])


def test_names_in_quotes_do_not_matter_to_the_evidence_of_an_error():
    def probe(student, rng):
        student.call("f", tensor([1.0]))

    class A:
        def f(self, x):
            return self.user_weight

    class B:
        def f(self, x):
            return self.P

    ours, theirs = run(probe, f=A().f), run(probe, f=B().f)
    assert agree(ours.evidence, theirs.evidence)


def test_a_message_can_be_written_anywhere_whatever_a_student_calls_a_column():
    seen = run(lambda student, rng: expect(False, "No column \x1b[31mmo\ud800del" + "x" * 9000))
    assert seen.message.startswith("No column [31mmo")
    assert len(seen.message.encode()) <= 1000


def test_the_student_s_seed_does_not_say_which_check_runs():
    noted = []
    for seed in (1, 2):
        names = {"f": lambda: noted.append(torch.initial_seed())}
        run_check(check("q1", 1)(lambda student, rng: student.call("f")), LocalStudent(names), seed)
    assert noted[0] != noted[1]
