"""Read a TOML file of a tutor's, and help where it is none.

In: the file. Out: what tomllib makes of it, and its text.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from autograder.errors import AutograderError
from autograder.rules.faults import Faults

# What tutors write where TOML wants something else, and what to say then.
_HINTS = {
    r"\d-\d\d[T ]\d\d:\d\d(?![:\d])": " A time needs its seconds too: 2026-11-01T23:59:00.",
    r"^\s*\[[^\"'#\]]*[^\"'#\]\w.-]|^\s*\[[^\"'#\]]*[^\x00-\x7f]": (
        ' Names with other characters than a-z, 0-9, - and _ go in quotes: [students."Zoë K."].'
    ),
}


def parsed(file: Path, faults: Faults) -> tuple[dict[str, Any], str]:
    """Give what tomllib makes of a file, and its text.

    Raises:
        AutograderError: If it cannot be read, or is no TOML.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
        return tomllib.loads(text), text
    except OSError as error:
        raise AutograderError(
            f"The rules should be in {file}, which cannot be read ({error.strerror}). "
            f"`autograder rules {file}` writes such a file, with every rule explained."
        ) from None
    except UnicodeDecodeError:
        faults.add(file, 1, "This is no UTF-8 text. Save it as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        rows = text.split("\n")
        at = re.search(r"line (\d+)", str(error))
        line = int(at[1]) if at else len(rows)
        row = rows[line - 1]
        more = next((said for sign, said in _HINTS.items() if re.search(sign, row)), "")
        faults.add(file, line, f"This is no TOML. tomllib says: {error}.{more}")
    raise faults.refusal(file)
