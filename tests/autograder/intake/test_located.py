"""Where each question is answered, in notebooks that have been through a lot."""

import string
import time
from dataclasses import replace

import pytest
from helpers.tiny_notebooks import (
    DEMO,
    DOUBLE,
    HALVE,
    HIDDEN,
    IMPORTS,
    NUMBERS,
    Q1_CHECK,
    STUB,
    assignment,
    code,
    notebook,
    question,
)
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import SubmissionFault
from autograder.intake import Located, Step, locate
from autograder.records import Cell

IN_WORDS = "## Why?\nSay it.\n\nBEGIN SOLUTION\nA use.\nEND SOLUTION"
BLANK = "## Why?\nSay it.\n\n*Your answer here.*"


def told(located):
    return {f.code: f.sentence for f in located.faults}


def test_each_answer_is_checked_where_it_stands():
    located = locate(notebook(code(DOUBLE, "q1"), code("y = 2"), code(HALVE, "q2")), NUMBERS)
    assert located == Located(
        steps=(Step(DOUBLE, "q1"), Step("y = 2", None), Step(HALVE, "q2")), missing=(), faults=()
    )


def test_a_name_redefined_later_changes_nothing():
    later = "def double(x):\n    return 0"
    located = locate(notebook(code(DOUBLE, "q1"), code(HALVE, "q2"), code(later)), NUMBERS)
    assert located.steps == (Step(DOUBLE, "q1"), Step(HALVE, "q2"), Step(later, None))
    assert located.faults == ()


def test_an_answer_that_is_not_python_is_still_that_cell():
    broken = "def double(x:\n    return"
    located = locate(notebook(code(broken, "q1"), code(HALVE, "q2")), NUMBERS)
    assert located.steps[0] == Step(broken, "q1")


def test_text_check_cells_demonstrations_and_empty_cells_are_not_run():
    located = locate(
        notebook(
            code("# Numbers", kind="markdown"),
            code(IMPORTS),
            code(DOUBLE, "q1"),
            code(Q1_CHECK, "q1-check-1"),
            code(HIDDEN, "q1-hidden-1"),
            code(DEMO.replace("\n", "  \n") + "\n", tags=["demo"]),
            code("  \n"),
            code(HALVE, "q2"),
        ),
        NUMBERS,
    )
    assert [s.source for s in located.steps] == [IMPORTS, DOUBLE, HALVE]
    assert located.faults == ()


@pytest.mark.parametrize(
    "call", ["grader.check('q1')", 'grader.check("q1")  # run me', '%%time\ngrader.check("q1")']
)
def test_a_lone_call_of_the_check_is_known_without_its_name(call):
    located = locate(notebook(code(DOUBLE, "q1"), code(call), code(HALVE, "q2")), NUMBERS)
    assert [s.source for s in located.steps] == [DOUBLE, HALVE]


def test_an_edited_demonstration_is_run():
    mine = DEMO.replace("3", "30")
    cells = (code(DOUBLE, "q1"), code(mine, tags=["demo"]), code(HALVE, "q2"))
    assert Step(mine, None) in locate(notebook(*cells), NUMBERS).steps


def test_a_deleted_cell_costs_its_own_question_only():
    located = locate(notebook(code(DOUBLE, "q1")), NUMBERS)
    assert located.steps == (Step(DOUBLE, "q1"),)
    assert located.missing == ("q2",)
    assert told(located) == {"cells-deleted": "No answer cell was found for q2."}


@pytest.mark.parametrize("kind", ["markdown", "raw"])
def test_an_answer_turned_into_text_counts_as_deleted(kind):
    located = locate(notebook(code(DOUBLE, "q1", kind=kind), code(HALVE, "q2")), NUMBERS)
    assert located.missing == ("q1",)
    assert "cell of q1 was turned into a text cell" in told(located)["cells-deleted"]


def test_of_two_cells_of_one_name_the_last_is_checked():
    located = locate(notebook(code(STUB, "q1"), code(DOUBLE, "q1"), code(HALVE, "q2")), NUMBERS)
    assert located.steps == (Step(STUB, None), Step(DOUBLE, "q1"), Step(HALVE, "q2"))
    assert "More than one cell answers q1" in told(located)["cells-duplicated"]


def test_of_two_identical_cells_only_the_last_is_checked():
    located = locate(notebook(code(DOUBLE, "q1"), code(DOUBLE, "q1"), code(HALVE, "q2")), NUMBERS)
    assert [s.question for s in located.steps] == [None, "q1", "q2"]


def test_an_answer_is_checked_after_the_last_piece_of_its_split_cell():
    tail = "double(2)"
    located = locate(notebook(code(DOUBLE, "q1"), code(tail, "q1"), code(HALVE, "q2")), NUMBERS)
    assert located.steps[:2] == (Step(DOUBLE, None), Step(tail, "q1"))


@pytest.mark.parametrize("name", [None, "cell-0815"])
def test_an_answer_that_lost_its_name_is_known_by_what_it_defines(name):
    located = locate(notebook(code(DOUBLE, name), code(HALVE, "q2")), NUMBERS)
    assert located.steps == (Step(DOUBLE, "q1"), Step(HALVE, "q2"))
    assert located.missing == ()
    assert told(located) == {
        "cells-renamed": "The answer to q1 was not in its named cell: it was found by what it "
        "defines, and graded all the same."
    }


def test_a_notebook_without_any_metadata_is_graded_whole():
    cells = (IMPORTS, DOUBLE, Q1_CHECK, HIDDEN, DEMO, HALVE)
    located = locate(notebook(*map(code, cells), label=None), NUMBERS)
    assert [s for s in located.steps if s.question] == [Step(DOUBLE, "q1"), Step(HALVE, "q2")]
    assert "The answer to q1 and q2 was not in its named cell" in told(located)["cells-renamed"]


