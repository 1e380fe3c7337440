"""What somebody changed in the gradebook stays, and is told; in a file and on a server."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import pytest
from helpers.sample_outcomes import SAMPLE, blank, mixed, perfect, score
from nbgrader.api import Gradebook

from autograder.gradebook import read_scores, write_gradebook
from autograder.gradebook.marks import with_marks

NAME = SAMPLE.name
Q1 = SAMPLE.question("q1")


@pytest.fixture(params=["sqlite", "postgresql"])
def db_url(request, new_gradebook):
    return new_gradebook(request.param)


@pytest.fixture
def change(db_url):
    """Change a student's row as a tutor's script would: `change("q1-check-1", auto_score=2)`."""

    def write(place, student="Mira", **values):
        with Gradebook(db_url) as gradebook:
            row = _row(gradebook, place, student)
            for name, value in values.items():
                setattr(row, name, value)
            gradebook.db.commit()

    return write


@pytest.fixture
def stands(db_url):
    """Tell what stands in a student's row: `stands("q1-check-1", "auto_score")`."""

    def read(place, name, student="Mira"):
        with Gradebook(db_url) as gradebook:
            return getattr(_row(gradebook, place, student), name)

    return read


def _row(gradebook, place, student):
    submission = gradebook.find_submission(NAME, student)
    if place in ("date", "penalty"):
        return submission if place == "date" else submission.notebooks[0]
    if place.startswith("comment on "):
        return gradebook.find_comment(place.removeprefix("comment on "), NAME, NAME, student)
    return gradebook.find_grade(place, NAME, NAME, student)


def write(db_url, *outcomes):
    return [str(kept) for kept in write_gradebook(db_url, SAMPLE, outcomes)]


def test_a_score_that_somebody_changed_stays_and_a_sentence_says_so(db_url, change, stands):
    write(db_url, blank("Mira"))
    change("q1-check-1", auto_score=0.75)
    told = write(db_url, perfect("Mira"))
    assert told == ["Mira, q1-check-1: somebody changed it to 0.75, which stays; grading says 1."]
    assert stands("q1-check-1", "auto_score") == 0.75
    assert stands("q1-hidden-1", "auto_score") == 1
    assert write(db_url, perfect("Mira")) == told, "as long as the two differ"


def test_a_comment_that_somebody_changed_stays_and_a_sentence_says_so(db_url, change, stands):
    write(db_url, mixed(q1=score(Q1, "failed", mistake="bare-sigmoid")))
    change("comment on q1", auto_comment="Look at slide 12.")
    (told,) = write(db_url, perfect("Mira"))
    assert told.startswith("Mira, the comment on q1: somebody changed it to “Look at slide 12.”")
    assert told.endswith("which stays; grading says nothing.")
    assert stands("comment on q1", "comment") == "Look at slide 12."


def test_a_penalty_that_somebody_waived_stays_waived(db_url, change):
    late = replace(perfect("Mira"), penalty=4.0)
    write(db_url, late)
    assert read_scores(db_url, NAME) == {"Mira": 16}
    change("penalty", late_submission_penalty=None)
    assert write(db_url, late) == [
        "Mira, the penalty: somebody changed it to nothing, which stays; grading says 4."
    ]
    assert read_scores(db_url, NAME) == {"Mira": 20}


def test_what_grading_comes_to_say_as_well_is_its_own_again(db_url, change, stands):
    write(db_url, blank("Mira"))
    change("q1-check-1", auto_score=1.0)
    assert write(db_url, perfect("Mira")) == []
    assert write(db_url, blank("Mira")) == []
    assert stands("q1-check-1", "auto_score") == 0


def test_a_row_that_somebody_deleted_is_grading_s_again(db_url, stands):
    write(db_url, perfect("Mira"))
    with Gradebook(db_url) as gradebook:
        gradebook.db.delete(gradebook.find_grade("q1-check-1", NAME, NAME, "Mira"))
        gradebook.db.commit()
    assert write(db_url, blank("Mira")) == []
    assert stands("q1-check-1", "auto_score") == 0


def test_a_student_who_was_removed_may_come_again(db_url):
    write(db_url, perfect("Mira"))
    with Gradebook(db_url) as gradebook:
        gradebook.remove_student("Mira")
    assert write(db_url, blank("Mira")) == []
    assert read_scores(db_url, NAME) == {"Mira": 0}


