from __future__ import annotations

import re
from urllib.parse import unquote

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

from autograder.reports import class_report, write_feedback, write_report


def text(outcomes):
    page = re.sub(r"<style>.*?</style>", "", class_report(outcomes, TITLE), flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_headline_says_how_many_how_well_and_who_needs_a_look():
    page = text([perfect(), perfect("Zoë"), blank("Quentin", "missing", "There is nothing.")])
    assert "Graded 3 Mean 13.33 / 22 Median 20 / 22 Need a look 1" in page


def test_what_needs_a_tutor_comes_first():
    page = text([perfect(), blank("Quentin", "missing", "There is no notebook.")])
    assert page.index("There is no notebook.") < page.index("Scores")


def test_a_broken_check_is_named_with_its_error_and_how_many_it_hit():
    q2 = SAMPLE.question("q2")
    hit = [mixed(n, q2=score(q2, "broken", ["the_kind_of_number_stays"])) for n in ("Ada", "Bo")]
    assert "Question 2 The kind of number stays ZeroDivisionError: division by zero 2" in text(hit)


def test_a_class_without_trouble_needs_nobody():
    graded = [outcome("Ada", perfect().scores[:6])]
    assert "Nothing: every submission was graded whole." in text(graded)


def test_written_answers_that_wait_for_a_tutor_are_announced():
    page = text([perfect(), perfect("Bo"), blank()])
    assert "2 written answers of 2 students wait for a tutor." in page
    assert (
        "“Whom does the model serve badly?”: 2 answers for 2 points each; 1 student left it blank "
        "and has 0, unless a tutor gives more." in page
    )


def test_where_every_answer_in_words_is_blank_no_tutor_is_called():
    page = text([blank()])
    assert "wait for a tutor" not in page
    assert "Nothing: every submission was graded whole." in page


def test_the_distribution_can_be_read_without_seeing_it():
    assert "20 to 22 points: 2 students" in text([perfect(), perfect("Zoë")])


def test_a_question_has_its_counts_mean_and_share():
    page = text([perfect(), blank()])
    assert "Question 4 DotProductBias: kind users, good films 1 1 0 3 / 6 50 %" in page


def test_the_mistakes_stand_there_with_count_and_hint_most_frequent_first():
    q1, q5 = SAMPLE.question("q1"), SAMPLE.question("q5")
    once = mixed("Ada", q1=score(q1, "failed", mistake="bare-sigmoid"))
    twice = [mixed(n, q5=score(q5, "failed", mistake="items-forgotten")) for n in ("Bo", "Cy")]
    page = text([once, *twice])
    assert "2 q5 items-forgotten Whose factors have you counted" in page
    assert page.index("items-forgotten") < page.index("bare-sigmoid")


def test_every_student_has_a_line_with_score_marks_and_reason():
    page = text([blank("Quentin", "not-json", "The file is not JSON.")])
    assert re.search(r"Quentin 0 (○ 0 not tried ){7}not-json", page)


def test_the_names_lead_to_the_feedback_pages(tmp_path):
    outcomes = [*sample_class(), perfect("a/b"), perfect("fox🦊 & co #1 100%")]
    write_feedback(outcomes, tmp_path / "feedback", TITLE)
    page = write_report(outcomes, tmp_path / "report.html", TITLE).read_text("utf-8")
    links = {unquote(link) for link in re.findall(r'href="(feedback/[^"]+)"', page)}
    assert len(links) == len(outcomes)
    assert all((tmp_path / link).is_file() for link in links)


def test_hostile_names_and_messages_arrive_as_text():
    page = class_report([blank("<script>x</script>", "odd", "<img src=x>")], "<b>title</b>")
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>" not in page


def test_a_class_of_nobody_has_a_report():
    assert "Graded 0 Mean – Median – Need a look 0" in text([])


def test_every_table_has_a_caption_and_headers_with_a_scope():
    page = class_report(sample_class(), TITLE)
    assert page.count("<caption>") == page.count("<table") == 5
    assert not re.search(r"<th(?! scope|ead)", page)
