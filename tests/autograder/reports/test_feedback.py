from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from helpers.sample_outcomes import (
    SAMPLE,
    TITLE,
    blank,
    mixed,
    outcome,
    perfect,
    sample_class,
    score,
)

from autograder.reports import feedback_page, write_feedback

Q1, Q2, Q4, Q5, Q7 = (SAMPLE.question(q) for q in ("q1", "q2", "q4", "q5", "q7"))


class Text(HTMLParser):
    """What a reader sees of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.seen, self._style = [], [], False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._style = tag == "style"

    def handle_data(self, data):
        if not self._style:
            self.seen.append(data)


def text(one):
    return re.sub(r"\s+", " ", "".join(Text(feedback_page(one, TITLE)).seen))


def test_a_mistake_is_named_by_its_hint():
    page = text(mixed(q4=score(Q4, "partly", ["one_row_and_none_work"], "squash-before-biases")))
    assert "Can your prediction leave y_range when a bias is large? Try a bias of 10." in page
    assert "squash-before-biases" not in page


def test_the_verdict_stands_there_in_words():
    assert "Question 5 Count what the model learns ✗not right yet 0 of 1" in text(
        mixed(q5=score(Q5, "failed"))
    )


def test_a_public_check_says_what_it_saw():
    page = text(mixed(q1=score(Q1, "partly", ["the_shape_stays_as_it_was"])))
    assert "The shape stays as it was Not right yet.The prediction for 8 pairs is off" in page


def test_no_page_of_a_class_tells_the_name_of_a_hidden_check():
    names = [c.name for q in SAMPLE.questions for c in q.hidden]
    for one in sample_class():
        page = feedback_page(one, TITLE).lower()
        for name in names:
            assert name not in page
            assert f">{name.replace('_', ' ')}" not in page


def test_hidden_checks_are_counted_and_the_first_that_failed_speaks():
    page = text(mixed(q4=score(Q4, "partly", ["users_are_told_from_items"])))
    assert "5 of 6 further checks passed. The first that did not says: The prediction" in page


def test_a_message_that_was_said_already_is_not_said_again():
    assert text(mixed(q2=score(Q2, "failed"))).count("is off in 8 of 8 places") == 1


def test_one_further_check_is_not_counted():
    hidden = ["any_count_with_and_without_biases"]
    assert "The one further check did not pass. It says:" in text(
        mixed(q5=score(Q5, "partly", hidden))
    )


def test_a_crash_says_where_and_why_once():
    page = text(mixed(q4=score(Q4, "crashed")))
    assert "Where it stopped At line 7 of your cell, `self.biases(x)`" in page
    assert page.count("TypeError") == 1


def test_an_open_question_is_met_kindly_and_without_a_list_of_failures():
    page = text(mixed(q4=score(Q4, "not tried")))
    assert "You have not answered this one yet." in page
    assert "Eight pairs get eight predictions," not in page


def test_a_broken_check_is_our_fault_and_its_error_stays_with_us():
    page = text(
        mixed(q1=score(Q1, "broken", ["the_shape_stays_as_it_was", "any_range_is_reached"]))
    )
    assert "This check broke: our fault, not yours." in page
    assert "1 of 2 further checks passed. 1 broke: our fault, not yours" in page
    assert "ZeroDivisionError" not in page


def test_an_answer_in_words_waits_for_a_tutor_with_its_points():
    page = text(perfect())
    assert "20 of 22 points, 2 of them still with a tutor" in page
    assert "waits for a tutor 2 to be given" in page
    assert "A tutor reads this answer. It can earn up to 2 points, and they come later." in page
    assert "not tried" not in page


def test_an_answer_in_words_that_was_left_blank_waits_for_nobody_and_is_met_kindly():
    page = text(mixed(q7=score(Q7, "not tried")))
    assert "still with a tutor" not in page
    assert "You left this one blank, so it has no points yet." in page
    assert "Question 7: Write a few sentences; a tutor reads them (2 to win)." in page


def test_what_a_tutor_gave_and_wrote_stands_there():
    marked = replace(
        score(Q7, "passed"), score=1.5, outcome="partly", comment="And who is missing?"
    )
    page = text(mixed(q7=marked))
    assert "21.5 of 22 points What" in page
    assert "A tutor has read this answer. Your tutor writes And who is missing?" in page


def test_a_tutor_s_word_on_code_stands_above_what_the_checks_say():
    page = text(mixed(q1=replace(score(Q1, "failed", mistake="bare-sigmoid"), comment="Nearly.")))
    assert page.index("Your tutor writes Nearly.") < page.index("A hint You stop at 0 to 1.")


def test_a_tutor_who_took_points_from_what_every_check_passed_leaves_no_check_to_start_with():
    marked = replace(score(Q1, "passed"), score=1, outcome="partly", comment="Loops?")
    page = text(mixed(q1=marked))
    assert "Your tutor writes Loops?" in page
    assert "Start with the first check" not in page


def test_what_to_try_next_names_three_questions_at_most_and_what_they_can_earn():
    page = text(blank())
    assert "Question 1: Have a first go" in page
    assert "(2 to win)" in page
    assert "Question 4: Have" not in page


def test_a_perfect_submission_has_nothing_to_try():
    assert "There is nothing left to win here." in text(perfect())


def test_a_submission_that_nobody_can_read_says_why_and_what_to_do():
    page = text(blank("Quentin", "not-json", "The file is not JSON."))
    assert "We could not grade your work The file is not JSON." in page
    assert "hand that file in again" in page
    assert "Question 1" not in page


def test_notes_stand_before_the_questions():
    page = text(outcome("Mira", perfect().scores, "cells-renamed", ["A cell had lost its name."]))
    assert page.index("A cell had lost its name.") < page.index("What to try next")


def test_hostile_text_arrives_as_text():
    attack = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    hit = replace(score(Q1, "failed"), title=attack, hint=attack)
    hit = replace(hit, checks=tuple(replace(c, message=attack) for c in hit.checks))
    page = feedback_page(outcome(attack, [hit], "odd", [attack]), attack)
    tags = {tag for tag, _ in Text(page).tags}
    assert not tags & {"script", "img"}
    assert page.count("&lt;script&gt;") >= 6


def test_a_very_long_message_is_cut():
    hit = score(Q1, "failed")
    hit = replace(hit, checks=tuple(replace(c, message="x" * 10**6) for c in hit.checks))
    assert len(feedback_page(mixed(q1=hit), TITLE)) < 60_000


def test_no_request_leaves_the_machine():
    page = feedback_page(sample_class()[0], TITLE)
    for tag, attributes in Text(page).tags:
        assert tag not in {"script", "link", "img", "iframe"}
        assert attributes.get("href", "#").startswith("#")
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_every_link_leads_somewhere():
    for one in (perfect(), blank(), blank("Quentin", "missing", "There is nothing.")):
        tags = Text(feedback_page(one, TITLE)).tags
        ids = {attributes.get("id") for _, attributes in tags}
        links = {attributes["href"][1:] for tag, attributes in tags if tag == "a"}
        assert links <= ids


def test_a_page_is_written_for_every_student_whatever_they_are_called(tmp_path):
    outcomes = [perfect("Ann Lee"), perfect("a/b"), blank("folder-\udcff", "missing", "No \ud800.")]
    files = write_feedback(outcomes, tmp_path / "feedback", TITLE)
    assert files[0].name == "Ann Lee.html"
    assert len({f for f in files if f.read_text("utf-8").startswith("<!doctype html>")}) == 3