@pytest.mark.filterwarnings("ignore:Object of type")  # nbgrader's own way of adding
def test_what_nbgrader_s_own_autograding_wrote_first_is_not_overwritten_in_silence(db_url, stands):
    with Gradebook(db_url) as gradebook:
        gradebook.add_student("Mira")
        gradebook.add_submission(NAME, "Mira")  # makes its grades and comments, all of them empty
        gradebook.find_grade("q1-check-1", NAME, NAME, "Mira").auto_score = 0.25
        gradebook.db.commit()
    (told,) = write(db_url, perfect("Mira"))
    assert told.startswith("Mira, q1-check-1: somebody changed it to 0.25")
    assert stands("q1-hidden-1", "auto_score") == 1


def test_points_comments_and_extra_credit_of_a_tutor_survive_any_regrade(db_url, change, stands):
    write(db_url, perfect("Mira"))
    change("q7", manual_score=1.5, needs_manual_grade=False)
    change("q2-check-1", extra_credit=0.25)
    change("comment on q7", manual_comment="And who is missing?")
    for again in (blank, perfect):
        assert write(db_url, again("Mira")) == []
    assert read_scores(db_url, NAME) == {"Mira": 20 + 1.5 + 0.25}
    assert stands("comment on q7", "comment") == "And who is missing?"


def test_the_pages_say_what_the_gradebook_says(db_url, change):
    graded = [mixed(q1=score(Q1, "failed", mistake="bare-sigmoid"))]
    write(db_url, *graded)
    change("q1-check-1", manual_score=0.5, needs_manual_grade=False)  # overruled in formgrader
    change("q2-check-1", extra_credit=0.25)
    change("q3-check-1", auto_score=0.0)  # changed by a script
    change("comment on q4", manual_comment="Neat.")
    (mira,) = with_marks(graded, db_url)
    assert mira.score == read_scores(db_url, NAME)["Mira"] == 20 - 2 + 0.5 + 0.25 - 1
    by_name = {s.question: s for s in mira.scores}
    assert (by_name["q1"].score, by_name["q1"].outcome) == (0.5, "partly")
    assert (by_name["q4"].score, by_name["q4"].outcome) == (5.5 + 0.5, "passed")
    assert by_name["q4"].comment == "Neat."


def test_late_work_has_its_penalty_and_its_date_in_nbgrader(db_url, stands):
    late = replace(perfect("Mira"), penalty=3.0, score=17, handed_in="2026-11-21T14:05:00+01:00")
    write(db_url, late, perfect("Ada"))
    assert stands("date", "timestamp") == datetime.fromisoformat("2026-11-21T13:05")
    assert stands("date", "late_submission_penalty") == 3
    assert stands("date", "score") == 20, "nbgrader takes the penalty off when it exports"
    assert stands("date", "timestamp", "Ada") is None
    assert read_scores(db_url, NAME) == {"Mira": 17, "Ada": 20}


def test_a_penalty_leaves_no_less_than_nothing(db_url):
    late = [replace(blank("Mira"), penalty=3.0)]
    write(db_url, *late)
    assert read_scores(db_url, NAME) == {"Mira": 0}


def test_a_mark_counts_before_the_penalty(db_url, change):
    late = [replace(perfect("Mira"), penalty=3.0, score=17)]
    write(db_url, *late)
    change("q7", manual_score=2, needs_manual_grade=False)
    assert with_marks(late, db_url)[0].score == 19 == read_scores(db_url, NAME)["Mira"]


def test_whoever_is_excused_has_no_row_and_keeps_one_that_was_there(db_url, change):
    write(db_url, perfect("Mira"))
    change("q7", manual_score=2, needs_manual_grade=False)
    excused = [replace(blank(s), excused=True) for s in ("Mira", "Ada")]
    assert write(db_url, *excused) == []
    assert read_scores(db_url, NAME) == {"Mira": 22}


def test_letters_that_no_database_holds_do_no_harm(db_url, stands):
    strange = "a zero \0 and half a letter \ud83d"
    faulty = replace(score(Q1, "failed"), hint=strange)
    name = "mi\0ra \udcff"
    for _ in range(2):
        assert write(db_url, mixed(name, q1=faulty)) == []
    (student,) = read_scores(db_url, NAME)
    assert stands("comment on q1", "comment", student).startswith(
        "a zero \N{REPLACEMENT CHARACTER} and"
    )


def test_a_name_as_long_as_can_be_fits(db_url):
    write(db_url, perfect("ñ" * 400), perfect("x" * 128))
    assert len(read_scores(db_url, NAME)) == 2


def test_two_runs_at_once_both_arrive(db_url):
    other = replace(SAMPLE, name="another-lesson")
    students = [perfect(f"student-{n}") for n in range(50)]
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(write_gradebook, db_url, a, students) for a in (SAMPLE, other)]
        assert [run.result() for run in both] == [[], []]
    assert len(read_scores(db_url, NAME)) == len(read_scores(db_url, other.name)) == 50
