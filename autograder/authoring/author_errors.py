"""Say in one sentence, with file and line, what went wrong in an author's own code.

In: a block that runs it. Out: nothing, or an `AuthorError`.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager

from autograder.errors import AuthorError, AutograderError


@contextmanager
def author_errors(ran: str, shown: str, offset: int = 0) -> Iterator[None]:
    """Turn whatever the block raises into a sentence.

    Args:
        ran: The file name under which the code runs.
        shown: The file name that the author knows.
        offset: How many lines of that file stand before the code.

    Raises:
        AuthorError: If the block raises anything else than an error of ours.
    """
    try:
        yield
    except AutograderError:
        raise
    except Exception as error:
        line = _line_in(ran, error)
        where = f"{shown}, line {line + offset}" if line else shown
        words = error.msg if isinstance(error, SyntaxError) else str(error)
        raise AuthorError(f"{where}: {type(error).__name__}: {words}. Mend that.") from error


def _line_in(file: str, error: Exception) -> int:
    if isinstance(error, SyntaxError) and error.filename == file:
        return error.lineno or 0
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno or 0 for f in reversed(frames) if f.filename == file), 0)
