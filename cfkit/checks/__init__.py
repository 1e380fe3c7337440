"""The seam between a check and a student's work, and what a check may expect of it.

A check is a function `(student, rng)`. In a notebook its student is a plain call away; when
a class is graded, the student's work lives in another process and only numbers come back.
"""

from cfkit.checks.checking import check
from cfkit.checks.expectations import (
    expect,
    expect_close,
    expect_count,
    expect_numbers,
    expect_spread,
    expect_within,
)
from cfkit.checks.factor_models import FactorModel
from cfkit.checks.faults import CheckFailed, StudentFault
from cfkit.checks.forms import expect_pair, expect_shape, expect_table
from cfkit.checks.layered_models import LayeredModel
from cfkit.checks.layouts import Layout, Reading
from cfkit.checks.plain import Table, Tensor, Walk, pairs, ratings_table, tensor
from cfkit.checks.practice import Grader, hidden, when_answered
from cfkit.checks.student import Student, Thing
from cfkit.checks.unchanged import expect_unchanged

__all__ = [
    "CheckFailed",
    "FactorModel",
    "Grader",
    "LayeredModel",
    "Layout",
    "Reading",
    "Student",
    "StudentFault",
    "Table",
    "Tensor",
    "Thing",
    "Walk",
    "check",
    "expect",
    "expect_close",
    "expect_count",
    "expect_numbers",
    "expect_pair",
    "expect_shape",
    "expect_spread",
    "expect_table",
    "expect_unchanged",
    "expect_within",
    "hidden",
    "pairs",
    "ratings_table",
    "tensor",
    "when_answered",
]
