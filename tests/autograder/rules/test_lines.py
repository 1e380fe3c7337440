from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from autograder.rules.lines import line_of, lines_of


def test_a_table_and_a_key_have_the_line_they_stand_on():
    lines = lines_of('# first\n[a]\nx = 1\n\n[b."c d"]\ny = 2')
    assert lines["a",] == 2
    assert lines["a", "x"] == 3
    assert lines["b", "c d"] == 5
    assert lines["b", "c d", "y"] == 6


def test_a_dotted_key_is_found_under_its_whole_name():
    assert line_of(("a", "points", "q4"), lines_of("[a]\nx = 1\npoints.q4 = 2")) == 3


def test_what_stands_in_an_inline_table_has_the_line_of_the_table():
    assert line_of(("a", "late", "days"), lines_of("[a]\n\nlate = { days = 7 }")) == 3


def test_what_looks_like_a_key_inside_a_text_is_none():
    text = 'a = """\n[b]\nx = 1\n"""\nc = [\n  "y = 2",\n]\n[b]\nx = 3\n'
    lines = lines_of(text)
    assert lines["b", "x"] == 9
    assert lines["c",] == 5
    assert ("y",) not in lines


def test_windows_line_ends_count_as_one():
    assert lines_of("[a]\r\n\r\nx = 1\r\n")["a", "x"] == 3


def test_a_key_that_is_nowhere_has_the_line_of_the_table_around_it():
    assert line_of(("a", "missing"), lines_of("\n[a]\n")) == 2
    assert line_of(("missing",), {}) == 1


KEYS = st.sampled_from(["a", "b", '"c.d"', "'e f'"])
VALUES = st.sampled_from(["1", "'x = 1'", '"""\n[a]\n"""', "[\n1,\n2]", "{z = 1}", "2026-11-01"])


@given(st.lists(st.tuples(st.lists(KEYS, min_size=1, max_size=2), VALUES), max_size=5))
def test_every_key_that_tomllib_reads_has_a_line_on_which_it_stands(pairs):
    text = "".join(f"{'.'.join(keys)} = {value}\n# [a]\n" for keys, value in pairs)
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    rows = text.split("\n")
    lines = lines_of(text)
    for keys, _ in pairs:
        path = tuple(key.strip("\"'") for key in keys)
        assert rows[lines[path] - 1].startswith(keys[0])
