"""What was graded and has not changed is not graded again; whatever changed is."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from helpers.tiny_assignment import write_assignment

from autograder.authoring.folder import load_assignment
from autograder.bulk.resuming import Fingerprints, fingerprint, still_good
from autograder.outcomes import read_outcome, write_outcome
from autograder.records import Fault, Outcome, Score, Submission


def handed_in(source="x = 1", student="ada", fault=None):
    notebook = {"cells": [{"cell_type": "code", "source": source, "metadata": {}}]}
    return Submission(student, "tiny", None, None if fault else notebook, fault)


@pytest.fixture
def assignment(tmp_path):
    return load_assignment(write_assignment(tmp_path))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "outcomes"


def graded(submission, assignment, folder, **changes):
    outcome = Outcome(
        submission.student,
        "tiny",
        1,
        1,
        None,
        (),
        (),
        made_from=Fingerprints(fingerprint(assignment), 10).of(submission),
    )
    write_outcome(replace(outcome, **changes), folder)


def left(submissions, assignment, folder):
    return [
        s.student
        for s in still_good(submissions, Fingerprints(fingerprint(assignment), 10), folder)[1]
    ]


def test_the_new_is_graded_and_the_old_is_kept(assignment, folder):
    graded(handed_in(), assignment, folder)
    kept, to_grade = still_good(
        [handed_in(), handed_in(student="ben")], Fingerprints(fingerprint(assignment), 10), folder
    )
    assert [o.student for o in kept] == ["ada"]
    assert [s.student for s in to_grade] == ["ben"]


def test_a_changed_notebook_is_graded_again(assignment, folder):
    graded(handed_in(), assignment, folder)
    assert left([handed_in("x = 2")], assignment, folder) == ["ada"]


def test_a_changed_check_concerns_everybody(assignment, folder):
    graded(handed_in(), assignment, folder)
    checks = assignment.folder / "checks.py"
    checks.write_text(checks.read_text() + "\n# stricter\n")
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_another_limit_concerns_those_for_whom_it_was_too_short(assignment, folder):
    graded(handed_in(), assignment, folder)
    graded(handed_in(student="ben"), assignment, folder, reason="too-slow")
    both = [handed_in(), handed_in(student="ben")]
    to_grade = still_good(both, Fingerprints(fingerprint(assignment), 60), folder)[1]
    assert [s.student for s in to_grade] == ["ben"]


def test_what_was_unreadable_and_still_is_needs_no_second_look(assignment, folder):
    unreadable = handed_in(fault=Fault("not-json", "It is no notebook."))
    graded(unreadable, assignment, folder)
    assert left([unreadable], assignment, folder) == []
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_what_our_own_checks_broke_is_graded_again(assignment, folder):
    broken = Score("q1", "", 1, 1, "broken", None, None, ())
    graded(handed_in(), assignment, folder, scores=(broken,))
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_a_grader_that_stumbled_tries_again(assignment, folder):
    graded(handed_in(), assignment, folder, reason="broken")
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_an_outcome_of_an_earlier_version_is_made_again(assignment, folder):
    graded(handed_in(), assignment, folder)
    file = folder / "ada.json"
    data = json.loads(file.read_text())
    del data["made_from"]
    file.write_text(json.dumps(data))
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_a_damaged_outcome_is_made_again(assignment, folder):
    folder.mkdir()
    (folder / "ada.json").write_text("{")
    assert left([handed_in()], assignment, folder) == ["ada"]


def test_a_time_that_is_known_only_now_is_taken_in_without_grading_again(assignment, folder):
    graded(handed_in(), assignment, folder)
    when = datetime(2026, 11, 1, 10, tzinfo=UTC)
    timed = replace(handed_in(), handed_in=when)
    kept, to_grade = still_good([timed], Fingerprints(fingerprint(assignment), 10), folder)
    assert to_grade == []
    assert [o.handed_in for o in kept] == [when.isoformat()]
    assert read_outcome(folder, "ada") == kept[0]
