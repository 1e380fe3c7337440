"""The widgets as a student meets them: in JupyterLab and Notebook 7, by keyboard, in each theme."""

import subprocess
import sys

import nbformat
import pytest

pytestmark = pytest.mark.browser

SETUP = "from cfkit.widgets import *\nfrom cfkit.quizzes import bank"
DOT = "d = DotProduct(); d"
MATRIX = "m = RatingMatrix(predictions=[[4.0] * 5] * 4); m"
ONE = "q = Quiz(bank('course')['blank-cell']); q"
MANY = "r = Quiz(bank('course')['y-range']); r"
BOTH = pytest.mark.parametrize("app", ["lab", "notebook"])


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


@BOTH
def test_the_dot_product_by_keyboard(notebook, page, kernel, comes_to, n_cells, app):
    notebook(SETUP, DOT, app=app)
    before = n_cells()
    slider = page.get_by_role("slider", name="Alice, dark")
    slider.focus()
    press(page, "ArrowRight", "ArrowUp", "b", "a", "d", "d", "PageUp")
    assert slider.get_attribute("aria-valuetext") == "0.12"  # −0.30 and 2 × 0.01 and a page of 0.40
    comes_to("round(d.user[1], 2)", "0.12")
    press(page, "Tab")
    assert page.evaluate("() => document.activeElement.ariaLabel") == "Inception, dark"
    press(page, "Home")
    comes_to("d.item[1]", "-2.0")
    page.get_by_role("button", name="Reset").focus()
    press(page, "Enter")
    comes_to("round(d.raw, 6)", "0.95")
    page.get_by_role("button", name="Double Alice").focus()
    press(page, "Space")
    assert "the angle stays 43°" in page.locator(".cfkit-dot [role=status]").inner_text()
    comes_to("round(d.raw, 6)", "1.9")
    kernel("setattr(d, 'user', [0, 0, 1])")
    page.locator(".cfkit-card strong", has_text="★ 3.91").wait_for()  # 5.5 · σ(0.9)
    assert n_cells() == before


@BOTH
def test_the_rating_matrix_by_keyboard(notebook, page, comes_to, n_cells, app):
    notebook(SETUP, MATRIX, app=app)
    before = n_cells()
    focused = "() => document.activeElement.getAttribute('aria-label')"
    page.get_by_role("gridcell", name="Alice, Toy Story").focus()
    press(page, "3", "ArrowRight", "ArrowRight", "5", "b", "x")
    assert page.evaluate(focused) == "Alice, Frozen: your guess 5"
    comes_to("m.guesses[0]", "[None, 3.0, None, 5.0, None]")
    press(page, "Delete", "Control+End", "1")
    assert page.evaluate(focused) == "Dave, Interstellar: rated 4"
    press(page, "Home", "ArrowUp", "ArrowUp", "0")
    assert "There is no rating 0" in page.locator(".cfkit-matrix [role=status]").inner_text()
    comes_to("m.guesses[0]", "[None, 3.0, None, None, None]")
    press(page, "Tab", "Enter")  # the button for a 1, which speaks to Bob's blank
    comes_to("m.guesses[1][0]", "1.0")
    page.get_by_role("button", name="Compare with the model").focus()
    press(page, "Enter")
    said = page.locator(".cfkit-matrix [role=status]").inner_text()
    assert "errs by 0.73 stars" in said  # 8 / 11, as in the unit test
    assert "2 guesses are 2.00 away" in said  # |4 − 3| and |4 − 1|
    comes_to("m.compared", "True")
    assert n_cells() == before


