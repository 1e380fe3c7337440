"""Everything is made from the folder: by nbgrader, by otter, byte for byte the same."""

import json
import zipfile

import pytest
from helpers.tiny_assignment import write_assignment

from autograder.authoring import load_assignment
from autograder.authoring.build import Places, build, stale
from autograder.authoring.inlining import grading_file, hidden_cell, public_file
from autograder.authoring.notebooks import source_notebook

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    write_assignment(root)
    (root / "assignments").mkdir()
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
    assert not any("solutions" in n or "autograder/" in n for n in names if n.startswith("files"))


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


def test_inlined_checks_stand_alone(made):
    assignment = load_assignment(made.solutions / "double_up")
    (question,) = assignment.questions
    for text in (public_file(assignment, question), grading_file(assignment, question)):
        compile(text, "q1.py", "exec")
    cell = hidden_cell(assignment, question)
    assert cell.index("BEGIN HIDDEN TESTS") < cell.index("any_number_doubles")


def test_cell_ids_are_fixed(made):
    assignment = load_assignment(made.solutions / "double_up")
    ids = [c.id for c in source_notebook(assignment).cells]
    assert ids == ["cell-00", "cell-01", "q1", "q1-check-1", "q1-hidden-1", "cell-03"]
