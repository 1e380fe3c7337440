"""Who is on the roster is one of nbgrader's students, whether anything was handed in or not."""

from __future__ import annotations

import pytest
from helpers.sample_outcomes import SAMPLE, perfect
from nbgrader.api import Gradebook

from autograder.gradebook import forget_student, submitted_of, write_gradebook
from autograder.rules import Person

NAME = SAMPLE.name
ROSTER = {
    "Ada": Person("Ada", "Ada Lovelace", "ada@example.org"),
    "bo": Person("bo", "van Dam, Bo, jr."),
    "cy": Person("cy"),
}


@pytest.fixture(params=["sqlite", "postgresql"])
def db_url(request, new_gradebook):
    return new_gradebook(request.param)


def students(db_url):
    with Gradebook(db_url) as gradebook:
        return {s.id: (s.first_name, s.last_name, s.email) for s in gradebook.students}


def test_who_handed_in_nothing_is_listed_with_nothing_to_mark(db_url):
    for _ in range(2):
        write_gradebook(db_url, SAMPLE, [perfect()], people=ROSTER)
        with Gradebook(db_url) as gradebook:
            assert {s["id"]: s["score"] for s in gradebook.student_dicts()} == {
                "Ada": 20, "bo": 0, "cy": 0,
            }  # fmt: skip
            assert [s.student.id for s in gradebook.assignment_submissions(NAME)] == ["Ada"]


def test_nbgrader_knows_them_by_the_names_of_the_roster(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()], people=ROSTER)
    assert students(db_url) == {
        "Ada": ("Ada", "Lovelace", "ada@example.org"),
        "bo": ("Bo jr.", "van Dam", None),  # a comma would part a column of nbgrader's export
        "cy": (None, None, None),
    }


def test_a_name_that_somebody_wrote_into_the_gradebook_stays(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])
    with Gradebook(db_url) as gradebook:
        gradebook.find_student("Ada").first_name = "Augusta"
        gradebook.db.commit()
    write_gradebook(db_url, SAMPLE, [perfect()], people=ROSTER)
    assert students(db_url)["Ada"] == ("Augusta", "Lovelace", "ada@example.org")


def test_a_name_that_no_database_can_hold_stops_nobody(db_url):
    odd = Person("bo", f"B\0 \ud800 {'o' * 300}")
    write_gradebook(db_url, SAMPLE, [perfect()], people={"bo": odd})
    assert set(students(db_url)) == {"Ada", "bo"}


def test_who_handed_in_nothing_can_be_forgotten_too(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()], people=ROSTER)
    assert submitted_of(db_url, "bo") == []
    forget_student(db_url, "bo", [])
    assert set(students(db_url)) == {"Ada", "cy"}
