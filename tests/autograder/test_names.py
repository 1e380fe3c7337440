from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.names import safe_name


@pytest.mark.parametrize("student", ["ada", "Ann Lee", "s0012345", "zoë@uni.example", "fox🦊"])
def test_an_id_that_can_name_a_file_stays_as_it_is(student):
    assert safe_name(student) == student


@pytest.mark.parametrize("student", ["../../etc/passwd", "a/b", "a\\b", "C:evil", "what?", "a\nb"])
def test_what_a_file_system_would_trip_on_becomes_a_hyphen(student):
    name = safe_name(student)
    assert not set(name) & set('/\\:*?"<>|\n')
    assert not name.startswith(".")


def test_the_readable_part_of_a_hostile_id_stays_readable():
    assert safe_name("group 7/ada").startswith("group 7-ada-")


def test_ids_that_look_alike_afterwards_keep_apart():
    assert len({safe_name(s) for s in ("a/b", "a:b", "a?b", "a-b", "a//b")}) == 5


def test_nobody_can_choose_the_name_that_another_id_is_given():
    theirs = safe_name("a/b")
    assert safe_name(theirs) != theirs


@pytest.mark.parametrize("student", ["", ".", "..", " ", "/", "\udcff"])
def test_an_id_of_nothing_readable_is_called_student(student):
    assert safe_name(student).startswith("student-")


@pytest.mark.parametrize("student", ["con", "NUL", "aux.ipynb", "com1"])
def test_names_that_windows_keeps_to_itself_are_not_used(student):
    assert safe_name(student).split(".")[0].lower() not in {"con", "nul", "aux", "com1"}


def test_a_very_long_id_gives_a_name_that_still_fits():
    assert 100 < len(safe_name("🦊" * 5000).encode()) < 200


@given(st.text())
def test_any_string_gives_a_name_that_can_be_written_down(student):
    name = safe_name(student)
    assert name == safe_name(student)
    assert 0 < len(f"{name}.json".encode()) <= 255
    assert "/" not in name
    assert "\0" not in name