def test_of_two_nameless_definitions_the_last_is_the_answer():
    better = "def double(x):\n    return 2 * x"
    located = locate(notebook(code(DOUBLE), code(better), code(HALVE, "q2")), NUMBERS)
    assert located.steps[:2] == (Step(DOUBLE, None), Step(better, "q1"))
    assert set(told(located)) == {"cells-duplicated", "cells-renamed"}


def test_an_import_further_down_is_no_second_answer():
    later = "from cfkit import double"
    located = locate(notebook(code(DOUBLE), code(HALVE, "q2"), code(later)), NUMBERS)
    assert located.steps[0] == Step(DOUBLE, "q1")
    assert set(told(located)) == {"cells-renamed"}


def test_what_the_kit_itself_imports_is_no_answer():
    located = locate(notebook(code(IMPORTS), code(DOUBLE, "q1")), NUMBERS)
    assert located.missing == ("q2",)


def test_an_emptied_answer_cell_yields_to_the_cell_that_answers():
    located = locate(notebook(code("# see below", "q1"), code(DOUBLE), code(HALVE, "q2")), NUMBERS)
    assert located.steps[:2] == (Step("# see below", None), Step(DOUBLE, "q1"))


def test_merged_answers_are_each_checked_after_their_cell():
    both = f"{DOUBLE}\n\n{HALVE}"
    located = locate(notebook(code(both, "q1")), NUMBERS)
    assert located.steps == (Step(both, "q1"), Step("", "q2"))
    assert located.missing == ()


def test_a_question_of_two_names_wants_both_in_one_cell():
    both = assignment(question("q1", "double", "halve"), question("q2", "third"))
    third = code("def third(x): ...", "q2")
    assert locate(notebook(code(DOUBLE), third), both).missing == ("q1",)
    assert locate(notebook(code(f"{DOUBLE}\n{HALVE}"), third), both).missing == ()


def test_free_text_needs_no_code():
    essay = assignment(question("q1", "double"), question("q2", by_hand=True))
    located = locate(notebook(code(DOUBLE, "q1"), code("It …", "q2", kind="markdown")), essay)
    assert located == Located(steps=(Step(DOUBLE, "q1"),), missing=(), faults=(), to_read=("q2",))


ESSAY = replace(
    assignment(question("q1", "double"), question("q2", by_hand=True)),
    cells=(Cell("answer", IN_WORDS, question="q2", by_hand=True),),
)


def in_words(*texts, kind="markdown"):
    cells = [code(text, "q2", kind=kind) for text in texts]
    return locate(notebook(code(DOUBLE, "q1"), *cells), ESSAY)


@pytest.mark.parametrize(
    "text", [BLANK, BLANK.replace("*Your answer here.*", ""), "", "\n\n", BLANK + "\n\n  \n"]
)
def test_an_answer_in_words_that_adds_nothing_is_blank(text):
    assert in_words(text).to_read == ()


@pytest.mark.parametrize(
    "text", [BLANK + "\nNo.", BLANK.replace("*Your answer here.*", "No."), "No.", "*Your answer*"]
)
def test_an_answer_in_words_that_adds_a_word_is_read(text):
    assert in_words(text).to_read == ("q2",)


def test_an_answer_in_words_is_read_whichever_of_two_cells_it_stands_in():
    assert in_words("For cakes.", BLANK).to_read == ("q2",)
    assert in_words(BLANK, BLANK).to_read == ()


def test_an_answer_in_words_in_a_code_cell_is_read_and_never_run():
    located = in_words("print('For cakes.')", kind="code")
    assert located == Located(steps=(Step(DOUBLE, "q1"),), missing=(), faults=(), to_read=("q2",))


def test_an_answer_in_words_whose_cell_is_gone_may_stand_elsewhere_so_a_tutor_looks():
    assert in_words().to_read == ("q2",)


def test_free_text_that_is_gone_is_missing():
    essay = assignment(question("q1", "double"), question("q2", by_hand=True))
    assert locate(notebook(code(DOUBLE, "q1")), essay).missing == ("q2",)


junk = st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=2)
sources = (
    st.sampled_from([DOUBLE, HALVE, STUB, DEMO, IMPORTS, Q1_CHECK, "%%time\n", "def double(", "\0"])
    | st.text()
)
any_cell = st.fixed_dictionaries(
    {
        "cell_type": st.sampled_from(["code", "markdown", "raw"]),
        "source": sources,
        "metadata": st.fixed_dictionaries(
            {},
            optional={
                "tags": junk,
                "nbgrader": junk
                | st.fixed_dictionaries(
                    {"grade_id": st.sampled_from(["q1", "q2", "q1-check-1", "q9-hidden-1"]) | junk}
                ),
            },
        ),
    }
)


@given(st.lists(any_cell, max_size=6), st.sampled_from(["numbers", None, "other", 7, {}]))
def test_every_question_is_either_checked_once_or_missing(cells, label):
    try:
        located = locate(notebook(*cells, label=label), NUMBERS)
    except SubmissionFault:
        return
    checked = [s.question for s in located.steps if s.question]
    assert sorted([*checked, *located.missing]) == ["q1", "q2"]


def test_a_thousand_notebooks_are_located_in_seconds():
    long = "\n".join(f"{letter} = [{letter}, 1.0]" for letter in string.ascii_lowercase)
    cells = [code(DOUBLE, "q1"), code(HALVE, "q2"), *(code(long) for _ in range(20))]
    start = time.process_time()
    for _ in range(50):
        locate(notebook(*cells), NUMBERS)
    assert (time.process_time() - start) * 20 < 20
