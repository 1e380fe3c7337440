"""A contested mark can be reproduced, and a tutor reads why it is what it is."""

import json
import runpy
from dataclasses import replace

import numpy as np
import pytest
from helpers.handing_in import as_handed_in
from helpers.places import ROOT

from autograder.bulk import Here, grade_class
from autograder.errors import AutograderError
from autograder.explaining import by_tutors, explanation, replay
from autograder.explaining.recording import Exchange, Recorder
from autograder.explaining.words import LONGEST, asked, came_back, shown
from autograder.records import Submission
from autograder.sandbox.process import WarmLost
from autograder.scoring.running import Run
from cfkit.checks import pairs, ratings_table, tensor
from cfkit.checks.faults import StudentFault
from cfkit.checks.local import LocalStudent
from cfkit.checks.plain import Handle

NAME = "dot-product-bias"
MAKE = runpy.run_path(str(ROOT / "tests" / "class" / "make.py"))


@pytest.fixture(scope="module")
def graded(dot_product_bias, tmp_path_factory):
    """A submission with a mistake and an endless loop, and its outcome."""
    work = MAKE["Work"](
        mistakes={"q4": "squash-before-biases"}, untried=("q6",),
        cells={"q5": "def n_parameters(*_, **__):\n    while True: pass"},
    )  # fmt: skip
    notebook = as_handed_in(MAKE["hand_in"](dot_product_bias, work))
    submission = Submission("lena", NAME, ROOT, notebook)
    folder = tmp_path_factory.mktemp("outcomes")
    [outcome] = grade_class([submission], dot_product_bias, folder, crew=Here(1), limit=0.7)
    return submission, outcome


@pytest.fixture(scope="module")
def replayed(graded, dot_product_bias):
    submission, outcome = graded
    return replay(outcome, submission, dot_product_bias)


def test_it_gives_the_marks_of_then_again(replayed):
    assert replayed.now.score == replayed.before.score
    assert not replayed.changed
    assert explanation(replayed).endswith("\nThe marks of then.")


def test_it_says_with_what_the_mark_was_made(replayed):
    told = explanation(replayed, "q1")
    assert f"seed {replayed.before.made_with.seed}, 0.7 s a cell; walls: " in told
    assert "with cfkit 0." in told


def test_it_shows_what_was_asked_what_came_back_and_what_was_expected(replayed):
    told = explanation(replayed, "q4")
    assert "Known mistake: squash-before-biases." in told
    assert "│ class DotProductBias" in told
    assert "      DotProductBias(n_users=2, n_items=4, n_factors=3)\n" in told
    assert "        came back: <DotProductBias 1>\n" in told
    assert "        expected:  [4.23 4.23]" in told or "expected:  [4.2" in told


def test_other_questions_stay_out(replayed):
    assert "\nq4  " not in explanation(replayed, "q1")
    assert "\nq4  " in explanation(replayed)


def test_what_a_tutor_gave_and_wrote_is_said_of_the_questions_asked_about(replayed):
    unmarked = replayed.before
    q1, *rest = unmarked.scores
    given = replace(q1, score=0.5, outcome="partly", comment="Nearly.")
    marked = replace(unmarked, scores=(given, replace(rest[0], comment="Neat."), *rest[1:]))
    assert list(by_tutors(unmarked, marked)) == [
        f"q1: 0.5 of {q1.points:g} by a tutor.",
        "q1, the tutor writes: Nearly.",
        "q2, the tutor writes: Neat.",
    ]
    assert list(by_tutors(unmarked, marked, "q2")) == ["q2, the tutor writes: Neat."]
    assert list(by_tutors(unmarked, unmarked)) == []


def test_a_question_that_is_not_asked_is_told_with_those_that_are(replayed):
    with pytest.raises(AutograderError, match=r"has no question 'q9'; it has q1, q2"):
        explanation(replayed, "q9")


def test_after_an_endless_loop_the_checks_that_never_ran_say_so(replayed):
    told = explanation(replayed, "q5")
    assert told.count("It says: Your code was still running after") == len(
        [c for c in replayed.now.scores[4].checks if c.outcome != "passed"]
    )


