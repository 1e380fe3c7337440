"""A tiny assignment of two questions, and notebooks that answer it, for tests to share."""

from __future__ import annotations

from pathlib import Path

from autograder.records import Assignment, Cell, Question

IMPORTS = "from cfkit import halve"
DEMO = "for n in range(3):\n    print(halve(n))"
STUB = "def double(x):\n    raise NotImplementedError"
DOUBLE = "def double(x):\n    return x + x"
HALVE = "def halve(x):\n    return x / 2"
Q1_CHECK = 'grader.check("q1")'
HIDDEN = "# More checks of question 1 run here when your work is graded."


def question(name, *answers, by_hand=False):
    return Question(name, name, 1.0, answers, checks=(), by_hand=by_hand)


def assignment(*questions):
    return Assignment(
        name="numbers",
        title="Numbers",
        folder=Path("solutions/numbers"),
        cells=(
            Cell("text", "# Numbers"),
            Cell("code", IMPORTS),
            Cell("answer", STUB, question="q1"),
            Cell("code", DEMO, demo=True),
        ),
        questions=questions,
        checks_source="",
        reference={},
    )


NUMBERS = assignment(question("q1", "double"), question("q2", "halve"))


def code(source, grade_id=None, kind="code", tags=()):
    metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
    return {"cell_type": kind, "source": source, "metadata": metadata | {"tags": list(tags)}}


def notebook(*cells, label="numbers"):
    return {
        "nbformat": 4,
        "metadata": {"cfkit": {"assignment": label}} if label else {},
        "cells": list(cells),
    }
