from autograder.authoring.in_words import asked, rubric

CELL = "## Why?\nSay it.\n\n# BEGIN SOLUTION\n- a use\n- a reason\n# END SOLUTION\n\nThank you."


def test_students_receive_the_question_with_the_stub_in_the_rubric_s_place():
    assert asked(CELL) == "## Why?\nSay it.\n\n*Your answer here.*\n\nThank you."


def test_the_rubric_is_what_stands_between_the_marks():
    assert rubric(CELL) == "- a use\n- a reason"


def test_a_question_without_a_rubric_has_an_empty_one():
    assert rubric("## Why?\nSay it.") == ""
