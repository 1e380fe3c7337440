"""Fold a question so that its answer cannot be read by the way.

In: a question. Out: a plain dict that a browser can mark without a kernel, in which
neither the right letters nor the feedback stand in plain text.

This is obfuscation, not secrecy: whoever can run the marking can try every answer. It keeps
a learner who looks at the page, or at the saved notebook, from reading the answer by
accident. Graded questions belong into checks, which run where the student's code does not.

The browser's half is `cfkit/widgets/sealing.js`; both are tested on the same vectors.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from cfkit.quizzes.questions import Question
from cfkit.veiling import veil


def seal(question: Question) -> dict[str, Any]:
    """Fold a question into what a browser needs to ask and mark it."""
    salt = hashlib.sha256(question.id.encode()).hexdigest()[:12]
    return {
        "id": question.id,
        "stem": question.stem,
        "multiple": question.multiple,
        "options": [option.text for option in question.options],
        "salt": salt,
        "answer": digest(salt, question.answer),
        "notes": [
            veil(salt + letter, f"{'+' if option.right else '-'}{option.feedback}")
            for letter, option in zip(question.letters, question.options, strict=True)
        ],
    }


def digest(salt: str, chosen: Iterable[str]) -> str:
    """Give an answer's fingerprint: the same set of letters always has the same one."""
    return hashlib.sha256(f"{salt}:{''.join(sorted(set(chosen)))}".encode()).hexdigest()
