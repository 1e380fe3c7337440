"""A whole class in one zip is read as its folder would be."""

import stat
import zipfile

import pytest
from helpers.class_folders import NAME, notebook, source, write, zipped

from autograder.errors import AutograderError
from autograder.intake import collect


def hand_in(folder, files):
    write(folder / "class.zip", files if isinstance(files, bytes) else zipped(files))
    return list(collect(folder / "class.zip", NAME))


@pytest.mark.parametrize("around", ["", "submitted/"])
def test_every_layout_is_read_from_a_zip_too(tmp_path, around):
    files = {
        f"ada/{NAME}/{NAME}.ipynb": notebook("nbgrader"),
        f"ada/{NAME}/timestamp.txt": "2026-11-01 10:00:00 UTC",
        "Ben L_17_assignsubmission_file/x.ipynb": notebook("moodle"),
        "carl_12345_67890_x.ipynb": notebook("canvas"),
        "dora.ipynb": notebook("loose"),
        "emil_12346_67891_work.zip": zipped({"x.ipynb": notebook("zip in zip")}),
    }
    found = hand_in(tmp_path, {around + name: content for name, content in files.items()})
    assert {s.student: source(s) for s in found} == {
        "ada": "nbgrader", "Ben L_17": "moodle", "carl_12345": "canvas", "dora": "loose",
        "emil_12346": "zip in zip",
    }  # fmt: skip
    assert next(s for s in found if s.student == "ada").handed_in.hour == 10
    assert [p.name for p in tmp_path.rglob("*")] == ["class.zip"]


def test_an_empty_folder_in_it_is_a_student_without_a_notebook(tmp_path):
    ada, bob = hand_in(tmp_path, {"ada/": "", f"bob/{NAME}.ipynb": notebook()})
    assert (ada.student, ada.fault.code, bob.fault) == ("ada", "missing", None)


@pytest.mark.parametrize("file", [f"ada/{NAME}.ipynb", f"ada/{NAME}/{NAME}.ipynb", "ada/x.ipynb"])
def test_a_class_of_one_is_not_taken_for_a_folder_around_it(tmp_path, file):
    [submission] = hand_in(tmp_path, {file: notebook("mine")})
    assert (submission.student, source(submission)) == ("ada", "mine")


def test_loose_notebooks_in_one_folder_are_students(tmp_path):
    found = hand_in(tmp_path, {"all/ada.ipynb": notebook(), "all/bob.ipynb": notebook()})
    assert [s.student for s in found] == ["ada", "bob"]


def test_one_bad_file_in_it_stops_nobody_else(tmp_path):
    files = {"ada.ipynb": "", "bob.zip": b"PK\x03\x04", "carl.ipynb": notebook()}
    assert [s.fault and s.fault.code for s in hand_in(tmp_path, files)] == [
        "empty",
        "archive",
        None,
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"<html>"])
def test_a_zip_that_cannot_be_opened_says_so(tmp_path, content):
    with pytest.raises(AutograderError, match=r"class\.zip cannot be opened: it is broken"):
        hand_in(tmp_path, content)


def test_a_zip_that_leads_out_is_not_read(tmp_path):
    with pytest.raises(AutograderError, match=r"names that lead out of it, or links \(\.\./ada"):
        hand_in(tmp_path, {"../ada.ipynb": notebook(), "bob.ipynb": notebook()})
    link = zipfile.ZipInfo("ada.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(AutograderError, match="Unpack it, look at these"):
        hand_in(tmp_path, [(link, "/etc/passwd")])


def test_an_empty_zip_says_what_was_looked_for(tmp_path):
    with pytest.raises(AutograderError, match="No submission was found"):
        hand_in(tmp_path, {})


def test_another_archive_says_what_to_give(tmp_path):
    write(tmp_path / "class.tar.gz", b"\x1f\x8b")
    with pytest.raises(AutograderError, match=r"class\.tar\.gz cannot be.*or unpack it"):
        collect(tmp_path / "class.tar.gz", NAME)


def test_a_lone_student_s_folder_is_not_a_class_s(tmp_path):
    mine, theirs = (f"{who}_assignsubmission_file_" for who in ("Mal_1", "Bob_2"))
    files = {f"{mine}/{theirs}/x.ipynb": notebook(), f"{mine}/{theirs}/y.ipynb": notebook()}
    assert [s.student for s in hand_in(tmp_path, files)] == ["Mal_1"]
