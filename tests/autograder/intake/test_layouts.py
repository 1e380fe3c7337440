"""What learning platforms call a student's folder or file, and whose it is."""

from datetime import UTC, datetime

import pytest
from helpers.class_folders import NAME, codes, notebook, only, put, source, students, write, zipped

from autograder.intake import collect


@pytest.mark.parametrize(
    ("place", "student"),
    [
        ("Ada Lovelace_1234567_assignsubmission_file/x.ipynb", "Ada Lovelace_1234567"),
        ("Ada Lovelace_1234567_assignsubmission_file_/x.ipynb", "Ada Lovelace_1234567"),
        ("Participant_4711_assignsubmission_file_/x.ipynb", "Participant_4711"),
        ("Ada Lovelace_1234567_assignsubmission_file_my work.ipynb", "Ada Lovelace_1234567"),
        ("lovelaceada_12345_67890_my work.ipynb", "lovelaceada_12345"),
        ("lovelaceada_12345_67890_dot-product-bias-1.ipynb", "lovelaceada_12345"),
        ("øverlandåse_12345_67890_x.ipynb", "øverlandåse_12345"),
        ("anon_a1B2c_67890_x.ipynb", "anon_a1B2c"),
        (f"ada+{NAME}+2026-11-01 10:00:00 UTC/{NAME}.ipynb", "ada"),
        (f"ada+{NAME}+2026-11-01 10:00:00.123456 UTC+a1B2c3D4e5F6/{NAME}.ipynb", "ada"),
        ("ada_2.ipynb", "ada_2"),
        ("hw_2024_ada.ipynb", "hw_2024_ada"),
    ],
)
def test_the_student_is_known_by_the_platform_s_name(tmp_path, place, student):
    put(tmp_path / place, "mine")
    submission = only(tmp_path)
    assert (submission.student, source(submission)) == (student, "mine")
    assert submission.notes == ()


def test_two_students_of_one_name_stay_apart(tmp_path):
    for number in (17, 18):
        put(tmp_path / f"Ada Lovelace_{number}_assignsubmission_file" / "x.ipynb")
    assert students(tmp_path) == ["Ada Lovelace_17", "Ada Lovelace_18"]


def test_a_text_typed_into_moodle_is_not_another_submission(tmp_path):
    put(tmp_path / "Ada L_17_assignsubmission_file" / "x.ipynb", "mine")
    write(tmp_path / "Ada L_17_assignsubmission_onlinetext" / "onlinetext.html", "<p>Hello")
    assert source(only(tmp_path)) == "mine"


def test_who_only_typed_a_text_is_not_forgotten(tmp_path):
    write(tmp_path / "Ada L_17_assignsubmission_onlinetext" / "onlinetext.html", "<p>Hello")
    write(tmp_path / "hoppergrace_12345_text.html", "<p>Hello")
    write(tmp_path / "turingalan_12346_67890_answers.docx", "Hello")
    for submission in collect(tmp_path, NAME):
        assert submission.fault.code == "missing"
        assert "there is only" in submission.fault.sentence
    assert students(tmp_path) == ["Ada L_17", "hoppergrace_12345", "turingalan_12346"]


def test_what_canvas_marks_as_late_is_told(tmp_path):
    put(tmp_path / "lovelaceada_LATE_12345_67890_x.ipynb", "mine")
    put(tmp_path / "LATE_anon_a1B2c_67890_x.ipynb", "mine")
    anonymous, ada = collect(tmp_path, NAME)
    assert (anonymous.student, ada.student) == ("anon_a1B2c", "lovelaceada_12345")
    assert codes(anonymous) == codes(ada) == ["late"]


def test_several_files_of_one_student_in_canvas_are_one_submission(tmp_path):
    write(tmp_path / "lovelaceada_12345_67890_notes.pdf", "x")
    write(tmp_path / "lovelaceada_12345_67891_data.zip", zipped({"a.csv": "1"}))
    put(tmp_path / f"lovelaceada_12345_67892_{NAME}.ipynb", "first")
    put(tmp_path / f"lovelaceada_12345_67893_{NAME}-1.ipynb", "again")
    submission = only(tmp_path)
    assert (source(submission), codes(submission)) == ("first", ["several-notebooks"])


def test_a_zip_that_a_platform_renamed_is_opened(tmp_path):
    write(tmp_path / "lovelaceada_12345_67890_work.zip", zipped({"x.ipynb": notebook("mine")}))
    assert source(only(tmp_path)) == "mine"


def test_every_submission_of_the_exchange_is_an_attempt_in_the_order_of_time(tmp_path):
    for when, said in [
        ("2026-11-02 08:00:00 UTC+a1B2c3D4e5F6", "third"),
        ("2026-11-01 09:30:00 CET", "first"),  # half past eight in UTC
        ("2026-11-01 09:00:00 UTC", "second"),
    ]:
        put(tmp_path / f"ada+{NAME}+{when}" / f"{NAME}.ipynb", said)
    found = list(collect(tmp_path, NAME))
    assert [(s.attempt, source(s)) for s in found] == [(1, "first"), (2, "second"), (3, "third")]
    assert found[2].handed_in == datetime(2026, 11, 2, 8, tzinfo=UTC)


def test_other_assignments_of_the_exchange_are_not_looked_at(tmp_path):
    put(tmp_path / f"ada+{NAME}+2026-11-01 10:00:00 UTC" / f"{NAME}.ipynb", "mine")
    put(tmp_path / "ada+weight-decay+2026-11-01 10:00:00 UTC" / "weight-decay.ipynb")
    assert source(only(tmp_path)) == "mine"


def test_a_name_at_moodle_cannot_pass_for_another_s_in_the_exchange(tmp_path):
    claimed = f"Bob Smith_7654321+{NAME}+2026-01-01 00_99_assignsubmission_file_"
    put(tmp_path / claimed / f"{NAME}.ipynb")
    assert students(tmp_path) == [claimed.removesuffix("_assignsubmission_file_")]


def test_a_blank_behind_a_name_makes_no_other_student(tmp_path):
    put(tmp_path / f"bob +{NAME}+2026-11-02 10:00:00 UTC" / f"{NAME}.ipynb")
    put(tmp_path / f"bob+{NAME}+2026-11-01 10:00:00 UTC" / f"{NAME}.ipynb")
    assert students(tmp_path) == ["bob", "bob"]