@BOTH
def test_the_quiz_by_keyboard(notebook, page, comes_to, n_cells, app):
    notebook(SETUP, ONE, MANY, app=app)
    before = n_cells()
    one, many = page.locator(".cfkit-quiz").nth(0), page.locator(".cfkit-quiz").nth(1)
    one.get_by_role("radio").first.focus()
    press(page, "Space", "ArrowDown", "b", "Enter")
    assert "✗ Not quite." in one.get_by_role("status").inner_text()
    comes_to("(q.value, q.state, q.attempts)", "(['b'], 'wrong', 1)")
    one.get_by_role("button", name="Try again").focus()
    press(page, "Enter")
    assert one.get_by_role("status").inner_text() == ""
    press(page, "ArrowUp", "Tab", "Enter")  # up from the first option is the last
    assert "✓ Right." in one.get_by_role("status").inner_text()
    comes_to("(q.answered_right, q.attempts)", "(True, 2)")
    many.get_by_role("checkbox").first.focus()
    press(page, "Space", "Tab", "Tab", "Space", "Tab", "Tab", "Space")
    assert "✓ All right." in many.get_by_role("status").inner_text()
    comes_to("(r.value, r.answered_right)", "(['a', 'c'], True)")
    assert n_cells() == before


@BOTH
def test_axe_finds_nothing_in_any_theme(notebook, page, axe, theme, kernel, app):
    notebook(SETUP, DOT, MATRIX, ONE, MANY, app=app)
    page.locator(".cfkit-quiz").nth(1).wait_for()
    kernel("q.check('a')")
    kernel("r.check('a', 'd')")
    kernel("setattr(m, 'guesses', [[None, 2, None, 1, None]] + [[None] * 5] * 3)")
    kernel("setattr(m, 'compared', True)")
    page.get_by_role("gridcell", name="Alice, Toy Story: your guess 2, model 4.0").wait_for()
    for name in ("Light", "Dark", "Dark High Contrast"):
        theme(f"JupyterLab {name}")
        assert axe(".cfkit") == [], name


def test_nothing_is_cut_off_on_a_narrow_screen(notebook, page):
    notebook(SETUP, DOT, MATRIX, ONE, app="notebook")
    page.locator(".cfkit-quiz").wait_for()
    page.set_viewport_size({"width": 360, "height": 800})
    for widget in page.locator(".cfkit").all():
        assert widget.evaluate("e => e.scrollWidth <= e.clientWidth"), widget.inner_text()[:40]


def test_two_views_of_one_widget_move_together(notebook, page):
    notebook(SETUP, "q = Quiz(bank('course')['blank-cell']); q", "q")
    page.locator(".cfkit-quiz").nth(1).wait_for()
    page.get_by_role("radio").nth(2).check()
    assert page.get_by_role("radio").nth(6).is_checked()
    page.locator(".cfkit-quiz").nth(1).get_by_role("button", name="Check").click()
    assert "✗ Not quite." in page.get_by_role("status").first.inner_text()


def test_a_saved_notebook_stays_live_without_its_kernel(notebook, page, jupyter):
    sheet = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in (SETUP, DOT, MATRIX, ONE)]
    )
    sheet.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    path = jupyter.notebooks / "saved.ipynb"
    nbformat.write(sheet, path)
    run = [sys.executable, "-m"]
    convert = ["nbconvert", "--to", "notebook", "--execute", "--inplace", str(path)]
    for command in (convert, ["jupyter", "trust", str(path)]):
        subprocess.run([*run, *command], env=jupyter.env, check=True, capture_output=True)

    notebook(path="saved.ipynb", run=False)
    page.get_by_role("slider", name="Alice, dark").focus()
    press(page, "End")
    page.locator(".cfkit-card strong", has_text="2.10").wait_for()  # 0.56 + 2 × 0.5 + 0.54
    page.get_by_role("gridcell", name="Alice, Toy Story").focus()
    press(page, "3")
    page.get_by_role("gridcell", name="Alice, Toy Story: your guess 3").wait_for()
    page.get_by_role("radio").nth(3).focus()
    press(page, "Space", "Enter")
    assert "✓ Right." in page.locator(".cfkit-quiz").get_by_role("status").inner_text()
