"""Fold a text away behind a key. This is obfuscation, not secrecy: who has the key can read it.

In: a key, a text. Out: base64, and the text again. The browser's half is
`cfkit/widgets/sealing.js`; both are tested on the same vectors.
"""

import base64
import hashlib


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
