"""An author's folder is read whole, or one sentence says what cannot be right."""

import pytest
from helpers.tiny_assignment import write_assignment

from autograder.authoring import assignment_names, find_assignment, load_assignment
from autograder.errors import AuthorError


def test_a_folder_becomes_an_assignment(tmp_path):
    assignment = load_assignment(write_assignment(tmp_path))
    assert (assignment.name, assignment.title) == ("double-up", "Double up")
    assert assignment.points == 3
    (question,) = assignment.questions
    assert question.answers == ("double",)
    assert [c.name for c in question.public] == ["two_doubles"]
    assert [c.name for c in question.hidden] == ["any_number_doubles"]
    assert [m.id for m in question.mistakes] == ["squared", "unchanged"]
    assert assignment.reference["double"](4) == 8


def test_a_mistake_keeps_its_own_text_though_many_share_a_name(tmp_path):
    (question,) = load_assignment(write_assignment(tmp_path)).questions
    squared, unchanged = question.mistakes
    assert squared.source == "def double(x):\n    return x * x"
    assert unchanged.source.endswith("return x")


def test_points_that_do_not_add_up_are_an_author_s_error(tmp_path):
    folder = write_assignment(tmp_path, lesson=lambda text: text.replace("points=3", "points=4"))
    with pytest.raises(AuthorError, match=r"worth 3 points together.*lesson.py says 4"):
        load_assignment(folder)


def test_an_answer_without_marks_would_be_given_away(tmp_path):
    folder = write_assignment(tmp_path, lesson=lambda text: text.replace("# BEGIN SOLUTION", ""))
    with pytest.raises(AuthorError, match="students would receive the answer"):
        load_assignment(folder)


def test_a_check_without_a_sentence_is_an_author_s_error(tmp_path):
    folder = write_assignment(
        tmp_path, checks=lambda text: text.replace('"""Any number doubles."""', "pass")
    )
    with pytest.raises(AuthorError, match="any_number_doubles needs a docstring"):
        load_assignment(folder)


def test_a_check_of_a_question_nobody_asks_is_an_author_s_error(tmp_path):
    folder = write_assignment(tmp_path, checks=lambda text: text.replace('"q1"', '"q7"'))
    with pytest.raises(AuthorError, match=r"two_doubles belongs to q7, which lesson.py does not"):
        load_assignment(folder)


def test_a_missing_file_is_named(tmp_path):
    folder = write_assignment(tmp_path)
    (folder / "mistakes.py").unlink()
    with pytest.raises(AuthorError, match=r"has no mistakes\.py"):
        load_assignment(folder)


def test_an_unknown_assignment_says_which_there_are(tmp_path):
    folder = write_assignment(tmp_path)
    with pytest.raises(AuthorError, match="there are: double-up"):
        find_assignment("tripple-up", folder.parent)
    assert assignment_names(folder.parent) == ["double-up"]
