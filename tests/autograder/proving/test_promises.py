"""A broken promise is one sentence with file and line."""

import re

import pytest

from autograder.authoring import find_assignment
from autograder.authoring.build import Places, build
from autograder.authoring.laying_out import lay_out
from autograder.errors import AuthorError
from autograder.proving import PROMISES, broken_promises
from autograder.proving.matrix import matrix
from autograder.scoring import MistakeBook


class Project:
    """A new assignment in which a test changes one thing."""

    def __init__(self, root):
        (root / "solutions").mkdir()
        lay_out("two-towers", root)
        self.folder = root / "solutions/two_towers"
        self.root = root

    def change(self, file, old, new):
        text = (self.folder / file).read_text()
        assert old in text
        (self.folder / file).write_text(text.replace(old, new))

    def add(self, file, text):
        (self.folder / file).write_text((self.folder / file).read_text() + text)

    def line(self, file, text):
        lines = (self.folder / file).read_text().splitlines()
        return next(n for n, line in enumerate(lines, 1) if text in line)

    def assignment(self):
        return find_assignment("two-towers", self.root / "solutions")

    def book(self, seed=0):
        return MistakeBook(self.assignment(), seed)

    def broken(self, *args):
        return [str(b) for b in broken_promises(self.book(), *args)]


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def test_a_new_assignment_breaks_none(project):
    assert project.broken() == []


def test_an_answer_that_its_own_checks_refuse(project):
    project.change("lesson.py", ".mean().sqrt()", ".mean()")
    assert (
        "the_misses_of_the_lesson does not pass on the lesson's own answer" in project.broken()[0]
    )


def test_a_check_that_catches_nothing(project):
    project.add("checks.py", IDLE)
    project.change("lesson.py", "points=2", "points=2.5")
    (only,) = project.broken()
    line = project.line("checks.py", '@check("q1", points=0.5)')
    assert only.startswith(f"{project.folder}/checks.py, line {line}: it_is_there catches nothing")


def test_a_mistake_that_nothing_catches(project):
    project.add("mistakes.py", HARMLESS)
    (only,) = project.broken()
    line = project.line("mistakes.py", '"harmless"')
    assert only.startswith(
        f"{project.folder}/mistakes.py, line {line}: no check of q1 fails on harm"
    )


def test_two_mistakes_that_no_probe_separates(project):
    project.add("mistakes.py", SAME_AGAIN)
    (only,) = project.broken()
    assert "no probe of q1 separates same-again from not-rooted (line 10)" in only


def test_two_mistakes_of_one_group_need_not_be_separated(project):
    project.change("mistakes.py", '"q1", "not-rooted",', '"q1", "not-rooted", group="squared",')
    project.add(
        "mistakes.py", SAME_AGAIN.replace('"same-again",', '"same-again", group="squared",')
    )
    assert project.broken() == []


def test_a_check_that_breaks_on_a_mistake(project):
    project.add("mistakes.py", NOTHING)
    project.change(
        "checks.py", "    expect_close(got, [1.29]", "    float(got)\n    expect_close(got, [1.29]"
    )
    assert any(
        "the_misses_of_the_lesson broke on nothing (TypeError" in b for b in project.broken()
    )


def test_a_hint_that_gives_a_line_away(project):
    project.change(
        "mistakes.py",
        "What does the M stand for?",
        "Write return (predictions - ratings).square().mean().sqrt()",
    )
    assert any("gives a line of the answer away" in b for b in project.broken())


def test_a_message_that_says_what_would_be_right(project):
    project.change("checks.py", '"the error"', '"the error, which should be 1.2910,"')
    assert any(
        "tells a student with not-rooted what would be right, 1.29" in b for b in project.broken()
    )


def test_a_verdict_that_depends_on_the_draw(project):
    project.change("checks.py", "rng.uniform(0.5, 2, n)", "rng.choice([0, 1.5], n)")
    project.change("checks.py", "for n in (1, 7)", "for n in (1,)")
    found = project.broken(range(1, 20))
    assert any("any_misses says" in b and "at seed" in b for b in found)


def test_a_right_answer_that_only_some_seeds_refuse(project):
    project.change("checks.py", "np.mean(misses**2))]", "np.mean(misses**2)) + rng.integers(2)]")
    said = r"any_misses says \w+ of the lesson's own answer at seed 0 and \w+ at seed [1-9]\."
    assert any(re.search(said, b) for b in project.broken(range(1, 10)))


def test_a_hidden_name_that_leaks(project):
    project.change(
        "lesson.py", "the root of the mean squared error, in stars |", "see any_misses |"
    )
    build(Places(project.root), solved=False)
    released = project.root / "assignments/two-towers"
    assert project.broken((), released) == [
        f"{released}: the name of the hidden check any_misses stands in the release."
    ]


def test_points_that_do_not_add_up(project):
    project.change("lesson.py", "points=2", "points=3")
    with pytest.raises(
        AuthorError, match=r"checks\.py, line \d+: the checks of q1 are worth 2 points"
    ):
        project.assignment()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("checks.py", "np.sqrt(", "np.sqrt((", r"checks\.py, line \d+: SyntaxError"),
        ("checks.py", "import numpy as np", "import numpi as np", r"checks\.py, line \d+: Module"),
        (
            "mistakes.py",
            "torch.tensor(1.291)",
            "torch.tensor(1.291",
            r"mistakes\.py, line \d+: Syn",
        ),
        ("lesson.py", "import torch", "import torches", r"lesson\.py, line 18: ModuleNotFound"),
    ],
)
def test_an_error_in_the_author_s_code_names_file_and_line(project, file, old, new, said):
    project.change(file, old, new)
    with pytest.raises(AuthorError, match=said):
        project.assignment()


def test_the_matrix_says_which_check_sees_which_mistake(project):
    lines = list(matrix(project.book()))
    assert "| not-rooted | ✗ | ✗ | 0 |" in lines
    assert "| number-typed-in |  | ✗ | 1 |" in lines
    assert "| **5 in all: seen** | 4 | 5 | |" in lines


def test_the_matrix_has_a_letter_for_any_number_of_checks(project):
    project.change("lesson.py", "points=2", "points=30")
    project.add("checks.py", "".join(ONE_MORE.format(n=n) for n in range(28)))
    lines = list(matrix(project.book()))
    heads = next(line for line in lines if line.startswith("| mistake |")).split(" | ")
    assert heads[25:-1] == ["y", "z", "aa", "ab", "ac", "ad"]
    assert len({line.count("|") for line in lines if line.startswith("|")}) == 1


def test_every_promise_has_a_name():
    assert all(" " in name for name in PROMISES)


IDLE = '''

@check("q1", points=0.5)
def it_is_there(student, rng):
    """There is such a function."""
    student.call("rmse", tensor([1.0]), tensor([2.0]))
'''
ONE_MORE = '''

@check("q1", points=1)
def check_{n}(student, rng):
    """There is such a function."""
'''
HARMLESS = """

@mistake("q1", "harmless", hint="Nothing is wrong with this one. Or is there?")
def rmse(predictions, ratings):
    return (ratings - predictions).square().mean().sqrt()
"""
SAME_AGAIN = """

@mistake("q1", "same-again", hint="Have you not seen this one before, in other words?")
def rmse(predictions, ratings):
    return ((predictions - ratings) ** 2).mean()
"""
NOTHING = """

@mistake("q1", "nothing", hint="Your function gives nothing back. What is missing at its end?")
def rmse(predictions, ratings):
    (predictions - ratings).square().mean().sqrt()
"""
