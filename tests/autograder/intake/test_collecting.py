"""Every layout that people hand in, and what is said of the rest."""

import os

import pytest
from helpers.class_folders import NAME, only, put, source, students

from autograder.errors import AutograderError
from autograder.intake import collect


def test_the_layout_of_nbgrader_is_read(tmp_path):
    put(tmp_path / "ada" / NAME / f"{NAME}.ipynb", "mine")
    submission = only(tmp_path)
    assert (submission.student, submission.assignment) == ("ada", NAME)
    assert submission.path == tmp_path / "ada" / NAME / f"{NAME}.ipynb"
    assert source(submission) == "mine"


def test_a_students_folder_may_hold_the_notebook_itself(tmp_path):
    put(tmp_path / "ada" / "homework two.ipynb", "mine")
    assert source(only(tmp_path)) == "mine"


def test_loose_notebooks_are_named_after_students(tmp_path):
    put(tmp_path / "grace.ipynb")
    put(tmp_path / "ada.ipynb")
    assert students(tmp_path) == ["ada", "grace"]


def test_layouts_may_be_mixed(tmp_path):
    put(tmp_path / "grace.ipynb")
    put(tmp_path / "ada" / NAME / f"{NAME}.ipynb")
    put(tmp_path / "linus" / f"{NAME}.ipynb")
    assert students(tmp_path) == ["ada", "grace", "linus"]


def test_one_student_comes_once_and_the_folder_counts(tmp_path):
    put(tmp_path / "ada.ipynb", "loose")
    put(tmp_path / "ada" / f"{NAME}.ipynb", "in the folder")
    assert source(only(tmp_path)) == "in the folder"


def test_a_loose_copy_is_no_other_student(tmp_path):
    put(tmp_path / "ada (1).ipynb", "first")
    put(tmp_path / "ada (2).ipynb", "second")
    submission = only(tmp_path)
    assert (submission.student, source(submission)) == ("ada", "second")


def test_a_folder_without_a_notebook_is_missing_one(tmp_path):
    (tmp_path / "ada" / NAME).mkdir(parents=True)
    submission = only(tmp_path)
    assert (submission.notebook, submission.fault.code) == (None, "missing")
    assert submission.fault.sentence == "No notebook was handed in."


def test_what_was_handed_in_instead_is_named(tmp_path):
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / "answers.docx").write_text("see attachment")
    assert "there is only answers.docx" in only(tmp_path).fault.sentence


def test_a_broken_file_stops_nobody_else(tmp_path):
    put(tmp_path / "ada.ipynb")
    (tmp_path / "bob.ipynb").write_text("")
    put(tmp_path / "grace.ipynb")
    faults = [s.fault and s.fault.code for s in collect(tmp_path, NAME)]
    assert faults == [None, "empty", None]


def test_a_folder_that_cannot_be_opened_stops_nobody_else(tmp_path, monkeypatch):
    (tmp_path / "ada").mkdir()
    put(tmp_path / "grace.ipynb")
    look = type(tmp_path).iterdir

    def refuse(folder):
        if folder.name == "ada":
            raise PermissionError(13, "Permission denied")
        return look(folder)

    monkeypatch.setattr(type(tmp_path), "iterdir", refuse)  # root may open everything
    ada, grace = collect(tmp_path, NAME)
    assert ada.fault.code == "unreadable"
    assert ada.fault.sentence == "ada could not be read: Permission denied."
    assert grace.fault is None


@pytest.mark.parametrize("noise", [".git/x.ipynb", "__MACOSX/x.ipynb", ".hidden.ipynb", "a.csv"])
def test_hidden_folders_and_other_files_are_no_students(tmp_path, noise):
    put(tmp_path / "ada.ipynb")
    put(tmp_path / noise)
    assert students(tmp_path) == ["ada"]


def test_checkpoints_are_no_submission(tmp_path):
    put(tmp_path / "ada" / NAME / ".ipynb_checkpoints" / f"{NAME}-checkpoint.ipynb")
    put(tmp_path / "ada" / NAME / ".hidden.ipynb")
    assert only(tmp_path).fault.code == "missing"


@pytest.mark.parametrize(
    "link", ["ada", f"ada/{NAME}", f"ada/{NAME}.ipynb", f"ada/{NAME}/{NAME}.ipynb", "ada.ipynb"]
)
def test_a_link_to_somewhere_else_is_not_followed(tmp_path, link):
    put(tmp_path / "staff" / f"{NAME}.ipynb", "the solution")
    target = tmp_path / "staff"
    path = tmp_path / "submitted" / link
    path.parent.mkdir(parents=True)
    path.symlink_to(target / f"{NAME}.ipynb" if link.endswith(".ipynb") else target)
    submission = only(tmp_path / "submitted")
    assert (submission.notebook, submission.fault.code) == (None, "link")
    assert "is a link that leads out of what this student handed in" in submission.fault.sentence


def test_a_link_to_another_students_work_is_not_followed(tmp_path):
    put(tmp_path / "ada" / f"{NAME}.ipynb")
    (tmp_path / "bob").symlink_to(tmp_path / "ada")
    _, bob = collect(tmp_path, NAME)
    assert bob.fault.code == "link"


def test_a_link_in_the_students_own_folder_is_followed(tmp_path):
    put(tmp_path / "ada" / "final.ipynb", "mine")
    (tmp_path / "ada" / f"{NAME}.ipynb").symlink_to("final.ipynb")
    assert source(only(tmp_path)) == "mine"


def test_a_link_to_itself_is_a_fault(tmp_path):
    (tmp_path / "ada").symlink_to(tmp_path / "ada")
    assert only(tmp_path).fault.code == "link"


def test_a_name_that_is_not_utf8_can_be_written_down(tmp_path):
    put(tmp_path / os.fsdecode(b"J\xe9r\xf4me.ipynb"))
    (student,) = students(tmp_path)
    assert student.startswith("J\N{REPLACEMENT CHARACTER}r\N{REPLACEMENT CHARACTER}me-")


def test_an_empty_folder_says_what_was_looked_for(tmp_path):
    with pytest.raises(AutograderError, match=r"looked for STUDENT/dot-product-bias/dot-product"):
        collect(tmp_path, NAME)


def test_a_path_that_is_no_folder_says_what_to_give(tmp_path):
    put(tmp_path / "ada.ipynb")
    with pytest.raises(AutograderError, match="Give the folder that holds the submissions"):
        collect(tmp_path / "ada.ipynb", NAME)


def test_two_names_whose_bytes_are_no_text_stay_two_students(tmp_path):
    for name in (b"x\xff", b"x\xfe"):
        folder = os.path.join(os.fsencode(tmp_path), name)
        os.mkdir(folder)
        with open(os.path.join(folder, b"numbers.ipynb"), "w") as file:
            file.write("{}")
    students = [s.student for s in collect(tmp_path, "numbers")]
    assert len(set(students)) == 2
    assert all(s.encode() for s in students)


def test_a_hidden_folder_that_holds_the_assignment_is_a_students(tmp_path):
    put(tmp_path / ".ada" / NAME / f"{NAME}.ipynb", "mine")
    put(tmp_path / ".git" / "something.ipynb")
    put(tmp_path / ".bob" / f"{NAME}.ipynb")
    assert students(tmp_path) == [".ada", ".bob"]


def test_what_a_student_s_programs_hide_is_not_looked_at(tmp_path):
    put(tmp_path / "ada" / ".venv" / f"{NAME}.ipynb", "a package's")
    put(tmp_path / "ada" / "homework" / f"{NAME}.ipynb", "mine")
    assert source(only(tmp_path)) == "mine"
