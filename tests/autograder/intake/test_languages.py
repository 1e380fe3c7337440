"""A notebook in another language is told apart by its answers, not by its kernel alone."""

import pytest
from helpers.tiny_notebooks import (
    DOUBLE,
    HALVE,
    NUMBERS,
    STUB,
    assignment,
    code,
    notebook,
    question,
)

from autograder.errors import SubmissionFault
from autograder.intake import locate

IN_R = (code("double <- function(x) {\n  x * 2\n}", "q1"), code("halve = function(x) x / 2", "q2"))
R = {"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "R"}}


def in_kernel(metadata, *cells):
    made = notebook(*cells)
    made["metadata"] |= metadata
    return made


def test_answers_in_r_are_refused_with_the_language():
    with pytest.raises(SubmissionFault) as caught:
        locate(in_kernel(R, *IN_R), NUMBERS)
    assert caught.value.code == "other-language"
    assert caught.value.sentence == (
        "The notebook is written in R, and no answer in it is Python, which is asked for. Ask "
        "for the work in Python."
    )


@pytest.mark.parametrize("answer", [DOUBLE, STUB])
def test_answers_in_python_are_graded_under_a_kernel_of_r(answer):
    located = locate(in_kernel(R, code(answer, "q1"), code(HALVE, "q2")), NUMBERS)
    assert (located.missing, located.faults) == ((), ())


@pytest.mark.parametrize(
    "metadata",
    [{}, {"kernelspec": "R"}, {"language_info": {"name": 7}},
     {"language_info": {"name": "ipython"}},
     {"kernelspec": {"language": "R"}, "language_info": {"name": "python"}}],
)  # fmt: skip
def test_without_another_language_named_broken_answers_are_just_broken(metadata):
    cells = (code("def double(x)\n  return", "q1"), code("def halve(:", "q2"))
    assert locate(in_kernel(metadata, *cells), NUMBERS).missing == ()


def test_words_in_a_notebook_of_r_are_read_all_the_same():
    asked = assignment(question("q1", "double"), question("q2", by_hand=True))
    cells = (IN_R[0], code("Because of the bias.", "q2", kind="markdown"))
    located = locate(in_kernel(R, *cells), asked)
    assert located.to_read == ("q2",)
    assert [f.code for f in located.faults] == ["other-language"]
