"""When it was handed in is believed where somebody wrote it down, and nowhere else."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from helpers.class_folders import NAME, codes, notebook, only, put, write, zipped

from autograder.intake.dates import read_time

TEN = datetime(2026, 11, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "words",
    ["2026-11-01 10:00:00 UTC", "2026-11-01 10:00:00.000000 UTC", "2026-11-01 10:00:00",
     "2026-11-01 11:00:00 CET", "2026-11-01 11:00:00 Europe/Berlin", "2026-11-01 15:30:00 +0530",
     "2026-11-01T10:00:00Z", "2026-11-01T05:00:00-05:00", " 2026-11-01 10_00_00 UTC\n"],
)  # fmt: skip
def test_a_time_is_read_in_every_form_that_nbgrader_writes(words):
    assert read_time(words) == TEN


def test_a_zone_is_kept():
    time = read_time("2026-11-01 15:30:00 +0530")
    assert time.tzinfo == timezone(timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "2026-13-01 10:00:00 UTC", "2026-11-01", "10", "2026-11-01 10:00:00 XYZ",
     "2026-11-01 10:00:00 ../../etc/passwd", "2026-11-01 10:00:00 +9999", "2026-11-01 10:00:00 a b",
     "2026-11-01 10:00:00 Europe"],
)  # fmt: skip
def test_what_is_no_time_is_none(words):
    assert read_time(words) is None


@pytest.mark.parametrize("place", [NAME, "."])
def test_the_timestamp_beside_the_notebook_is_read(tmp_path, place):
    put(tmp_path / "ada" / place / f"{NAME}.ipynb")
    write(tmp_path / "ada" / place / "timestamp.txt", "2026-11-01 10:00:00.000000 UTC")
    assert only(tmp_path).handed_in == TEN


def test_the_name_in_the_exchange_counts_more_than_a_file_in_it(tmp_path):
    folder = tmp_path / f"ada+{NAME}+2026-11-01 10:00:00 UTC"
    put(folder / f"{NAME}.ipynb")
    write(folder / "timestamp.txt", "2020-01-01 00:00:00 UTC")
    assert only(tmp_path).handed_in == TEN


def test_nobody_wrote_it_down_and_a_file_s_own_date_is_no_witness(tmp_path):
    put(tmp_path / "ada" / f"{NAME}.ipynb")
    submission = only(tmp_path)
    assert (submission.handed_in, submission.notes) == (None, ())


@pytest.mark.parametrize("content", ["last week", b"\xff\xfe\x00", "9" * 100_000])
def test_a_timestamp_that_cannot_be_read_is_told(tmp_path, content):
    put(tmp_path / "ada" / f"{NAME}.ipynb")
    write(tmp_path / "ada" / "timestamp.txt", content)
    submission = only(tmp_path)
    assert (submission.handed_in, codes(submission)) == (None, ["unknown-time"])
    assert "is no time such as 2026-11-01 10:00:00 UTC." in submission.notes[0].sentence


def test_a_timestamp_that_a_student_packed_is_not_believed(tmp_path):
    early = "2020-01-01 00:00:00 UTC"
    packed = zipped({f"{NAME}.ipynb": notebook(), "timestamp.txt": early})
    write(tmp_path / "ada" / "work.zip", packed)
    assert only(tmp_path).handed_in is None


def test_a_timestamp_that_a_student_uploaded_to_moodle_is_not_believed(tmp_path):
    folder = tmp_path / "Ada L_17_assignsubmission_file"
    put(folder / f"{NAME}.ipynb")
    write(folder / "timestamp.txt", "2020-01-01 00:00:00 UTC")
    assert only(tmp_path).handed_in is None


@pytest.mark.parametrize("words", ["0001-01-01 00:00:00 +14:00", "9999-12-31 23:59:59 -14:00"])
def test_a_time_of_another_age_is_none(words):
    assert read_time(words) is None


def test_the_timestamp_of_another_assignment_is_not_this_one_s(tmp_path):
    put(tmp_path / "ada" / NAME / f"{NAME}.ipynb")
    write(tmp_path / "ada" / NAME / "timestamp.txt", "2026-11-01 10:00:00 UTC")
    for other in ("cold-start", "."):
        write(tmp_path / "ada" / other / "timestamp.txt", "2026-10-01 10:00:00 UTC")
    assert only(tmp_path).handed_in == TEN


def test_a_timestamp_is_found_among_any_number_of_files(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.intake.on_disk.MOST_FILES", 20)
    put(tmp_path / "ada" / f"{NAME}.ipynb")
    write(tmp_path / "ada" / "timestamp.txt", "2026-11-01 10:00:00 UTC")
    for number in range(30):
        write(tmp_path / "ada" / f"e{number:02}", "")
    assert only(tmp_path).handed_in == TEN
