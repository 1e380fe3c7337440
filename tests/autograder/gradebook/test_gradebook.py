from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import replace

import pytest
from helpers.nbgrader_scores import read_scores
from helpers.sample_outcomes import SAMPLE, blank, mixed, outcome, perfect, sample_class, score
from nbgrader.api import Gradebook

from autograder.errors import MachineError
from autograder.gradebook import write_gradebook
from autograder.gradebook.marks import with_marks
from autograder.mark_notes import CHANGED, DROPPED
from autograder.names import safe_name
from autograder.rules.course import AssignmentRules
from autograder.rules.points import reweighted, weighted

NAME = SAMPLE.name


def grade_of(gradebook, cell, student):
    return gradebook.find_grade(cell, NAME, NAME, student)


def test_every_student_has_the_total_that_grading_found(db_url):
    outcomes = sample_class()
    write_gradebook(db_url, SAMPLE, outcomes)
    assert read_scores(db_url, NAME) == {safe_name(o.student): o.score for o in outcomes}


def test_the_assignment_is_worth_what_its_questions_are_worth(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])
    with Gradebook(db_url) as gradebook:
        assert gradebook.find_assignment(NAME).max_score == SAMPLE.points == 22
        assert gradebook.find_submission(NAME, "Ada").score == 20


def test_public_and_hidden_points_stand_in_cells_of_their_own(db_url):
    partly = score(SAMPLE.question("q4"), "partly", ["one_row_and_none_work"])
    write_gradebook(db_url, SAMPLE, [mixed(q4=partly)])
    with Gradebook(db_url) as gradebook:
        assert grade_of(gradebook, "q4-check-1", "Mira").auto_score == 1.5
        assert grade_of(gradebook, "q4-hidden-1", "Mira").auto_score == 4.0
        assert grade_of(gradebook, "q4-hidden-1", "Mira").max_score == 4.5


def mark(gradebook, cell, student, points):
    """Give points as formgrader does."""
    grade = grade_of(gradebook, cell, student)
    grade.manual_score, grade.needs_manual_grade = points, False


def test_an_answer_in_words_waits_for_a_tutor(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])
    with Gradebook(db_url) as gradebook:
        by_hand = grade_of(gradebook, "q7", "Ada")
        assert (by_hand.auto_score, by_hand.needs_manual_grade) == (None, True)
        assert by_hand.cell_type == "markdown"


def test_only_what_a_tutor_must_see_waits(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])
    with Gradebook(db_url) as gradebook:
        grades = gradebook.find_submission(NAME, "Ada").notebooks[0].grades
        assert [g.name for g in grades if g.needs_manual_grade] == ["q7"]


def test_a_broken_check_keeps_its_points_and_waits_for_a_tutor(db_url):
    broken = score(SAMPLE.question("q2"), "broken", ["the_kind_of_number_stays"])
    write_gradebook(db_url, SAMPLE, [mixed(q2=broken)])
    with Gradebook(db_url) as gradebook:
        hidden = grade_of(gradebook, "q2-hidden-1", "Mira")
        assert (hidden.auto_score, hidden.needs_manual_grade) == (1.5, True)
        assert not grade_of(gradebook, "q2-check-1", "Mira").needs_manual_grade


