"""One answer is graded as a student's would be, and its author is told everything."""

import pytest

from autograder.authoring import find_assignment
from autograder.authoring.laying_out import lay_out
from autograder.errors import AuthorError
from autograder.proving.trying import told, try_answer
from autograder.scoring import MistakeBook


@pytest.fixture
def book(tmp_path):
    (tmp_path / "solutions").mkdir()
    lay_out("two-towers", tmp_path)
    return MistakeBook(find_assignment("two-towers", tmp_path / "solutions"), seed=0)


@pytest.fixture
def trials(book, tmp_path, warm):
    def run(source):
        answer = tmp_path / "answer.py"
        answer.write_text(source)
        return list(try_answer(book, answer, warm, limit=5))

    return run


def test_a_right_answer_earns_everything(trials):
    (trial,) = trials("def rmse(p, r):\n    return ((p - r) ** 2).mean() ** 0.5\n")
    assert (trial.score.score, trial.score.outcome) == (2, "passed")
    assert trial.seconds > 0


def test_a_known_mistake_is_told_by_its_name_and_hint(trials):
    (trial,) = trials("def rmse(p, r):\n    return ((p - r) ** 2).mean()\n")
    assert "named not-rooted. Hint: Your answer is in squared stars." in told(trial)


def test_a_file_that_is_no_python_is_an_answer_too(trials):
    (trial,) = trials("def rmse(p, r:\n    return 1\n")
    assert trial.score.outcome == "crashed"
    assert "SyntaxError" in told(trial)


def test_an_answer_to_nothing_says_what_is_asked(trials):
    with pytest.raises(AuthorError, match=r"defines mse, and two-towers asks for rmse"):
        trials("def mse(p, r):\n    return 1\n")


def test_a_missing_file_is_a_sentence(book, warm, tmp_path):
    with pytest.raises(AuthorError, match=r"gone\.py cannot be read .* Give a Python file"):
        list(try_answer(book, tmp_path / "gone.py", warm, limit=5))


def test_an_answer_may_stand_on_the_answers_before_it(places, tmp_path, warm):
    decay = MistakeBook(find_assignment("weight-decay", places.solutions), seed=0)
    answer = tmp_path / "answer.py"
    answer.write_text(
        "def loss_with_wd(loss, parameters, wd):\n    return loss + l2_penalty(parameters, wd)\n"
    )
    (trial,) = try_answer(decay, answer, warm, limit=5)
    assert (trial.score.question, trial.score.outcome) == ("q2", "passed")
