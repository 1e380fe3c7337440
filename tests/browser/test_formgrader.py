"""A tutor marks an answer in words in nbgrader's formgrader: the rubric stands above it."""

from __future__ import annotations

import pytest
from helpers.in_words import NAME, RUBRIC, STUB, answered, autograder, grade, hand_in, in_words
from helpers.postgres import PASSWORD
from nbgrader.api import Gradebook

from autograder.gradebook.address import gradebook_url

pytestmark = pytest.mark.browser

ADA = "Twice as many guests want **twice** the flour."
KINDS = ("check", "hidden")
HOSTILE = (
    "<script>document.title = 'mine'</script><img src=x onerror=\"document.title = 'mine'\">\n\n"
    "[a link](javascript:alert(1)) ![a picture](attachment:cat.png)"
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def gradebook(request):
    """Name a database as a tutor does, if it is another one than the file in the folder."""
    if request.param == "sqlite":
        yield ()
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PGPASSWORD", PASSWORD)
        yield ("--gradebook", request.getfixturevalue("server").new_database(password=""))


@pytest.fixture(scope="module")
def project(tmp_path_factory, gradebook):
    root = tmp_path_factory.mktemp("project")
    in_words(root)
    hand_in(root, "ada", answered(ADA))
    hand_in(root, "bo", answered(STUB))
    hand_in(root, "mallory", answered(HOSTILE))
    grade(root, *gradebook)
    return root


@pytest.fixture(scope="module")
def formgrader(project, serving, tmp_path_factory):
    folder = project / "graded" / "formgrader"
    with serving(folder, tmp_path_factory.mktemp("home")) as server:
        yield f"{server.address}/formgrader"


@pytest.fixture
def tutor(browser):
    """A tutor's page; nbgrader asks the network for MathJax, and does not get it."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    context.route(lambda url: "127.0.0.1" not in url, lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


@pytest.fixture
def submission(project, formgrader, tutor):
    """Open a student's submission on the page for marking."""

    def show(student):
        with Gradebook(gradebook_url(project / "graded")) as opened:
            copy = opened.find_submission_notebook(NAME, NAME, student).id
        tutor.goto(f"{formgrader}/submissions/{copy}/")
        tutor.wait_for_function("() => formgrader.grades.loaded && formgrader.comments.loaded")
        return tutor

    return show


def test_the_tutor_finds_every_submission_of_the_class(formgrader, tutor):
    tutor.goto(f"{formgrader}/gradebook/{NAME}/{NAME}")
    tutor.wait_for_function("() => document.querySelectorAll('tbody tr').length === 3")
    assert tutor.locator("td.needs-manual-grade .glyphicon-ok").count() == 2


def test_the_page_shows_the_rubric_above_the_answer(submission):
    page = submission("ada")
    text = page.locator("main").inner_text()
    assert "What to look for in q2 (for tutors; 2 points)" in text
    assert text.index(RUBRIC) < text.index("Twice as many guests want twice the flour.")
    assert page.locator("strong", has_text="twice").count() == 1


def test_the_points_that_checks_gave_stand_there_too(submission):
    page = submission("ada")
    shown = [page.locator(f"#q1-{kind}-1").get_attribute("placeholder") for kind in KINDS]
    assert shown == ["1", "2"]


def test_nothing_that_a_student_wrote_runs_on_the_page(submission):
    page = submission("mallory")
    assert page.title() == NAME
    text = page.locator("main").inner_text()
    assert "<script>document.title = 'mine'</script>" in text
    assert "picture in the file that was handed in: a picture" in text
    assert page.locator("main img, main [href^=java]").count() == 0


def test_what_a_tutor_gives_is_in_the_gradebook_after_grading_and_in_the_pages(
    project, formgrader, submission
):
    page = submission("ada")
    score = page.locator("input#q2")
    with page.expect_response("**/api/grade/*"):
        score.fill("1.5")
        score.press("Tab")
    with page.expect_response("**/api/comment/*"):
        page.locator("#q2-comment").fill("And halving?")
        page.locator("#q2-comment").press("Tab")
    page.goto(f"{formgrader}/gradebook/{NAME}/{NAME}")
    page.locator("td.score", has_text="4.5").wait_for()
    page.goto(f"{formgrader}/manage_students/ada/{NAME}")
    page.locator("td.score", has_text="4.5 / 5").wait_for()
    printed = grade(project)
    assert "1 written answer of 1 student waits for a tutor" in printed
    feedback = (project / "graded" / "feedback" / "ada.html").read_text()
    assert "<strong>4.5</strong> of 5 points" in feedback
    assert "And halving?" in feedback
    autograder(project, "report", "graded")
    assert "1 written answer" in (project / "graded" / "report.html").read_text()
