"""A graded class lies where formgrader finds it, and again after the next grading."""

from __future__ import annotations

import json
import runpy

import pytest
from helpers.in_words import NAME, answered, in_words, submission

from autograder.gradebook.formgrader import (
    changed_answers,
    marking_copies,
    safe_html,
    write_copies,
)
from autograder.records import Submission

ANSWER = "Twice as many guests want twice the flour."


@pytest.fixture
def class_(tmp_path):
    """Lay out what students wrote; give which answers were other ones before."""
    assignment, folder = in_words(tmp_path), tmp_path / "graded" / "formgrader"

    def lay_out(**texts):
        handed_in = [
            Submission(student, NAME, tmp_path, None) if text is None
            else submission(tmp_path, student, answered(text))
            for student, text in texts.items()
        ]  # fmt: skip
        copies = marking_copies(assignment, handed_in)
        changed = changed_answers(folder, assignment, copies)
        write_copies(folder, assignment, copies)
        return changed

    return lay_out


@pytest.fixture
def autograded(tmp_path):
    return tmp_path / "graded" / "formgrader" / "autograded"


def test_every_submission_lies_where_nbgrader_looks_for_it(class_, autograded):
    class_(ada=ANSWER, bo=ANSWER)
    for student in ("ada", "bo"):
        assert ANSWER in (autograded / student / NAME / f"{NAME}.ipynb").read_text()


def test_the_first_page_of_formgrader_lists_the_assignment(class_, tmp_path):
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import Config

    class_(ada=ANSWER)
    config = Config()
    config.CourseDirectory.root = str(tmp_path / "graded" / "formgrader")
    assert NbGraderAPI(config=config).get_source_assignments() == {NAME}


def test_a_submission_that_cannot_be_read_has_no_copy_any_more(class_, autograded):
    class_(ada=ANSWER)
    class_(ada=None)
    assert not list(autograded.rglob("*.ipynb"))


def test_a_student_of_another_batch_stays(class_, autograded):
    class_(ada=ANSWER)
    class_(bo=ANSWER)
    assert {p.parts[-3] for p in autograded.rglob("*.ipynb")} == {"ada", "bo"}


def test_a_strange_name_stays_inside_the_folder(tmp_path, autograded):
    assignment = in_words(tmp_path)
    work = submission(tmp_path, "ada", answered(ANSWER))
    evil = Submission("../../../<b>evil", NAME, work.path, work.notebook)
    copies = marking_copies(assignment, [evil])
    write_copies(autograded.parent, assignment, copies)
    (path,) = autograded.rglob("*.ipynb")
    assert "<" not in str(path)
    assert path.parts[-3].startswith("b-evil-")


def test_a_first_answer_is_new_and_not_changed(class_):
    assert class_(ada=ANSWER) == set()


def test_an_answer_that_was_rewritten_is_told_and_the_same_one_is_not(class_):
    class_(ada=ANSWER, bo=ANSWER)
    assert class_(ada=ANSWER, bo=f"{ANSWER} And the sugar.") == {("bo", "q2")}


def test_a_copy_that_somebody_spoilt_is_made_again(class_, autograded):
    class_(ada=ANSWER)
    (path,) = autograded.rglob("*.ipynb")
    path.write_text("nonsense")
    assert class_(ada=ANSWER) == set()
    assert json.loads(path.read_text())["nbformat"] == 4


def test_the_settings_name_the_gradebook_beside_them_wherever_the_folder_moves(class_, tmp_path):
    from traitlets.config import Config

    class_(ada=ANSWER)
    moved = (tmp_path / "graded").rename(tmp_path / "moved")
    config = Config()
    runpy.run_path(str(moved / "formgrader" / "nbgrader_config.py"), {"get_config": lambda: config})
    assert config.CourseDirectory.root == str(moved / "formgrader")
    assert config.CourseDirectory.db_url == f"sqlite:///{moved / 'gradebook.db'}"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "text <b onclick='alert(1)'>bold</b>",
        "$<img src=x onerror=alert(1)>$",
        "```mermaid\n<script>alert(1)</script>\n```",
        "![x](http://elsewhere/seen.png)",
        "![x](attachment:cat.png)",
        "<svg/onload=alert(1)>",
    ],
)
def test_html_in_an_answer_is_text(attack):
    shown = safe_html(attack)
    assert not any(tag in shown for tag in ("<script", "<img", "<b ", "<svg"))


def test_a_link_that_would_run_something_leads_nowhere():
    assert "javascript" not in safe_html("[x](javascript:alert(1))")


def test_markdown_and_mathematics_still_show():
    shown = safe_html("> a **rubric**\n\n- $p_u \\cdot q_i < 5$\n\n| a |\n|---|\n| 1 |")
    for tag in ("<blockquote>", "<strong>", "<li>", "<table>"):
        assert tag in shown
    assert "$p_u \\cdot q_i &lt; 5$" in shown
