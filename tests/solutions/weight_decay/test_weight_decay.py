"""The promises of `weight-decay`."""

import runpy
from pathlib import Path
from typing import ClassVar

import pytest
from helpers.assignment_contract import AssignmentContract

from autograder.authoring import find_assignment
from autograder.records import Assignment
from autograder.scoring.mistakes import look

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestWeightDecay(AssignmentContract):
    name = "weight-decay"
    points: ClassVar = {"q1": 3, "q2": 2, "q3": 4, "q4": 4, "q5": 3, "q6": 4, "q7": 4}
    styles = STYLES
    model_questions: ClassVar = set()


@pytest.fixture(scope="module")
def weight_decay(places) -> Assignment:
    return find_assignment("weight-decay", places.solutions)


def earned(assignment: Assignment, name: str, **answers: object) -> dict[str, str]:
    """Look at a question with other answers in place of the lesson's; say what each check saw."""
    names = {**assignment.reference, **answers}
    seen = look(assignment.question(name), names, seed=1)
    return {check: s.verdict for check, s in seen.items()}


def test_a_slip_in_question_1_is_not_paid_for_again_in_question_2(weight_decay):
    def l2_penalty(parameters, wd):
        return wd / 2 * sum((p**2).sum() for p in parameters)

    def loss_with_wd(loss, parameters, wd):
        return loss + l2_penalty(parameters, wd)

    answers = {"l2_penalty": l2_penalty, "loss_with_wd": loss_with_wd}
    assert set(earned(weight_decay, "q2", **answers).values()) == {"passed"}
    assert "failed" in earned(weight_decay, "q1", **answers).values()


def test_a_penalty_without_a_graph_is_paid_for_once(weight_decay):
    def l2_penalty(parameters, wd):
        return wd * sum((p**2).sum().item() for p in parameters)

    def loss_with_wd(loss, parameters, wd):
        return loss + l2_penalty(parameters, wd)

    answers = {"l2_penalty": l2_penalty, "loss_with_wd": loss_with_wd}
    assert set(earned(weight_decay, "q2", **answers).values()) == {"passed"}


def test_question_2_written_out_stands_while_question_1_is_open(weight_decay):
    def l2_penalty(parameters, wd):
        raise NotImplementedError("your answer here")

    def loss_with_wd(loss, parameters, wd):
        return loss + wd * sum((p**2).sum() for p in parameters)

    answers = {"l2_penalty": l2_penalty, "loss_with_wd": loss_with_wd}
    assert set(earned(weight_decay, "q2", **answers).values()) == {"passed"}


@pytest.mark.parametrize("constant", [0, 0.005, 0.02, 0.06, 1, 3])
def test_a_constant_choice_of_wd_earns_nothing(weight_decay, constant):
    seen = earned(weight_decay, "q6", choose_wd=lambda *_: constant)
    assert "passed" not in seen.values()


@pytest.mark.seeds
def test_choosing_wd_is_judged_alike_in_200_worlds(weight_decay):
    question = weight_decay.question("q6")
    for seed in range(200):
        seen = look(question, weight_decay.reference, seed)
        assert {s.verdict for s in seen.values()} == {"passed"}, seed