def test_a_notebook_that_changed_since_is_told(graded, dot_product_bias):
    submission, outcome = graded
    other = json.loads(json.dumps(submission.notebook).replace("while True: pass", "return 3"))
    found = replay(outcome, replace(submission, notebook=other), dot_product_bias)
    assert found.changed == ("The notebook is not the one that was graded: it has changed since.",)


def test_checks_that_changed_since_are_told(graded, dot_product_bias):
    submission, outcome = graded
    older = replace(outcome, made_with=replace(outcome.made_with, checks="others"), score=0.0)
    found = replay(older, submission, dot_product_bias)
    assert "The checks or the kit have changed since this was graded" in found.changed[0]


def test_an_outcome_of_an_earlier_version_is_told(graded, dot_product_bias):
    submission, outcome = graded
    with pytest.raises(AutograderError, match="does not say with which seed"):
        replay(replace(outcome, made_with=None), submission, dot_product_bias)


def test_what_was_recorded_is_what_was_asked_check_by_check():
    recorder = Recorder(LocalStudent({"double": lambda x: 2 * x}))
    recorder.seed(1)
    assert recorder.call("double", 4) == 8
    recorder.seed(2)
    with pytest.raises(StudentFault):
        recorder.call("triple", 4)
    first, second = recorder.checks
    assert [(asked(e), came_back(e)) for e in first] == [("double(4)", "8")]
    assert asked(second[0]) == "triple(4)"
    assert "There is no `triple` yet" in came_back(second[0])


MODEL = Handle(2, "Model")


@pytest.mark.parametrize(
    ("verb", "args", "words"),
    [
        ("call", (MODEL, None, [pairs((0, 1))], {}), "<Model 2>(tensor([[0 1]]))"),
        ("call", (MODEL, "predict", [], {"k": 3}), "<Model 2>.predict(k=3)"),
        ("fixture", ("linear", {"sizes": (2, 3)}), "the kit's linear(sizes=(2, 3))"),
        ("read", (MODEL, 1), "values 1 of <Model 2>"),
        ("grad", (MODEL, 0), "gradient 0 of <Model 2>"),
        ("write", (MODEL, 0, np.ones(2)), "values 0 of <Model 2> ← [1. 1.]"),
        ("mode", (MODEL, "eval"), "<Model 2>.eval()"),
        ("backward", (None,), "backward()"),
        ("parameters", (MODEL,), "shapes of the parameters of <Model 2>"),
        ("hold", (tensor([0.5]),), "a tensor tensor([0.5])"),
        ("arguments", (), "the arguments, after the call"),
    ],
)
def test_what_is_asked_reads_as_one_would_write_it(verb, args, words):
    assert asked(Exchange(verb, args)) == words


def test_values_are_shortened():
    assert shown(np.arange(1000.0)) == "[ 0. 1. 2. ... 997. 998. 999.]"
    assert len(shown("x" * 1000)) == LONGEST
    assert shown(ratings_table([1], [2], [3.5])).startswith("a table (user: [1], item: [2], rat")


def test_a_process_that_is_lost_on_the_way_changes_no_explanation(
    graded, dot_product_bias, monkeypatch
):
    submission, outcome = graded
    notices, lost = Run.notices, iter([True])

    def lose_once(run):
        if next(lost, False):
            raise WarmLost("gone")
        return notices(run)

    monkeypatch.setattr(Run, "notices", lose_once)
    assert explanation(replay(outcome, submission, dot_product_bias)).endswith("marks of then.")


def test_what_a_student_wrote_cannot_command_a_terminal(replayed):
    cells = {"q4": "class DotProductBias: ...  # \x1b]52;c;eA==\x07"}
    told = explanation(replace(replayed, cells=cells), "q4")
    assert "\\x1b]52;c;eA==\\x07" in told
    assert "\x1b" not in told


def test_an_array_of_many_sides_is_shown_flat():
    assert shown(np.zeros((2,) * 12)).startswith("shape (2, 2, 2,")
