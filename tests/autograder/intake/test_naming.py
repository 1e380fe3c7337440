"""The names of a cell, found without running it."""

import time

import pytest

from autograder.intake.naming import names_of


@pytest.mark.parametrize(
    "source",
    [
        "def fit(): ...",
        "async def fit(): ...",
        "class fit: ...",
        "@cache\ndef fit(): ...",
        "if True:\n    def fit(): ...",
        "%%time\ndef fit(): ...",
        "%matplotlib inline\ndef fit(): ...",
        "!pip install torch\nfit?\ndef fit(): ...",
        "if fast:\n    %load_ext cython\ndef fit(): ...",
        "x = (5\n% 3)\ndef fit(): ...",
    ],
)
def test_a_function_or_class_is_written(source):
    assert "fit" in names_of(source).written


@pytest.mark.parametrize(
    "source",
    [
        "fit = make()",
        "fit: object = make()",
        "a, (fit, b) = make()",
        "import fit",
        "import fit.inner",
        "import numpy as fit",
        "from cfkit import fit",
        "try:\n    from here import fit\nexcept ImportError:\n    pass",
    ],
)
def test_an_assignment_or_import_is_bound(source):
    names = names_of(source)
    assert "fit" in names.bound
    assert "fit" not in names.written


@pytest.mark.parametrize(
    "source",
    [
        "fit()",
        "model.fit = 1",
        "def outer():\n    def fit(): ...",
        "class Outer:\n    fit = 1",
        "[fit for fit in range(3)]",
        "lambda fit: fit",
        "'def fit(): ...'",
        "# def fit(): ...",
        "%%bash\nfit=1",
        "%%writefile fit.py\ndef fit(): ...",
        "",
    ],
)
def test_what_is_not_at_the_top_is_not_defined(source):
    assert "fit" not in names_of(source).every


@pytest.mark.parametrize(
    "broken",
    ["def fit(x:\n    return", "class fit(\n", "def fit(): return (\n", "fit = = 3", "fit = '\0'"],
)
def test_a_cell_that_is_not_python_is_read_by_its_look(broken):
    assert "fit" in names_of(broken).every


def test_a_comparison_in_a_broken_cell_defines_nothing():
    assert names_of("fit == (").every == frozenset()


@pytest.mark.parametrize("deep", ["(" * 5000, "-" * 50_000 + "1", "a" + ".a" * 20_000])
def test_a_bottomless_expression_does_no_harm(deep):
    assert names_of(f"def fit(): ...\n{deep}").every == {"fit"}


def test_a_thousand_branches_do_no_harm():
    branches = "if a:\n    pass\n" + "elif a:\n    pass\n" * 2000
    assert "fit" in names_of(f"def fit(): ...\n{branches}").written


@pytest.mark.parametrize(
    "slow",
    [" " * 90_000 + "x = (", "? " * 40_000 + "(", "fit " * 20_000 + "(", "fit = (\n" * 100_000],
)
def test_a_cell_made_to_be_slow_is_read_in_a_second(slow):
    start = time.process_time()
    names_of(slow)
    assert time.process_time() - start < 1
