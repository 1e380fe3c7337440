"""A graded class is handed to its tutors in one step, and their marks come back in one."""

from __future__ import annotations

import runpy

import pytest
from helpers.in_words import NAME, answered, in_words, submission
from nbgrader.api import Gradebook
from traitlets.config import Config

from autograder.errors import MachineError
from autograder.gradebook import choose_gradebook, hand_to_tutors, marking, take_marks
from autograder.records import Outcome
from autograder.scoring.questions import unseen_score, waiting_score


@pytest.fixture
def class_(tmp_path):
    """Hand over what Ada wrote, with no check of hers passed; give what comes back."""
    (tmp_path / "graded").mkdir()
    assignment = in_words(tmp_path)
    q1, q2 = assignment.questions
    ada = Outcome("ada", NAME, 0, 5, None, (), (unseen_score(q1), waiting_score(q2)))

    def hand(text):
        handed_in = [submission(tmp_path, "ada", answered(text))]
        (outcome,) = hand_to_tutors(
            tmp_path / "graded", assignment, handed_in, [ada], tmp_path / "build"
        )
        return outcome

    return hand


@pytest.fixture
def gradebook(tmp_path):
    return lambda: Gradebook(f"sqlite:///{tmp_path / 'graded' / 'gradebook.db'}")


def mark(gradebook, points):
    """Give points as formgrader does."""
    with gradebook() as opened:
        row = opened.find_grade("q2", NAME, NAME, "ada")
        row.manual_score, row.needs_manual_grade = points, False
        opened.db.commit()


def waits(gradebook):
    with gradebook() as opened:
        return opened.find_grade("q2", NAME, NAME, "ada").needs_manual_grade


def test_what_nobody_has_marked_comes_back_as_it_went(class_, gradebook, tmp_path):
    assert class_("For cakes.").scores[1].outcome == "waiting"
    assert waits(gradebook)
    assert "For cakes." in next((tmp_path / "graded").rglob("*.ipynb")).read_text()


def test_a_mark_comes_back_and_stays_when_the_class_is_handed_over_again(class_, gradebook):
    class_("For cakes.")
    mark(gradebook, 1.5)
    again = class_("For cakes.")
    assert (again.score, again.scores[1].outcome) == (1.5, "partly")
    assert not waits(gradebook)


def test_a_marked_answer_that_was_rewritten_waits_again(class_, gradebook):
    class_("For cakes.")
    mark(gradebook, 1.5)
    assert class_("For bread.").scores[1].outcome == "waiting"
    assert waits(gradebook)


def test_a_database_that_refuses_leaves_the_copies_that_tell_what_changed(
    class_, gradebook, monkeypatch
):
    class_("For cakes.")
    mark(gradebook, 1.5)
    with monkeypatch.context() as refusing:
        refusing.setattr(marking, "write_gradebook", _refuse)
        with pytest.raises(MachineError):
            class_("For bread.")
    class_("For bread.")
    assert waits(gradebook)


def test_where_there_is_no_gradebook_nothing_was_given(class_, tmp_path):
    outcome = class_("For cakes.")
    assert take_marks(tmp_path / "elsewhere", [outcome]) == [outcome]


def _refuse(*_):
    raise MachineError("The gradebook took no writing.")


def test_a_named_gradebook_is_found_again_by_all_that_comes_later(
    class_, server, tmp_path, monkeypatch
):
    url = server.new_database()
    out = tmp_path / "graded"
    assert choose_gradebook(out, url.replace("+psycopg2", "")).startswith(url)
    monkeypatch.setenv("PGPASSWORD", "secret")
    class_("For cakes.")
    assert not (out / "gradebook.db").exists()
    config = Config()
    runpy.run_path(str(out / "formgrader" / "nbgrader_config.py"), {"get_config": lambda: config})
    assert config.CourseDirectory.db_url == (out / "gradebook.url").read_text().strip()
    assert "secret" not in config.CourseDirectory.db_url


def test_a_gradebook_that_cannot_be_reached_stops_before_any_grading(tmp_path):
    with pytest.raises(MachineError, match="See that the server runs"):
        choose_gradebook(tmp_path / "graded", "postgresql://tutor@127.0.0.1:1/grades")
    assert not (tmp_path / "graded").exists(), "and is not remembered"


def test_what_somebody_changed_by_hand_is_told_when_the_class_is_handed_over(
    class_, gradebook, capsys
):
    class_("For cakes.")
    with gradebook() as opened:
        opened.find_grade("q1-check-1", NAME, NAME, "ada").auto_score = 1
        opened.db.commit()
    assert class_("For cakes.").score == 1
    assert "ada, q1-check-1: somebody changed it to 1, which stays" in capsys.readouterr().out


def test_a_folder_that_takes_no_copies_is_a_sentence_and_the_next_run_goes_on(class_, tmp_path):
    (tmp_path / "graded" / "formgrader").write_text("a file")
    with pytest.raises(MachineError, match=r"formgrader could not be written.*run the same"):
        class_("For cakes.")
    (tmp_path / "graded" / "formgrader").unlink()
    class_("For cakes.")
