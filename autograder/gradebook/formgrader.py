"""Lay a graded class out so that a tutor can mark it in nbgrader's formgrader.

In: an assignment, its submissions. Out: a folder beside the gradebook with a marking copy of
each of them. Nothing in it was run, and what students wrote shows as text there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import nbformat
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors.sanitize import ALLOWED_TAGS, SanitizeHTML

from autograder.authoring.notebooks import source_notebook
from autograder.errors import SubmissionFault
from autograder.gradebook.marking_copy import answers_in_words, marking_copy
from autograder.intake import read_notebook
from autograder.names import safe_name
from autograder.records import Assignment, Submission

Copies = Mapping[str, nbformat.NotebookNode | None]  # by the student's safe name
_CONFIG = '''"""Made by `autograder grade`: nbgrader's settings for formgrader in this folder."""

from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader provides it
here = Path(__file__).resolve().parent
c.CourseDirectory.root = str(here)
named = here.parent / "gradebook.url"  # if grading was given --gradebook; without a password
beside = f"sqlite:///{here.parent / 'gradebook.db'}"
c.CourseDirectory.db_url = named.read_text().strip() if named.is_file() else beside
c.CourseDirectory.course_id = "cfkit"
c.HTMLExporter.filters = {"markdown2html": "autograder.gradebook.formgrader.safe_html"}
'''
# What markdown makes.
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "pre", "div", "del", "span"}
_TABLES = {"table", "thead", "tbody", "tr", "th", "td"}
_TAGS = [*ALLOWED_TAGS, *_BLOCKS, *_TABLES]


def marking_copies(assignment: Assignment, submissions: Iterable[Submission]) -> Copies:
    """Give every submission's marking copy; None for one that could not be read."""
    source = source_notebook(assignment)
    return {
        safe_name(s.student): marking_copy(s.notebook, source) if s.notebook else None
        for s in submissions
    }


def changed_answers(folder: Path, assignment: Assignment, copies: Copies) -> set[tuple[str, str]]:
    """Tell which answers in words read otherwise than in the folder, by student and question."""
    return {
        (student, question)
        for student, copy in copies.items()
        if copy is not None
        for question in _changed(_place(folder, assignment, student), copy)
    }


def write_copies(folder: Path, assignment: Assignment, copies: Copies) -> None:
    """Write what formgrader opens; the copies of students not among these stay.

    Args:
        folder: Where it goes, beside the gradebook; made if it is not there.
        assignment: What was answered.
        copies: As `marking_copies` gives them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nbgrader_config.py").write_text(_CONFIG, encoding="utf-8")
    # Empty, but formgrader's first page lists only what has a folder there.
    (folder / "source" / assignment.name).mkdir(parents=True, exist_ok=True)
    for student, copy in copies.items():
        place = _place(folder, assignment, student)
        if copy is None:
            place.unlink(missing_ok=True)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.write_text(json.dumps(copy, indent=1), encoding="utf-8")
        part.replace(place)


def safe_html(source: str) -> str:
    """Show markdown; HTML that somebody wrote into it stays visible as text."""
    made = MarkdownWithMath(renderer=_NoPictures(exclude_anchor_links=True)).render(source)
    return str(SanitizeHTML(tags=_TAGS).sanitize_html_tags(made))


class _NoPictures(IPythonRenderer):
    """A picture from elsewhere would tell its server that a tutor reads."""

    def image(self, text: str, *_: object, **__: object) -> str:
        return f"(picture in the file that was handed in: {text or 'without a title'})"


def _place(folder: Path, assignment: Assignment, student: str) -> Path:
    return folder / "autograded" / student / assignment.name / f"{assignment.name}.ipynb"


def _changed(place: Path, copy: nbformat.NotebookNode) -> Iterator[str]:
    try:
        before = answers_in_words(read_notebook(place))
    except SubmissionFault:  # there is none yet, or somebody spoilt it
        return
    now = answers_in_words(copy)
    yield from (q for q in now if q in before and before[q] != now[q])
