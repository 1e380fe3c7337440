"""An author's folder is read whole, or one sentence says what cannot be right."""

import pytest
from helpers.tiny_assignment import IN_WORDS, write_assignment

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


def test_a_folder_without_assignments_is_the_wrong_one(tmp_path):
    with pytest.raises(AuthorError, match=r"No assignment was found under .*solutions.*--root"):
        assignment_names(tmp_path / "solutions")
    with pytest.raises(AuthorError, match="No assignment was found"):
        find_assignment("double-up", tmp_path / "solutions")


def test_a_question_in_words_is_marked_by_hand(tmp_path):
    assignment = load_assignment(write_assignment(tmp_path, lesson=lambda text: text + IN_WORDS))
    question = assignment.question("q2")
    assert (question.by_hand, question.points, question.answers) == (True, 2, ())
    assert question.title == "Why twice?"
    assert assignment.points == 5


def test_a_heading_that_students_never_see_is_no_title(tmp_path):
    in_words = IN_WORDS.replace("# ## Why twice?\n", "")
    folder = write_assignment(tmp_path, lesson=lambda text: text + in_words)
    assert load_assignment(folder).question("q2").title == "In your own words"


def in_words_but(tmp_path, old, new):
    changed = IN_WORDS.replace(old, new)
    assert changed != IN_WORDS
    return write_assignment(tmp_path, lesson=lambda text: text + changed)


def test_a_question_in_words_says_that_it_is_marked_by_hand(tmp_path):
    with pytest.raises(AuthorError, match=r"q2 is answered in a text cell.*by_hand=true"):
        load_assignment(in_words_but(tmp_path, " by_hand=true", ""))


def test_code_is_not_marked_by_hand(tmp_path):
    folder = write_assignment(
        tmp_path, lesson=lambda text: text.replace("points=3", "points=3 by_hand=true")
    )
    with pytest.raises(AuthorError, match="q1 is answered in a code cell"):
        load_assignment(folder)


def test_a_question_in_words_marks_what_is_for_tutors(tmp_path):
    with pytest.raises(AuthorError, match="q2 has no `# BEGIN SOLUTION` line"):
        load_assignment(in_words_but(tmp_path, "# BEGIN SOLUTION\n", ""))


def test_a_question_in_words_is_worth_something(tmp_path):
    with pytest.raises(AuthorError, match="q2 is marked by hand and says no points"):
        load_assignment(in_words_but(tmp_path, " points=2", ""))


def test_a_question_in_words_has_no_checks(tmp_path):
    in_words = IN_WORDS.replace('"q2"', '"q1"')
    folder = write_assignment(
        tmp_path, lesson=lambda text: text.replace(' question="q1" points=3', "") + in_words
    )
    with pytest.raises(AuthorError, match="q1 is marked by hand, and two_doubles would check it"):
        load_assignment(folder)


def test_a_question_without_checks_is_named(tmp_path):
    folder = write_assignment(
        tmp_path, lesson=lambda text: text + text[text.index("# %% q") :].replace("q1", "q2")
    )
    with pytest.raises(AuthorError, match=r"q2 has no checks.*by_hand=true"):
        load_assignment(folder)


def test_a_question_is_answered_in_one_cell(tmp_path):
    folder = write_assignment(tmp_path, lesson=lambda text: text + text[text.index("# %% q") :])
    with pytest.raises(AuthorError, match=r"line 20: a second cell answers q1"):
        load_assignment(folder)


def test_a_mistake_may_say_in_which_idiom_it_is_written(tmp_path):
    folder = write_assignment(
        tmp_path,
        mistakes=lambda text: text.replace('"squared", ', '"squared", idiom="a product", '),
    )
    squared, unchanged = load_assignment(folder).question("q1").mistakes
    assert (squared.idiom, unchanged.idiom) == ("a product", None)
