"""Fold a question so that its answer cannot be read by the way.

In: a question. Out: a plain dict that a browser can mark without a kernel, in which
neither the right letters nor the feedback stand in plain text.

This is obfuscation, not secrecy: whoever can run the marking can try every answer. It keeps
a learner who looks at the page, or at the saved notebook, from reading the answer by
accident. Graded questions belong into checks, which run where the student's code does not.

The browser's half is `cfkit/widgets/sealing.js`; both are tested on the same vectors.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from typing import Any

from cfkit.quizzes.questions import Question


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


def veil(key: str, text: str) -> str:
    """Give `text` XORed with a stream of SHA-256 blocks grown from `key`, in base64."""
    return base64.b64encode(_xor_stream(key, text.encode())).decode()


def unveil(key: str, veiled: str) -> str:
    """Undo `veil`."""
    return _xor_stream(key, base64.b64decode(veiled)).decode()


def _xor_stream(key: str, data: bytes) -> bytes:
    n_blocks = -(-len(data) // 32)
    stream = b"".join(hashlib.sha256(f"{key}{i}".encode()).digest() for i in range(n_blocks))
    return bytes(a ^ b for a, b in zip(data, stream, strict=False))
