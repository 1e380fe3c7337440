"""What can come back instead of a value.

`StudentFault` is about the student's work, `CheckFailed` is a check's verdict, and any
other exception means that the check itself is broken: that is ours, and costs nobody points.
"""

from __future__ import annotations

from typing import Literal

from cfkit.errors import CfkitError

FaultKind = Literal[
    "error", "not tried", "missing", "shortcut", "too slow", "gone", "forbidden",
    "forged", "strange",
]  # fmt: skip


STUB = "your answer here"  # what an open question raises NotImplementedError with


def is_open(error: BaseException) -> bool:
    """Whether an error comes from an open question: torch, too, raises NotImplementedError."""
    return isinstance(error, NotImplementedError) and error.args in ((), (STUB,))


class CheckFailed(CfkitError):
    """The answer is not right; the message says what was seen, never what was expected."""


class StudentFault(CfkitError):
    """The student's side raised, stopped or broke the rules instead of answering.

    Args:
        kind: What happened: an error, an open stub, a missing name, a shortcut, a time
            limit, a process that is gone, a forbidden call to the system, a message that breaks
            the wire's rules, or an answer that no check can make sense of.
        message: A sentence for people.
        error: The type of the student's exception, such as ``TypeError``.
        line: The line of the student's cell that raised it.
    """

    def __init__(
        self, kind: FaultKind, message: str, error: str | None = None, line: str | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.error = error
        self.line = line

    @property
    def sentence(self) -> str:
        """The fault as a student should read it."""
        if self.kind != "error":
            return self.message
        where = f"At {self.line}, your" if self.line else "Your"
        return f"{where} code stopped with {self.error}: {self.message}"
