"""Whoever is forgotten leaves no trace in what grading wrote, and nobody else is touched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.nbgrader_scores import read_scores
from helpers.sample_outcomes import SAMPLE, perfect, sample_class
from nbgrader.api import Gradebook
from typer.testing import CliRunner

import autograder.cli  # noqa: F401 - it adds the commands
from autograder.cli.app import app
from autograder.errors import AutograderError, MachineError
from autograder.forgetting import forget
from autograder.gradebook import write_gradebook
from autograder.names import safe_name
from autograder.outcomes import read_outcomes, write_outcome
from autograder.reports import write_feedback, write_report

WHO = "../Zoë O'Neil"
OTHER = replace(SAMPLE, name="weight-decay")


@pytest.fixture(scope="module")
def whole_class():
    return [*sample_class()[:3], perfect(WHO)]


@pytest.fixture
def out(tmp_path, whole_class):
    """A graded class, with a second attempt of whoever is to be forgotten."""
    for outcome in whole_class:
        write_outcome(outcome, tmp_path / "outcomes")
        copy = tmp_path / "formgrader" / "autograded" / safe_name(outcome.student) / "n.ipynb"
        copy.parent.mkdir(parents=True)
        copy.write_text(outcome.student)
    second = tmp_path / "outcomes" / "attempt-2" / f"{safe_name(WHO)}.json"
    second.parent.mkdir()
    second.write_bytes((tmp_path / "outcomes" / f"{safe_name(WHO)}.json").read_bytes())
    write_feedback(whole_class, tmp_path / "feedback", "A title")
    write_report(whole_class, tmp_path / "report.html", "A title")
    write_gradebook(f"sqlite:///{tmp_path}/gradebook.db", SAMPLE, whole_class)
    return tmp_path


def traces(out):
    """Everything that holds the student's id, in a name or in its bytes."""
    marks = (safe_name(WHO).encode(), WHO.encode(), b"O&#39;Neil", b"O'Neil")
    return [
        path
        for path in out.rglob("*")
        if safe_name(WHO) in path.name
        or (path.is_file() and any(mark in path.read_bytes() for mark in marks))
    ]


