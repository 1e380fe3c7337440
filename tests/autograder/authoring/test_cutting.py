"""A question's checks are cut out with what they use: all of it, and nothing else."""

from pathlib import Path

import pytest

from autograder.authoring.cutting import cut, future_imports
from autograder.errors import AuthorError

FILE = Path("solutions/double_up/checks.py")


def cut_out(source, *names, **kwargs):
    return cut(source, names or ["public"], FILE, **kwargs)


def defined(text):
    names = {}
    exec(text, names)
    return names


def test_a_local_name_takes_no_helper_along():
    source = (
        "def scores(): return 'secret'\n"
        "def public():\n"
        "    scores = [1, 2]\n"
        "    return sum(scores)\n"
    )
    text = cut_out(source)
    assert "secret" not in text
    assert defined(text)["public"]() == 3


def test_an_argument_and_a_loop_take_no_helper_along():
    source = "rows = 'secret'\nrow = 'secret'\ndef public(rows): return [row for row in rows]\n"
    assert "secret" not in cut_out(source)


def test_an_annotated_assignment_comes_along():
    text = cut_out("SIZES: tuple[int, int] = (7, 5)\ndef public(): return SIZES\n")
    assert defined(text)["public"]() == (7, 5)


def test_what_a_default_a_decorator_and_an_annotation_use_comes_along():
    source = (
        "def twice(f): return lambda: f() * 2\n"
        "START = 3\n"
        "Number = int\n"
        "@twice\n"
        "def public(start: Number = START) -> Number: return start\n"
    )
    assert defined(cut_out(source))["public"]() == 6


def test_what_changes_a_constant_comes_along():
    source = (
        "KEY = 'a'\n"
        "TABLE = {}\n"
        "TABLE[KEY] = 1\n"
        "TOTAL = 1\n"
        "TOTAL += 1\n"
        "def public(): return TABLE, TOTAL\n"
    )
    assert defined(cut_out(source))["public"]() == ({"a": 1}, 2)


def test_a_class_comes_along_with_what_its_body_and_its_methods_use():
    source = (
        "sizes = (7, 5)\n"
        "class Base:\n"
        "    def say(self): return 'so '\n"
        "class Model(Base):\n"
        "    sizes = sizes\n"
        "    def say(self): return super().say() + str(self.sizes)\n"
        "def public(): return Model().say()\n"
    )
    assert defined(cut_out(source))["public"]() == "so (7, 5)"


def test_only_the_imports_that_are_used_come_along():
    text = cut_out("import json\nfrom math import pi, tau\ndef public(): return tau\n")
    assert text.startswith("from math import tau\n")
    assert "json" not in text


def test_a_name_can_be_imported_from_elsewhere_instead():
    source = "from math import floor as half\ndef public(): return half(4)\n"
    text = cut_out(source, instead={"half": "half = lambda x: x / 2"})
    assert defined(text)["public"]() == 2


def test_lines_for_the_future_are_kept_apart():
    source = '"""Checks."""\nfrom __future__ import annotations\ndef public(x: Later): ...\n'
    assert future_imports(source) == "from __future__ import annotations\n"


@pytest.mark.parametrize(
    "line",
    [
        "if True: START = 3",
        "try: import fast\nexcept ImportError: fast = None",
        "for n in range(3): print(n)",
        "print('hello')",
        "del public",
        "A = 1; B = 2",
    ],
)
def test_a_top_level_that_does_more_than_define_is_an_author_s_error(line):
    source = f'"""Checks."""\n\ndef public(): return 1\n\n{line}\n'
    with pytest.raises(AuthorError, match=r"checks\.py, line 5: .*may only import, define and"):
        cut_out(source)


def test_a_name_that_nothing_defines_is_an_author_s_error_with_its_line():
    source = "from math import *\n\ndef public():\n    x = 1\n    return tau * x\n"
    with pytest.raises(AuthorError, match=r"checks\.py, line 5: tau is used, and nothing"):
        cut_out(source)


def test_a_check_that_is_made_on_the_way_cannot_be_cut_out():
    with pytest.raises(AuthorError, match=r"public is not defined at the top level"):
        cut_out("def make(): ...\n")
