"""Every submission gets an outcome, and a known mistake gets its name."""

import runpy
import socket
from pathlib import Path

import pytest
from helpers.handing_in import as_handed_in
from helpers.places import ROOT

from autograder.records import Fault, Submission
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Session
from autograder.scoring import MistakeBook, grade_submission

NAME = "dot-product-bias"
MAKE = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))
CLASS, Work, hand_in = MAKE["CLASS"], MAKE["Work"], MAKE["hand_in"]


TRAINED_BY_THE_KIT = """import cfkit
def fit(model, x, y, epochs, lr, batch_size):
    return cfkit.fit_one_cycle(model, (x, y), epochs=epochs).train_loss
"""


@pytest.fixture(scope="module")
def book(dot_product_bias):
    return MistakeBook(dot_product_bias, seed=11)


@pytest.fixture
def grade(book, warm, dot_product_bias):
    def run(work, limit=2.0):
        notebook = as_handed_in(hand_in(dot_product_bias, work))
        submission = Submission("someone", NAME, Path(), notebook)
        outcome = grade_submission(submission, book, warm, limit)
        return outcome, {s.question: s for s in outcome.scores}

    return run


def test_a_right_submission_earns_everything_without_a_note(grade):
    outcome, _ = grade(Work())
    assert (outcome.score, outcome.points) == (20, 20)
    assert (outcome.reason, outcome.notes) == (None, ())


def test_a_mistake_is_named_and_costs_its_own_question_only(grade):
    outcome, questions = grade(Work(mistakes={"q4": "squash-before-biases"}))
    assert questions["q4"].mistake == "squash-before-biases"
    assert "bias" in questions["q4"].hint
    assert questions["q4"].outcome == "partly"
    assert outcome.score - questions["q4"].score == 14


def test_the_kit_s_own_answer_is_a_shortcut_and_earns_nothing(grade):
    _, questions = grade(Work(cells={"q1": "from cfkit import sigmoid_range"}))
    assert questions["q1"].score == 0
    assert questions["q1"].mistake == "shortcut"
    assert "write it yourself" in questions["q1"].hint


@pytest.mark.parametrize(
    ("question", "cell"),
    [
        ("q4", "import cfkit\nDotProductBias = cfkit.DotProductBias"),
        ("q4", "from cfkit.models import DotProductBias as B\nclass DotProductBias(B): pass"),
        ("q6", TRAINED_BY_THE_KIT),
    ],
)  # fmt: skip
def test_the_kit_s_models_and_training_are_shortcuts_too(grade, question, cell):
    _, questions = grade(Work(cells={question: cell}))
    assert questions[question].score == 0
    assert questions[question].mistake == "shortcut"


def test_an_unfinished_answer_is_not_tried_and_not_wrong(grade):
    _, questions = grade(Work(untried=("q4",)))
    assert questions["q4"].outcome == "not tried"
    assert questions["q4"].mistake is None


def test_a_crash_quotes_the_line(grade):
    _, questions = grade(Work(cells={"q5": "def n_parameters(n_users:\n    return 0"}))
    assert questions["q5"].outcome == "crashed"
    assert "line 1" in questions["q5"].checks[0].message


def test_an_endless_loop_costs_one_limit_and_its_own_question(grade):
    outcome, questions = grade(Work(cells={"q2": MAKE["LOOP"]}), limit=2.0)
    assert questions["q2"].outcome == "crashed"
    assert outcome.reason == "too-slow"
    assert "still running after 2 seconds" in outcome.notes[0]
    assert outcome.score == 18
    assert outcome.seconds < 8


def test_two_endless_loops_do_not_cost_two_limits_per_check(grade):
    loop = "def {}(*args, **kwargs):\n    while True: pass"
    cells = {"q1": loop.format("sigmoid_range"), "q5": loop.format("n_parameters")}
    outcome, _ = grade(Work(cells=cells), limit=3.0)
    assert outcome.score == 17
    assert outcome.seconds < 12


def test_a_process_that_ends_itself_costs_only_its_question(grade):
    outcome, questions = grade(Work(cells={"q3": "import os; os._exit(0)"}))
    assert questions["q3"].outcome == "crashed"
    assert questions["q4"].score == 6
    assert (outcome.score, outcome.reason) == (16, "process-ended")


@pytest.mark.parametrize(("signals", "score", "processes"), [([9, 9], 20, 3), ([9, 9, 9], 16, 4)])
def test_a_process_that_was_killed_twice_may_have_been_the_machine_s_doing(
    grade, warm, monkeypatch, signals, score, processes
):
    killing, forks, end_of, fork = iter(signals), [], warm.end_of, warm.fork
    monkeypatch.setattr(warm, "end_of", lambda child: end_of(child) or next(killing, 0))
    monkeypatch.setattr(warm, "fork", lambda s: forks.append(s) or fork(s))
    monkeypatch.setattr(Session, "run", dying_at("class DotProduct", len(signals)))
    outcome, _ = grade(Work())
    assert (outcome.score, len(forks)) == (score, processes)
    assert outcome.reason == (None if score == 20 else "process-ended")


def dying_at(words, times):
    """Run cells, and so often one with these words ends its process."""
    run, left = Session.run, iter(range(times))

    def dies(session, source):
        ends = words in source and next(left, None) is not None
        run(session, "import os; os._exit(0)" if ends else source)

    return dies


def test_a_notebook_that_ends_every_process_is_given_up_kindly(grade):
    cells = {f"q{n}": "import os; os._exit(0)" for n in range(1, 7)}
    outcome, _ = grade(Work(cells=cells))
    assert (outcome.score, outcome.reason) == (0, "process-ended")


