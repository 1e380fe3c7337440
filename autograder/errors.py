"""What can go wrong while building or grading, by whose fault it is."""


class AutograderError(Exception):
    """Something stopped the work; the message says what to do next."""


class AuthorError(AutograderError):
    """An assignment's folder cannot be right as it is written."""


class MachineError(AutograderError):
    """The machine refused something that grading needs."""


class SubmissionFault(AutograderError):
    """A submission cannot be graded whole; it never stops the next one.

    Args:
        code: One of the reason codes, such as ``not-json``.
        sentence: What a tutor should know, in plain words.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
