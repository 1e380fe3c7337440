"""Have nbgrader make the students' release from an `Assignment`.

In: assignments, a folder for the course (private), a folder for the release. Out: what
`nbgrader generate_assignment` itself makes there, and its gradebook in the course folder.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import nbformat

from autograder.authoring.inlining import public_file
from autograder.authoring.marked import TEXT_STUB
from autograder.authoring.notebooks import source_notebook
from autograder.errors import AuthorError
from autograder.programs import put_programs_on_path
from autograder.records import Assignment
from cfkit.checks.faults import STUB

CODE_STUB = f'raise NotImplementedError("{STUB}")'
_CONFIG = '''"""Made by `autograder build`: nbgrader's settings for this course folder."""

from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    OverwriteKernelspec,
)

from autograder.authoring.rubrics import RestoreCells

c = get_config()  # noqa: F821 - nbgrader provides it
c.CourseDirectory.root = r"{course}"
c.CourseDirectory.release_directory = r"{release}"
c.CourseDirectory.course_id = "cfkit"
c.ClearSolutions.code_stub = {{"python": {stub!r}}}
c.ClearSolutions.text_stub = {text_stub!r}
c.ExecutePreprocessor.timeout = 60
c.OverwriteCells.add_missing_cells = True  # a deleted check cell costs nobody points
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    DeduplicateIds,
    OverwriteKernelspec,
    RestoreCells,  # in place of nbgrader's OverwriteCells
    CheckCellMetadata,
]
'''


def write_course(assignment: Assignment, course: Path, assignments: Path) -> None:
    """Write nbgrader's source folder: the notebook, and public test files only.

    nbgrader copies every file beside the notebook into the release, so nothing may lie
    there that students must not see.
    """
    source = course / "source" / assignment.name
    shutil.rmtree(source, ignore_errors=True)
    (source / "tests").mkdir(parents=True)
    nbformat.write(source_notebook(assignment), source / f"{assignment.name}.ipynb")
    for question in assignment.questions:
        if question.public:
            path = source / "tests" / f"{question.name}.py"
            path.write_text(public_file(assignment, question), encoding="utf-8")
    config = _CONFIG.format(
        course=course.resolve(), release=assignments.resolve(), stub=CODE_STUB, text_stub=TEXT_STUB
    )
    (course / "nbgrader_config.py").write_text(config, encoding="utf-8")


def release(assignment: Assignment, course: Path, assignments: Path) -> None:
    """Run `nbgrader generate_assignment` on a written course folder.

    The old release is replaced only once nbgrader has made the new one.
    """
    from nbgrader.apps import NbGraderAPI
    from traitlets.config import PyFileConfigLoader

    put_programs_on_path()
    config = PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()
    with tempfile.TemporaryDirectory(prefix="release-", dir=course) as made:
        config.CourseDirectory.release_directory = str(Path(made).resolve())
        result = NbGraderAPI(config=config).generate_assignment(assignment.name, force=True)
        if not result["success"]:
            raise AuthorError(
                f"nbgrader could not release {assignment.name}. It says:\n{result['log']}"
            )
        assignments.mkdir(parents=True, exist_ok=True)
        target = assignments / assignment.name
        if target.exists():
            shutil.rmtree(target)
        shutil.move(Path(made) / assignment.name, target)