def test_nothing_of_them_is_left_and_what_was_removed_is_named(out):
    assert len(traces(out)) > 6
    done = CliRunner().invoke(app, ["forget", WHO, "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert traces(out) == []
    for what in ("attempt-2", "feedback", "autograded", "In the gradebook", "report.html was made"):
        assert what in done.output
    assert "Not touched: what was handed in" in done.output


def test_nobody_else_is_touched(out, whole_class):
    url = f"sqlite:///{out}/gradebook.db"
    forget(WHO, out, url)
    others = [o for o in whole_class if o.student != WHO]
    assert read_outcomes(out / "outcomes") == sorted(others, key=lambda o: o.student)
    assert read_scores(url, SAMPLE.name) == {safe_name(o.student): o.score for o in others}
    assert len(list((out / "feedback").iterdir())) == len(others)


@pytest.fixture
def shared(out):
    """The same, whose gradebook holds marks for another assignment, graded into another folder."""
    url = f"sqlite:///{out}/gradebook.db"
    write_gradebook(url, OTHER, [perfect(WHO), perfect("Ada")])
    return url


def marked(url, assignment):
    with Gradebook(url) as gradebook:
        return {s.student.id for s in gradebook.assignment_submissions(assignment.name)}


def test_marks_for_assignments_of_other_folders_stay_unless_everything_is_to_go(out, shared):
    done = CliRunner().invoke(app, ["forget", WHO, "--out", str(out)])
    assert done.exit_code == 0, done.output
    before, _, removed = done.output.partition("Removed:")
    assert "marks for dot-product-bias; what the gradebook has for weight-decay, graded" in before
    assert "stays, unless you say --everything." in before
    assert "In the gradebook: what it had for dot-product-bias." in removed
    assert safe_name(WHO) not in marked(shared, SAMPLE)
    assert marked(shared, OTHER) == {safe_name(WHO), "Ada"}


def test_with_everything_they_go_too_and_that_is_said_before(out, shared):
    done = CliRunner().invoke(app, ["forget", WHO, "--out", str(out), "--everything"])
    assert done.exit_code == 0, done.output
    before, _, removed = done.output.partition("Removed:")
    assert "the marks for dot-product-bias and weight-decay; those for weight-decay come" in before
    assert "In the gradebook: the student, with 2 submissions." in removed
    assert traces(out) == []
    assert marked(shared, OTHER) == {"Ada"}


def test_who_has_marks_elsewhere_only_is_not_forgotten_here_by_mistake(out, shared):
    forget(WHO, out, shared)
    done = CliRunner().invoke(app, ["forget", WHO, "--out", str(out)])
    assert "Nothing of" in str(done.exception)
    assert "marks of them for weight-decay, graded into another folder" in str(done.exception)
    assert marked(shared, OTHER) == {safe_name(WHO), "Ada"}
    forget(WHO, out, shared, everything=True)
    assert marked(shared, OTHER) == {"Ada"}


def test_a_gradebook_of_one_assignment_needs_no_second_word(out):
    told = []
    forget(WHO, out, f"sqlite:///{out}/gradebook.db", tell=told.append)
    assert told == [
        f"All that is kept of {WHO} here is going to be removed, with the marks for {SAMPLE.name}."
    ]


def test_somebody_who_is_not_there_is_told_with_who_may_be_meant(out, whole_class):
    near = whole_class[0].student
    with pytest.raises(
        AutograderError, match=f"Nothing of '{near}x' is in .* Do you mean .*{near}"
    ):
        forget(near + "x", out, f"sqlite:///{out}/none.db")


def test_what_cannot_be_removed_is_named(out, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.unlink", refuse)
    with pytest.raises(MachineError, match=r"could not be removed \(Permission denied\)"):
        forget(WHO, out, f"sqlite:///{out}/none.db")


def test_our_copies_of_rules_and_roster_do_not_bring_anybody_back(out, whole_class):
    (out / "rules").mkdir()
    (out / "rules" / "course.toml").write_text(
        f"""[course]\nroster = "roster.csv"\n[students."{WHO}"]\nexcused = ["{SAMPLE.name}"]\n"""
    )
    other, another = (o.student for o in whole_class[:2])
    people = "".join(f'"{o.student}"\n' for o in whole_class)
    (out / "rules" / "roster.csv").write_text(f"id\n{people}")
    for who in (WHO, other):
        done = CliRunner().invoke(app, ["forget", who, "--out", str(out)])
        assert done.exit_code == 0, done.output
        assert "roster.csv: what it had of them." in done.output
        assert "still names them" not in done.output
    assert traces(out) == []
    pages = {page.stem for page in (out / "feedback").iterdir()}
    assert pages == {safe_name(o.student) for o in whole_class[1:3]}
    assert another in (out / "rules" / "roster.csv").read_text()


def test_a_comment_that_still_names_them_is_named_and_brings_nothing_back(out):
    (out / "rules").mkdir()
    (out / "rules" / "course.toml").write_text(f"# {WHO} was ill\n[course]\n")
    done = CliRunner().invoke(app, ["forget", WHO, "--out", str(out)])
    assert done.exit_code == 0, done.output
    assert "course.toml still names them" in done.output
    assert not (out / "feedback" / f"{safe_name(WHO)}.html").exists()
    assert safe_name(WHO) not in (out / "report.html").read_text().replace(f"{safe_name(WHO)}-", "")


def test_nobody_is_told_that_something_was_removed_when_nothing_was(out):
    done = CliRunner().invoke(app, ["forget", "nobody-here", "--out", str(out)])
    assert "Removed" not in done.output
