"""What an author marks as the solution is told from what is asked, in one place."""

from helpers.in_words import RUBRIC
from helpers.tiny_assignment import IN_WORDS, write_assignment

from autograder.authoring import load_assignment
from autograder.authoring.marked import asked, is_marked, solution, solution_lines

CELL = "## Why?\nSay it.\n\n# BEGIN SOLUTION\n- a use\n- a reason\n# END SOLUTION\n\nThank you."


def test_students_receive_the_question_with_the_stub_in_the_rubric_s_place():
    assert asked(CELL) == "## Why?\nSay it.\n\n*Your answer here.*\n\nThank you."


def test_the_solution_is_what_stands_between_the_marks():
    assert solution(CELL) == "- a use\n- a reason"


def test_a_cell_without_marks_has_no_solution():
    assert solution("## Why?\nSay it.") == ""
    assert not is_marked("## Why?\nSay it.")


def test_the_lines_to_write_are_those_of_every_answer_but_for_comments_in_code(tmp_path):
    folder = write_assignment(tmp_path, lesson=lambda text: text + IN_WORDS)
    lines = list(solution_lines(load_assignment(folder)))
    assert lines[:2] == ["twice_of_it = x + x", "return twice_of_it"]
    assert lines[2:] == ["## One point for an example, one for a reason", RUBRIC]
