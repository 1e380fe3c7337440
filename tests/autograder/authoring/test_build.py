"""Everything is made from the folder: by nbgrader, by otter, byte for byte the same."""

import json
import shutil
import zipfile

import pytest
import yaml
from helpers.tiny_assignment import IN_WORDS, write_assignment

from autograder.authoring import load_assignment
from autograder.authoring.build import Places, build, stale
from autograder.authoring.inlining import grading_file, hidden_cell, public_file
from autograder.authoring.notebooks import source_notebook
from autograder.errors import AuthorError
from autograder.gradebook import write_gradebook
from autograder.records import Outcome
from autograder.scoring.questions import unseen_score, waiting_score

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    write_assignment(root, lesson=lambda text: text + IN_WORDS)
    build(Places(root))
    return Places(root)


@pytest.fixture(scope="module")
def released(made):
    path = made.assignments / "double-up" / "double-up.ipynb"
    return json.loads(path.read_text())["cells"]


def by_id(cells):
    return {c["id"]: c for c in cells}


def test_the_release_asks_and_does_not_answer(released):
    answer = "".join(by_id(released)["q1"]["source"])
    assert 'raise NotImplementedError("your answer here")' in answer
    assert "twice_of_it" not in json.dumps(released)


def test_a_question_in_words_is_one_text_cell_that_a_tutor_marks(released):
    (cell,) = [c for c in released if c["id"].startswith("q2")]
    metadata = cell["metadata"]["nbgrader"]
    assert cell["cell_type"] == "markdown"
    assert (metadata["grade_id"], metadata["points"]) == ("q2", 2)
    assert (metadata["grade"], metadata["solution"], metadata["locked"]) == (True, True, False)


def test_a_question_in_words_keeps_its_text_and_loses_its_answer(released):
    source = "".join(by_id(released)["q2"]["source"])
    assert "what doubling is good for" in source
    assert "*Your answer here.*" in source
    assert "One point for" not in json.dumps(released)
    assert "SOLUTION" not in json.dumps(released)


def test_a_question_in_words_waits_for_a_tutor_in_the_gradebook(made, tmp_path):
    from nbgrader.api import Gradebook

    assignment = load_assignment(made.solutions / "double_up")
    scores = (
        unseen_score(assignment.question("q1")),
        waiting_score(assignment.question("q2")),
    )
    outcome = Outcome("ada", "double-up", 0, 5, None, (), scores)
    url = f"sqlite:///{tmp_path / 'gradebook.db'}"
    write_gradebook(url, assignment, [outcome], made.course / "gradebook.db")
    with Gradebook(url) as gradebook:
        assert gradebook.find_assignment("double-up").max_score == 5
        (notebook,) = gradebook.find_submission("double-up", "ada").notebooks
        assert [g.name for g in notebook.grades if g.needs_manual_grade] == ["q2"]


def test_an_answer_cell_is_named_for_nbgrader_and_for_otter(released):
    metadata = by_id(released)["q1"]["metadata"]
    assert metadata["nbgrader"]["grade_id"] == "q1"
    assert metadata["otter"] == {"tests": ["q1"]}


def test_check_cells_are_locked_and_worth_their_points(released):
    for name, points in (("q1-check-1", 1), ("q1-hidden-1", 2)):
        metadata = by_id(released)[name]["metadata"]["nbgrader"]
        assert metadata["grade_id"] == name
        assert (metadata["points"], metadata["locked"]) == (points, True)


def test_the_hidden_cell_is_empty_in_the_release(released):
    source = "".join(by_id(released)["q1-hidden-1"]["source"])
    assert source == "# More checks of question 1 run here when your work is graded."


def test_public_checks_travel_without_what_only_hidden_ones_need(made):
    text = (made.assignments / "double-up" / "tests" / "q1.py").read_text()
    assert "two_doubles" in text
    assert "waiting = 1" in text
    assert not any(word in text for word in ("any_number_doubles", "SECRET", "told"))


def test_only_the_notebook_and_the_public_tests_are_released(made):
    folder = made.assignments / "double-up"
    files = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    assert files == {"double-up.ipynb", "tests/q1.py"}