def test_a_submission_that_nobody_can_read_has_zeros(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Quentin", "not-json", "It is not JSON.")])
    with Gradebook(db_url) as gradebook:
        assert grade_of(gradebook, "q1-check-1", "Quentin").auto_score == 0
        assert not grade_of(gradebook, "q1-check-1", "Quentin").needs_manual_grade
    assert read_scores(db_url, NAME) == {"Quentin": 0}


def test_an_outcome_without_questions_has_zeros_too(db_url):
    write_gradebook(db_url, SAMPLE, [outcome("Quentin", [], "missing", ["There is nothing."])])
    assert read_scores(db_url, NAME) == {"Quentin": 0}


def test_a_hint_becomes_the_comment_of_the_answer(db_url):
    faulty = score(SAMPLE.question("q1"), "failed", mistake="bare-sigmoid")
    write_gradebook(db_url, SAMPLE, [mixed(q1=faulty), blank()])
    with Gradebook(db_url) as gradebook:
        hint = gradebook.find_comment("q1", NAME, NAME, "Mira").comment
        assert hint.startswith("You stop at 0 to 1.")
        assert gradebook.find_comment("q1", NAME, NAME, "Blank").comment == "No response."


def test_a_second_run_updates_and_doubles_nothing(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Mira"), perfect()])
    write_gradebook(db_url, SAMPLE, [perfect("Mira"), perfect()])
    assert read_scores(db_url, NAME) == {"Mira": 20, "Ada": 20}
    with Gradebook(db_url) as gradebook:
        notebook = gradebook.find_notebook(NAME, NAME)
        assert len(notebook.submissions) == 2
        assert len(gradebook.find_submission(NAME, "Mira").notebooks[0].grades) == 13
        assert len(notebook.source_cells) == len(notebook.solution_cells) + 12
        assert gradebook.find_comment("q1", NAME, NAME, "Mira").comment is None


def test_what_a_tutor_wrote_survives_a_second_run(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Mira")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q7", "Mira", 1.5)
        mark(gradebook, "q1-check-1", "Mira", 0.5)
        gradebook.find_comment("q1", NAME, NAME, "Mira").manual_comment = "Come and see me."
        gradebook.db.commit()
    write_gradebook(db_url, SAMPLE, [blank("Mira")])
    assert read_scores(db_url, NAME) == {"Mira": 2}
    with Gradebook(db_url) as gradebook:
        assert gradebook.find_comment("q1", NAME, NAME, "Mira").comment == "Come and see me."
        assert not gradebook.find_submission(NAME, "Mira").notebooks[0].grades[0].extra_credit
        assert not grade_of(gradebook, "q7", "Mira").needs_manual_grade
        assert not grade_of(gradebook, "q1-check-1", "Mira").needs_manual_grade


def test_a_tutor_looks_again_when_the_score_they_overruled_has_changed(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Mira")])
    with Gradebook(db_url) as gradebook:
        grade_of(gradebook, "q1-check-1", "Mira").manual_score = 0.25
        gradebook.db.commit()
    for _ in range(2):
        write_gradebook(db_url, SAMPLE, [perfect("Mira")])
    with Gradebook(db_url) as gradebook:
        grade = grade_of(gradebook, "q1-check-1", "Mira")
        assert (grade.score, grade.auto_score, grade.needs_manual_grade) == (0.25, 1, True)


def test_a_tutor_looks_again_when_what_they_overruled_is_weighed_anew(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Mira"), blank("Noor")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q1-check-1", "Mira", 0.5)  # of 1 point
        gradebook.db.commit()
    heavy = AssignmentRules(points={"q1": 8})
    for _ in range(2):  # and nobody has looked meanwhile
        graded = [replace(o, scores=tuple(reweighted(s, heavy) for s in o.scores), points=28)
                  for o in (blank("Mira"), blank("Noor"))]  # fmt: skip
        write_gradebook(db_url, weighted(SAMPLE, heavy), graded)
    with Gradebook(db_url) as gradebook:
        grade = grade_of(gradebook, "q1-check-1", "Mira")
        assert (grade.score, grade.max_score, grade.needs_manual_grade) == (0.5, 4, True)
        assert not grade_of(gradebook, "q1-hidden-1", "Mira").needs_manual_grade
        assert not grade_of(gradebook, "q1-check-1", "Noor").needs_manual_grade


def test_staff_are_told_of_a_mark_that_wants_another_look(db_url):
    write_gradebook(db_url, SAMPLE, [blank("Mira"), blank("Noor")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q1-check-1", "Mira", 0.5)
        gradebook.db.commit()
    (mira,) = with_marks([blank("Mira")], db_url)
    assert mira.notes == (), "what a tutor has just marked waits for nobody"
    solved = [mixed(name, q1=score(SAMPLE.question("q1"), "passed")) for name in ("Mira", "Noor")]
    write_gradebook(db_url, SAMPLE, solved)
    mira, noor = with_marks(solved, db_url)
    assert (mira.notes, noor.notes) == ((f"{CHANGED}q1",), ())
    assert not mira.needs_a_look


@pytest.mark.parametrize("graded_again", [False, True])
def test_staff_are_told_of_a_mark_on_a_question_that_was_dropped_afterwards(db_url, graded_again):
    write_gradebook(db_url, SAMPLE, [blank("Mira"), blank("Noor")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q1-check-1", "Mira", 1)
        gradebook.db.commit()
    without = AssignmentRules(drop=("q1",))
    counted = [replace(o, scores=tuple(reweighted(s, without) for s in o.scores))
               for o in (blank("Mira"), blank("Noor"))]  # fmt: skip
    if graded_again:
        write_gradebook(db_url, weighted(SAMPLE, without), counted)
    mira, noor = with_marks(counted, db_url)
    assert (mira.notes, noor.notes) == ((f"{DROPPED}q1 (1 point there)",), ())
    assert mira.score == 0


def test_thirds_of_points_add_up_to_whole_ones(db_url):
    thirds = AssignmentRules(points={"q4": 7, "q3": 1, "q6": 10 / 3})
    right = perfect()
    scores = tuple(reweighted(s, thirds) for s in right.scores)
    right = replace(right, scores=scores)
    write_gradebook(db_url, weighted(SAMPLE, thirds), [right])
    with Gradebook(db_url) as gradebook:
        assignment, ada = gradebook.find_assignment(NAME), gradebook.find_submission(NAME, "Ada")
        assert assignment.max_score == pytest.approx(sum(s.points for s in scores), abs=1e-6)
        assert ada.score == assignment.max_score - 2  # q7 waits for a tutor
        grades = ada.notebooks[0].grades
        assert all(g.max_score == round(g.max_score, 6) for g in grades)
        assert all(g.auto_score == g.max_score for g in grades if g.name != "q7")
        q4 = [g.max_score for g in grades if g.name.startswith("q4-")]
        assert sum(q4) == 7


def test_an_answer_in_words_that_was_left_blank_has_a_zero_and_waits_for_nobody(db_url):
    write_gradebook(db_url, SAMPLE, [blank()])
    with Gradebook(db_url) as gradebook:
        left = grade_of(gradebook, "q7", "Blank")
        assert (left.auto_score, left.needs_manual_grade) == (0, False)
        assert gradebook.find_comment("q7", NAME, NAME, "Blank").comment == "No response."


@pytest.mark.parametrize("work", [perfect, blank])
def test_a_mark_survives_whatever_is_graded_again(db_url, work):
    write_gradebook(db_url, SAMPLE, [work("Mira")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q7", "Mira", 1.5)
        gradebook.db.commit()
    for again in (blank, perfect, work):
        write_gradebook(db_url, SAMPLE, [again("Mira")])
        with Gradebook(db_url) as gradebook:
            kept = grade_of(gradebook, "q7", "Mira")
            assert (kept.score, kept.needs_manual_grade) == (1.5, False)


def test_a_tutor_looks_again_at_a_marked_answer_that_has_changed(db_url):
    write_gradebook(db_url, SAMPLE, [perfect("Mira")])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q7", "Mira", 1.5)
        gradebook.db.commit()
    write_gradebook(db_url, SAMPLE, [perfect("Mira")], changed={("Mira", "q7")})
    write_gradebook(db_url, SAMPLE, [perfect("Mira")])  # and nobody has looked meanwhile
    with Gradebook(db_url) as gradebook:
        kept = grade_of(gradebook, "q7", "Mira")
        assert (kept.score, kept.needs_manual_grade) == (1.5, True)


def test_what_a_tutor_gave_counts_in_the_outcomes_and_nothing_waits(db_url):
    graded = [perfect("Mira"), perfect()]
    write_gradebook(db_url, SAMPLE, graded)
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q7", "Mira", 1.5)
        gradebook.find_comment("q7", NAME, NAME, "Mira").manual_comment = "And who is missing?"
        gradebook.db.commit()
    mira, ada = with_marks(graded, db_url)
    q7 = mira.scores[-1]
    assert (mira.score, q7.score, q7.outcome) == (21.5, 1.5, "partly")
    assert (q7.comment, q7.hint) == ("And who is missing?", None)
    assert ada == graded[1]


def test_an_id_that_could_be_html_is_made_harmless_for_formgrader(db_url):
    write_gradebook(db_url, SAMPLE, [perfect("<img src=x onerror=alert(1)>")])
    (student,) = read_scores(db_url, NAME)
    assert "<" not in student


def test_students_of_another_batch_stay_as_they_were(db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])
    write_gradebook(db_url, SAMPLE, [blank()])
    assert read_scores(db_url, NAME) == {"Ada": 20, "Blank": 0}


def test_a_new_gradebook_begins_as_a_copy_of_the_template(db_url, tmp_path):
    template = tmp_path / "gradebook.db"
    with Gradebook(db_url) as gradebook:
        gradebook.find_source_cell("q1-check-1", NAME, NAME).source = 'grader.check("q1")'
        gradebook.db.commit()
    target = f"sqlite:///{tmp_path / 'new.db'}"
    write_gradebook(target, SAMPLE, [perfect()], template)
    with Gradebook(target) as gradebook:
        source = gradebook.find_source_cell("q1-check-1", NAME, NAME).source
        assert source == 'grader.check("q1")'
    assert read_scores(db_url, NAME) == {}


def test_a_gradebook_that_is_there_is_not_replaced_by_the_template(db_url, empty_gradebook):
    write_gradebook(db_url, SAMPLE, [perfect()])
    write_gradebook(db_url, SAMPLE, [blank()], empty_gradebook)
    assert set(read_scores(db_url, NAME)) == {"Ada", "Blank"}


def test_without_a_template_a_gradebook_begins_all_the_same(tmp_path):
    url = f"sqlite:///{tmp_path / 'gradebook.db'}"
    write_gradebook(url, SAMPLE, [perfect()], tmp_path / "no.db")
    assert read_scores(url, NAME) == {"Ada": 20}


def test_a_gradebook_that_is_held_by_another_says_what_to_do(db_url):
    holder = sqlite3.connect(db_url.removeprefix("sqlite:///"))
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(MachineError, match=r"database is locked.*Nothing of it was changed"):
        write_gradebook(f"{db_url}?timeout=0.1", SAMPLE, [perfect()])
    holder.close()


def test_a_batch_that_fails_half_way_leaves_nothing(db_url):
    damaged = replace(perfect("Zoë"), scores=("not a score",))
    with pytest.raises(AttributeError):
        write_gradebook(db_url, SAMPLE, [perfect(), damaged])
    assert read_scores(db_url, NAME) == {}


def test_an_id_that_the_database_cannot_hold_becomes_a_safe_one(db_url):
    write_gradebook(db_url, SAMPLE, [perfect("x" * 500), perfect("folder-\udcff")])
    assert min(len(s) for s in read_scores(db_url, NAME)) == len("folder-0123456789")


def test_no_shell_has_to_find_alembic(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    url = f"sqlite:///{tmp_path / 'gradebook.db'}"
    write_gradebook(url, SAMPLE, [perfect()])
    assert read_scores(url, NAME) == {"Ada": 20}


def test_a_class_takes_a_second_or_two(db_url):
    began = time.perf_counter()
    write_gradebook(db_url, SAMPLE, sample_class())
    assert time.perf_counter() - began < 3


def test_marks_on_one_attempt_say_nothing_of_another(db_url):
    write_gradebook(db_url, SAMPLE, [replace(perfect(), attempt=2)])
    with Gradebook(db_url) as gradebook:
        mark(gradebook, "q1-check-1", "Ada", 0.25)
        gradebook.db.commit()
    (second,) = with_marks([replace(perfect(), attempt=2)], db_url)
    assert second.score < perfect().score
    first = replace(perfect(), attempt=1)
    assert with_marks([first], db_url) == [first]


def test_the_database_of_another_program_is_refused_as_it_is(tmp_path):
    with closing(sqlite3.connect(tmp_path / "shop.db")) as database:
        database.execute("CREATE TABLE assignment (id TEXT)")
        database.commit()
    with pytest.raises(MachineError, match=r"another program\. Nothing of it was changed"):
        write_gradebook(f"sqlite:///{tmp_path / 'shop.db'}", SAMPLE, [perfect()])
    with closing(sqlite3.connect(tmp_path / "shop.db")) as database:
        assert database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