@pytest.mark.parametrize(
    ("student", "reason", "score"),
    [
        ("gabor-kiss", "cells-deleted", 16),
        ("hugo-bauer", "cells-duplicated", 19.5),
        ("ines-costa", "cells-renamed", 20),
        ("maya-shah", "other-assignment", 0),
    ],
)
def test_damaged_notebooks_are_graded_where_they_can_be(grade, student, reason, score):
    outcome, _ = grade(CLASS[student])
    assert (outcome.reason, outcome.score) == (reason, score)
    assert outcome.notes[0].endswith(".")


def test_an_edited_check_cell_changes_no_score(grade):
    plain, _ = grade(Work(mistakes={"q4": "no-squash"}))
    edited, _ = grade(CLASS["jonas-weber"])
    assert edited.score == plain.score
    assert edited.reason == "cells-edited"


def test_an_unreadable_file_has_an_outcome_too(book, warm):
    fault = Fault("not-json", "The file is no notebook.")
    outcome = grade_submission(Submission("someone", NAME, Path(), None, fault), book, warm, 1.0)
    assert (outcome.score, outcome.points, outcome.reason) == (0, 20, "not-json")
    assert {s.outcome for s in outcome.scores} == {"not tried"}


def test_every_student_of_the_class_is_told_the_mistake_they_made(grade, dot_product_bias):
    for student, work in CLASS.items():
        for question, mistake in work.mistakes.items():
            alone = Work(mistakes={question: mistake})
            _, questions = grade(alone, limit=10)
            assert questions[question].mistake == mistake, student


def test_the_verdict_does_not_depend_on_the_seed(dot_product_bias, warm):
    notebook = as_handed_in(hand_in(dot_product_bias, CLASS["tara-oneill"]))
    told = set()
    for seed in (1, 2, 3):
        submission = Submission("tara", NAME, Path(), notebook)
        outcome = grade_submission(submission, MistakeBook(dot_product_bias, seed), warm, 10)
        told.add((outcome.score, tuple(s.mistake for s in outcome.scores)))
    assert len(told) == 1


FAKE_SHAPES = """class Fake: shape = ("a", "b")
class {name}(nn.Module):
    def __init__(self, **sizes): super().__init__()
    def parameters(self): return [Fake()]
"""
STRANGE = {
    "shapes that are none": {
        "q3": FAKE_SHAPES.format(name="DotProduct"),
        "q4": FAKE_SHAPES.format(name="DotProductBias"),
    },
    "a model that turns silent": {
        "q6": "def fit(model, x, y, epochs, lr, batch_size):\n"
        "    model.forward = lambda x: None\n    return [1.0] * epochs"
    },
    "an error without words": {
        "q5": "class Mute(Exception):\n    def __str__(self): raise ValueError\n"
        "def n_parameters(**sizes): raise Mute"
    },
    "a number of a million digits": {"q5": "def n_parameters(**sizes): return 10 ** 1_000_000"},
    "a spy that lies": {
        "q6": "def fit(model, x, y, epochs, lr, batch_size):\n"
        "    model.seen = lambda: [[['a', None]]]\n    return [1.0] * epochs"
    },
}


@pytest.mark.parametrize("cells", STRANGE.values(), ids=STRANGE)
def test_an_answer_that_no_check_can_make_sense_of_earns_nothing(grade, cells):
    outcome, questions = grade(Work(cells=cells))
    for question in cells:
        assert questions[question].outcome in ("crashed", "failed"), questions[question]
        assert questions[question].score == 0
    assert outcome.score == sum(q.points for q in questions.values() if q.question not in cells)


def test_unsigned_and_half_numbers_are_numbers_too(grade):
    cell = """def n_parameters(n_users, n_items, n_factors, bias=True):
    return np.array((n_users + n_items) * (n_factors + bias), dtype=np.uint32)
"""
    _, questions = grade(Work(cells={"q5": cell}))
    assert questions["q5"].score == 1


def test_a_check_that_breaks_on_the_right_answer_too_is_ours(dot_product_bias, warm):
    from dataclasses import replace

    def broken(student, rng):
        """A check that is wrong itself."""
        raise ZeroDivisionError

    question = dot_product_bias.question("q5")
    checks = (replace(question.checks[0], function=broken), *question.checks[1:])
    questions = tuple(
        replace(q, checks=checks) if q.name == "q5" else q for q in dot_product_bias.questions
    )
    book = MistakeBook(replace(dot_product_bias, questions=questions), seed=1)
    notebook = as_handed_in(hand_in(dot_product_bias, Work(untried=("q5",))))
    outcome = grade_submission(Submission("s", NAME, Path(), notebook), book, warm, 5.0)
    (q5,) = [s for s in outcome.scores if s.question == "q5"]
    assert (q5.outcome, q5.score, outcome.reason) == ("broken", 0.5, "broken")


class Mortal(Warm):
    """A warm process that is lost as often as it is told, each time under a submission."""

    def __init__(self, losses):
        super().__init__()
        self.losses = losses

    def fork(self, child):
        made = super().fork(child)
        if self.losses:
            self.losses -= 1
            self._started.control.shutdown(socket.SHUT_RDWR)
        return made


@pytest.mark.parametrize(("losses", "score"), [(1, 20), (2, 20), (9, 0)])
def test_what_was_lost_with_the_warm_process_is_graded_again_whole(
    losses, score, book, dot_product_bias
):
    notebook = as_handed_in(hand_in(dot_product_bias, Work()))
    with Mortal(losses) as mortal:
        submission = Submission("someone", NAME, Path(), notebook)
        outcome = grade_submission(submission, book, mortal, 5.0)
    assert (outcome.score, outcome.reason) == (score, None if score else "process-ended")
