"""In a notebook a check is one call, whose card reads well and whose text is the points."""

import subprocess
import sys
from textwrap import dedent

import numpy as np
import pytest
from helpers.snippets import PUBLIC_FILE

from cfkit.checks import hidden, when_answered
from cfkit.checks.checking import Declared, Seen
from cfkit.checks.feedback import Feedback
from cfkit.checks.hints import seal_hints
from cfkit.checks.practice import Grader, Practice
from cfkit.errors import DataMissingError


@pytest.fixture
def practice(tmp_path):
    (tmp_path / "q5.py").write_text(PUBLIC_FILE)
    return Practice(str(tmp_path))


def double(x):
    return 2 * x


def test_a_right_answer_earns_its_points_as_a_number(practice):
    feedback = practice.check("q5", {"double": double})
    assert repr(feedback) == "1.5"
    assert "all 2 checks here passed" in feedback.text()


def test_the_number_is_what_nbgrader_reads_and_the_card_stands_beside_it(practice):
    bundle = practice.check("q5", {"double": double})._repr_mimebundle_()
    assert float(bundle["text/plain"]) == 1.5
    assert "Question 5" in bundle["text/html"]


def test_an_open_stub_earns_a_plain_zero_and_one_kind_sentence(practice):
    def open_stub(x):
        raise NotImplementedError("your answer here")

    feedback = practice.check("q5", {"double": open_stub})
    assert repr(feedback) == "0"
    assert "not tried yet. Write your answer above" in feedback.html()
    assert "<li" not in feedback.html()


def test_a_wrong_answer_is_partly_right_and_the_sentence_says_what_was_seen(practice):
    feedback = practice.check("q5", {"double": lambda x: x + 2})
    assert repr(feedback) == "1"
    assert "The double of 5: not right yet" in feedback.text()
    assert "10" not in feedback.text()  # the expected value is not said


def test_further_checks_are_announced(practice):
    assert "3 further checks wait at grading" in practice.check("q5", {"double": double}).html()


def test_what_a_student_s_code_says_is_escaped(practice):
    def shout(x):
        raise ValueError("<script>alert(1)</script>")

    assert "<script>" not in practice.check("q5", {"double": shout}).html()


def test_nothing_is_written_to_standard_error(practice, capsys):
    def noisy(x):
        import sys
        import warnings

        warnings.warn("careful", stacklevel=1)
        print("loud", file=sys.stderr)
        return 2 * x

    practice.check("q5", {"double": noisy})
    assert capsys.readouterr().err == ""


def test_a_missing_test_file_says_what_to_copy(tmp_path):
    with pytest.raises(DataMissingError, match="Copy the whole folder"):
        Practice(str(tmp_path)).check("q9", {})


def test_the_caller_s_own_names_are_checked(practice, monkeypatch):
    monkeypatch.setitem(globals(), "double", double)
    assert repr(practice.check("q5")) == "1.5"


def test_a_hidden_cell_runs_the_inlined_checks(monkeypatch):
    source = PUBLIC_FILE.replace("from cfkit.checks.files", "from cfkit.checks")
    assert repr(hidden(source)) == "1.5"


def test_a_cell_that_needs_an_open_answer_says_so_and_goes_on(capsys):
    with when_answered("q4", "q6"):
        raise NotImplementedError
    assert "This cell needs questions 4 and 6" in capsys.readouterr().out


def test_a_cell_that_needs_three_answers_lists_them_as_people_do(capsys):
    with when_answered("q4", "q5", "q6"):
        raise NotImplementedError
    assert "questions 4, 5 and 6: come back" in capsys.readouterr().out


def test_an_answer_in_words_has_no_check_and_a_sentence_says_who_reads_it(
    tmp_path, monkeypatch, capsys
):
    (tmp_path / "tests").mkdir()
    for question in ("q10", "q5", "q7"):
        (tmp_path / "tests" / f"{question}.py").write_text(PUBLIC_FILE)
    monkeypatch.chdir(tmp_path)
    assert Grader().check("q8", {}) is None
    said = capsys.readouterr().out
    assert "no check of q8 here. An answer in words is read by a tutor" in said
    assert "Checks are here for q5, q7 and q10." in said


def test_a_cell_with_a_real_error_stops_as_always():
    with pytest.raises(KeyError), when_answered("q4"):
        raise KeyError("rating")


@pytest.mark.parametrize("installed", [True, False])
def test_grader_is_otter_s_where_otter_is_installed_and_scores_the_same(tmp_path, installed):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "q5.py").write_text(PUBLIC_FILE)
    blocked = "" if installed else "sys.modules['otter'] = None\n"
    program = dedent(
        """
        import sys, importlib.util
        {blocked}
        find = importlib.util.find_spec
        gone = lambda name: sys.modules.get(name, 1) is None
        importlib.util.find_spec = lambda name, *a: None if gone(name) else find(name, *a)
        from cfkit import grader
        def double(x):
            return 2 * x
        result = grader.check("q5")
        print(type(result).__module__.split(".")[0], result._repr_mimebundle_()["text/plain"])
        """
    ).format(blocked=blocked)
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == (["otter", "1.5"] if installed else ["cfkit", "1.5"])


def test_a_known_mistake_gets_its_hint_and_an_ambiguous_one_the_likeliest():
    doubled = Seen("failed", "The double of 5: not right yet.", [np.array([25.0])])
    declared = Declared("q1", 1, False, "by_hand", "5 doubled is 10.")
    for others, word in (
        ([], "Hint:"),
        ([("Is that a square?", {"by_hand": doubled})], "Perhaps:"),
    ):
        hints = seal_hints([("Did you add five too often?", {"by_hand": doubled}), *others])
        text = Feedback("q1", [(declared, doubled)], 2, hints).text()
        assert f"{word} Did you add five too often?" in text
        assert "square" not in text