def test_otter_s_zip_holds_all_checks_and_the_kit(made):
    with zipfile.ZipFile(made.otter_zip("double-up")) as archive:
        names = archive.namelist()
        assert "any_number_doubles" in archive.read("tests/q1.py").decode()
    assert "files/cfkit/checks/seam.py" not in names
    assert "files/cfkit/checks/student.py" in names
    assert "tests/q2.py" not in names
    assert not any("solutions" in n or "autograder/" in n for n in names if n.startswith("files"))


def test_otter_s_zip_asks_for_the_packages_of_students_with_their_versions(made):
    with zipfile.ZipFile(made.otter_zip("double-up")) as archive:
        packages = yaml.safe_load(archive.read("environment.yml"))["dependencies"][-1]["pip"]
    assert "torch>=2.13,<2.14" in packages or "torch<2.14,>=2.13" in packages
    assert not any(p.startswith("nbgrader") for p in packages)


def test_the_solved_notebook_was_run_and_earns_everything(made):
    cells = by_id(json.loads(made.solved("double-up").read_text())["cells"])
    for name, points in (("q1-check-1", 1), ("q1-hidden-1", 2)):
        result = cells[name]["outputs"][-1]
        assert float("".join(result["data"]["text/plain"])) == points
        assert not [o for o in cells[name]["outputs"] if o.get("name") == "stderr"]


def test_what_is_as_the_sources_make_it_is_not_stale(made):
    assert stale(made) == []


def test_an_edited_release_and_a_forgotten_file_are_stale(made):
    notebook = made.assignments / "double-up" / "double-up.ipynb"
    before = notebook.read_bytes()
    extra = made.assignments / "double-up" / "answers.txt"
    try:
        notebook.write_bytes(before.replace(b"Twice as much", b"Thrice as much"))
        extra.write_text("x + x")
        assert stale(made) == ["double-up/answers.txt", "double-up/double-up.ipynb"]
    finally:
        notebook.write_bytes(before)
        extra.unlink()


@pytest.fixture
def project(made, tmp_path):
    """A project of its own that was built before."""
    for folder in ("solutions", "assignments"):
        shutil.copytree(made.root / folder, tmp_path / folder)
    return Places(tmp_path)


def files(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("work", [build, stale])
def test_a_folder_without_sources_is_left_as_it_was(project, work):
    shutil.rmtree(project.solutions)
    before = files(project.assignments)
    with pytest.raises(AuthorError, match="No assignment was found"):
        work(project)
    assert files(project.assignments) == before


def test_a_build_that_fails_leaves_the_old_release(project):
    lesson = project.solutions / "double_up" / "lesson.py"
    lesson.write_text(lesson.read_text().replace("# END SOLUTION", "", 1))
    before = files(project.assignments)
    with pytest.raises(AuthorError, match=r"nbgrader could not release double-up"):
        build(project, solved=False)
    assert files(project.assignments) == before


def test_a_release_without_sources_goes_and_a_stranger_s_folder_stays(project):
    notebook = project.assignments / "double-up" / "double-up.ipynb"
    gone = project.assignments / "gone" / "gone.ipynb"
    gone.parent.mkdir()
    gone.write_text(notebook.read_text().replace('"double-up"', '"gone"'))
    for stranger in ("notes", "projects"):
        (project.assignments / stranger).mkdir()
    (project.assignments / "notes" / "notes.ipynb").write_text('{"cells": []}')
    (project.assignments / "projects" / "plan.txt").write_text("mine")
    assert stale(project) == ["gone/gone.ipynb"]
    assert stale(project, only=["double-up"]) == []
    build(project, solved=False)
    names = {p.name for p in project.assignments.iterdir()}
    assert names == {"double-up", "notes", "projects"}
    assert stale(project) == []


def test_inlined_checks_stand_alone(made):
    assignment = load_assignment(made.solutions / "double_up")
    question = assignment.question("q1")
    for text in (public_file(assignment, question), grading_file(assignment, question)):
        compile(text, "q1.py", "exec")
    cell = hidden_cell(assignment, question)
    assert cell.index("BEGIN HIDDEN TESTS") < cell.index("any_number_doubles")


def test_cell_ids_are_fixed(made):
    assignment = load_assignment(made.solutions / "double_up")
    ids = [c.id for c in source_notebook(assignment).cells]
    assert ids == ["cell-00", "cell-01", "q1", "q1-check-1", "q1-hidden-1", "cell-03", "q2"]
