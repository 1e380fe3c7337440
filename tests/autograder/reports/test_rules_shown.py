"""What a course's rules did is shown to students and to tutors."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from helpers.sample_outcomes import SAMPLE, TITLE, blank, mixed, perfect, sample_class, score
from rich.console import Console

from autograder.intake import collect
from autograder.intake.owners import FOR_STAFF
from autograder.mark_notes import CHANGED, DROPPED
from autograder.reports import class_report, feedback_page, print_summary
from autograder.rules import Rules, apply_rules, oddities, told
from autograder.rules.course import AssignmentRules, Person

LATE = replace(perfect("Lea"), score=17.8, penalty=2.2, notes=("Handed in 1 day late.",))
EXCUSED = replace(blank("Exa"), excused=True)
MISSING = blank("Moe", "missing-submission", "Nothing was handed in.")


def words(page):
    body = page.partition("<body")[2]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


def feedback(outcome):
    return words(feedback_page(outcome, TITLE))


def report(*outcomes, told=()):
    return words(class_report(outcomes, TITLE, told=told))


def printed(*outcomes, rules=None):
    stream = io.StringIO()
    print_summary(outcomes, TITLE, Path("demo"), Console(file=stream, width=80), rules)
    return stream.getvalue()


def dropped(outcomes, *names):
    rules = Rules(assignments={SAMPLE.name: AssignmentRules(drop=names)})
    return apply_rules(outcomes, rules, datetime.now(UTC))


def test_a_student_reads_what_was_earned_and_what_was_taken_off():
    page = feedback(LATE)
    assert "17.8 of 22 points" in page
    assert "20 earned, 2.2 off for coming late." in page
    assert "Handed in 1 day late." in page


def test_nobody_reads_that_more_was_taken_than_there_was():
    page = feedback(replace(blank(), penalty=2.2))
    assert "off for coming late" not in page


def test_an_excused_student_reads_that_the_points_do_not_count():
    waiting = replace(perfect(), excused=True)
    assert "20 of 22 points, which do not count" in feedback(waiting)
    assert "with a tutor" not in feedback(waiting)


def test_who_handed_in_nothing_is_not_told_to_save_the_notebook_again():
    page = feedback(MISSING)
    assert "We have nothing from you" in page
    assert "Nothing was handed in." in page
    assert "save it" not in page


def test_staff_and_students_read_words_of_their_own_of_who_is_not_on_the_roster():
    stranger = blank("Eve", "not-json", "The file is not JSON.")
    rules = Rules(roster={"Ada": Person("Ada")})
    _, eve = apply_rules([perfect(), stranger], rules, datetime.now(UTC))
    assert "You are not on the course’s roster; tell your tutor." in feedback(eve)
    assert "tell your tutor" not in report(eve)
    assert "Not on the course’s roster, and graded all the same." in report(eve)


def test_a_student_is_not_told_what_a_tutor_may_do(tmp_path):
    (tmp_path / "ada.ipynb").touch()
    (submission,) = collect(tmp_path, SAMPLE.name)
    empty = blank("ada", submission.fault.code, submission.fault.sentence)
    assert "The file is empty. Ask for it again." in report(empty)
    assert "The file is empty." in feedback(empty)
    assert "Ask for" not in feedback(empty)


def test_who_may_have_handed_it_in_is_for_staff_alone():
    outcome = mixed("ada")
    note = f"{FOR_STAFF}bo, not to ada: ask both who handed it in."
    outcome = replace(outcome, reason="handed-in-by", notes=(note,))
    assert note in report(outcome)
    assert "bo, not" not in feedback(outcome)
    assert "About your submission" not in feedback(outcome)


def test_a_mark_that_wants_another_look_is_counted_for_staff_and_no_student_reads_it():
    one = replace(mixed("ada"), notes=(f"{CHANGED}q4",))
    two = replace(mixed("bo"), notes=(f"{CHANGED}q1", f"{CHANGED}q4"))
    page = report(one, mixed("cy"))
    assert "Need a look 1" in page
    assert "1 mark on something that has changed wants another look." in page
    assert f"ada mark {CHANGED}q4" in page
    assert "1 for a tutor to look at" in printed(one, mixed("cy"))
    assert "3 marks on something that has changed want another look." in printed(one, two)
    assert "autograder mark demo" in printed(one)
    assert "another look" not in feedback(one)
    assert "another look" not in printed(mixed("cy"))


def test_a_mark_that_only_nbgrader_counts_is_told_staff_by_name_and_a_terminal_by_number():
    rules = Rules(Path("course.toml"))
    rosa = replace(mixed("rosa-ferrari"), notes=(f"{DROPPED}q6 (1 point there)",))
    said = "A tutor marked it and it was dropped, so only nbgrader’s export counts it"
    assert f"{said}: rosa-ferrari, q6 (1 point there)." in told([rosa, mixed("cy")], rules)
    assert oddities([rosa, mixed("cy")], rules) == [f"{said}: 1 student."]
    assert "nbgrader" not in feedback(rosa)


def test_a_dropped_question_stays_to_be_read_and_is_nothing_to_win():
    failed = mixed("Ada", q4=score(SAMPLE.question("q4"), "failed"))
    (outcome,) = dropped([failed], "q4")
    page = feedback(outcome)
    assert "not right yet does not count" in page
    assert "This question was dropped: it counts neither for nor against you." in page
    assert "There is nothing left to win here" in page


def test_a_dropped_answer_in_words_waits_for_nobody():
    (outcome,) = dropped([perfect()], "q7")
    assert "A tutor reads this answer" not in feedback(outcome)
    assert "for a tutor" not in report(outcome)
    assert "for a tutor" not in printed(outcome)


def test_the_report_s_headline_counts_whom_the_rules_touched():
    page = report(LATE, EXCUSED, MISSING, perfect("Ada"))
    assert "Graded 3 Missing 1 Excused 1 Mean 12.6 / 22" in page


def test_who_is_excused_and_handed_in_nothing_is_counted_as_excused_only():
    nothing = replace(MISSING, excused=True)
    assert "Graded 1 Excused 1 Mean 20 / 22" in report(nothing, perfect("Ada"))
    assert "1 submission graded, mean 20 of 22, 1 excused" in printed(nothing, perfect("Ada"))
    page = feedback(nothing)
    assert "You are excused Nothing was handed in." in page
    assert "show it to your tutor" not in page


def test_a_missing_student_is_in_the_table_and_not_among_what_a_tutor_looks_at():
    page = report(MISSING, perfect("Ada"))
    assert "Need a look 0" in page
    assert "missing-submission" in page


def test_the_table_of_students_says_late_and_excused():
    page = report(LATE, EXCUSED, replace(blank("Zed"), penalty=2.2))
    assert "late −2.2" in page
    assert "excused" in page
    assert page.rstrip().endswith("late")


def test_the_questions_are_those_of_students_who_handed_in_and_count():
    page = report(LATE, EXCUSED, MISSING)
    assert "100 %" in page
    assert re.search(r"Question 1 Squash a score into the range 1 ", page)


def test_a_dropped_question_has_no_mean():
    page = words(class_report(dropped([perfect("Ada")], "q5"), TITLE))
    assert "dropped – –" in page
    assert "q5 dropped" in page
    assert "✓ – passed, does not count" in page
    assert "✓ 0" not in page


def test_the_report_tells_the_rules_in_sentences_as_text():
    page = class_report([perfect()], TITLE, told=["Due <b>today</b>."])
    assert "The course’s rules" in page
    assert "Due &lt;b&gt;today&lt;/b&gt;." in page
    assert "The course’s rules" not in class_report([perfect()], TITLE)


def test_the_terminal_says_how_many_are_missing_late_and_excused():
    page = printed(LATE, EXCUSED, MISSING, perfect("Ada"), rules=Path("course.toml"))
    assert "3 submissions graded, mean 12.6 of 22, 1 missing, 1 late, 1 excused" in page
    assert "Rules:    course.toml" in page


def test_a_class_that_is_excused_whole_has_its_pages():
    assert "Mean –" in report(EXCUSED)
    assert "1 submission graded, 1 excused" in printed(EXCUSED)


def test_an_assignment_dropped_whole_has_its_pages():
    outcomes = dropped(sample_class(), *(q.name for q in SAMPLE.questions))
    assert "0 / 0" in words(class_report(outcomes, TITLE))
    assert "40 submissions graded" in printed(*outcomes)
    assert "0 of 0 points" in feedback(outcomes[0])
