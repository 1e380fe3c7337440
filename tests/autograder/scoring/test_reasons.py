"""What went wrong beside the answers is told with a code, in a plain sentence."""

import pytest

from autograder.records import Fault
from autograder.sandbox.shared import NOTICES
from autograder.scoring.reasons import of_faults, of_notices
from cfkit.checks.faults import StudentFault


def told(*faults, already=()):
    return of_faults("q5", faults, already)


@pytest.mark.parametrize(
    ("error", "message", "code", "words"),
    [
        ("MemoryError", "", "out-of-memory", "more memory than one notebook gets"),
        ("RuntimeError", "not enough memory: you tried", "out-of-memory", "more memory"),
        ("OSError", "[Errno 28] No space left on device", "disk-full", "than fits into its folder"),
        ("OSError", "[Errno 24] Too many open files", "too-many-files", "opened more files"),
        ("RuntimeError", "can't start new thread", "too-many-processes", "processes or threads"),
    ],
)
def test_a_limit_that_was_reached_is_told_in_plain_words(error, message, code, words):
    [fault] = told(StudentFault("error", message, error, "line 1, `x`"))
    assert fault.code == code
    assert words in fault.sentence
    assert fault.sentence.startswith("q5: It ")
    assert fault.sentence.endswith(").")


def test_an_error_of_the_student_s_is_no_reason():
    assert told(StudentFault("error", "name 'x' is not defined", "NameError")) == []


def test_what_only_a_machine_said_gets_plain_words_before_it():
    [fault] = told(StudentFault("strange", "TypeError: 'NoneType' object is not callable"))
    assert fault == Fault(
        "strange-answer",
        "q5: Nothing could be done with what it left behind "
        "(TypeError: 'NoneType' object is not callable).",
    )


def test_a_sentence_stays_as_it_is():
    [fault] = told(None, StudentFault("too slow", "Is there a loop that never ends?"))
    assert fault == Fault("too-slow", "q5: Is there a loop that never ends?")


def test_the_same_is_told_once():
    fault = StudentFault("gone", "It ended.")
    assert told(fault, already=told(fault)) == []


def test_what_a_process_noticed_names_an_example():
    [fault] = of_notices([("tampered", "torch.allclose")])
    assert fault.code == "tampered"
    assert "torch.allclose" in fault.sentence


@pytest.mark.parametrize("code", NOTICES)
def test_whatever_a_process_may_notice_has_a_sentence(code):
    [fault] = of_notices([(code, "something")])
    assert fault.code == code
    assert fault.sentence.startswith("Its code ")
