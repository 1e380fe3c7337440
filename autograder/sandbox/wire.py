"""Plain values ⇄ bytes: a JSON head and raw array bytes, never pickle.

In: plain values (`cfkit.checks.plain`) or a socket. Out: a frame, or `WireFault`, after
which the stream cannot be trusted and must be closed.
"""

from __future__ import annotations

import json
import math
import socket
import struct
import time
from typing import Any

import numpy as np

from cfkit.checks.plain import DTYPES, MAX_BYTES, MAX_ITEMS, Handle, Table, Tensor, Walk
from cfkit.checks.plain import MAX_DEPTH as DEPTH

MAX_HEAD = 8 << 20  # bytes of JSON
MAX_BODY = MAX_BYTES + (1 << 20)  # bytes of arrays
MAX_DEPTH = 2 * DEPTH  # a reply wraps what it carries
MAX_SIDES = 8
MAX_DIGITS = 400
MAX_COUNT = 8 * MAX_ITEMS  # of parts of a description: a tensor has five
MAX_PARTS = 4  # of a tuple that is a key
MAX_BITS = 63  # of a whole number that is a key: below this hardly any two share a hash
_KEYS = (str, int, float, bool, type(None))
_NAMES = {np.dtype(kind): name for name, kind in DTYPES.items()}
_HEADER = struct.Struct("<II")


class WireFault(Exception):
    """What came does not follow the wire's rules."""


def pack(value: Any) -> bytes:
    """Give the frame of a plain value."""
    bodies: list[bytes] = []
    head = json.dumps(_describe(value, bodies, 0), ensure_ascii=True).encode()
    body = b"".join(bodies)
    if len(head) > MAX_HEAD or len(body) > MAX_BODY:
        raise WireFault(f"a value of {len(head) + len(body)} bytes is too large for the wire")
    return _HEADER.pack(len(head), len(body)) + head + body


def send(sock: socket.socket, value: Any) -> None:
    """Send one plain value."""
    sock.sendall(pack(value))


def receive(sock: socket.socket, seconds: float | None = None) -> Any:
    """Receive one plain value, whole within so many seconds.

    Raises:
        WireFault: If the frame breaks a rule.
        EOFError: If the other side is gone.
        TimeoutError: If the time is up.
    """
    deadline = None if seconds is None else time.monotonic() + seconds
    head_size, body_size = _HEADER.unpack(_read(sock, _HEADER.size, deadline))
    if head_size > MAX_HEAD or body_size > MAX_BODY:
        raise WireFault(f"a frame of {head_size + body_size} bytes was announced")
    return unpack(_read(sock, head_size, deadline), _read(sock, body_size, deadline))


def unpack(head: bytes, body: bytes) -> Any:
    """Give the plain value of a frame's two parts."""
    try:
        described = json.loads(head)
    except (ValueError, RecursionError) as error:
        raise WireFault(f"the head is no JSON: {type(error).__name__}") from None
    reader = _Reader(memoryview(body))
    value = reader.value(described, 0)
    if reader.position != len(body):
        raise WireFault("bytes are left over")
    return value


def _describe(value: Any, bodies: list[bytes], depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise WireFault("a value is nested too deeply")
    if value is None or type(value) in (bool, str):
        return {"v": value}
    if type(value) is int and value.bit_length() > 3 * MAX_DIGITS:
        raise WireFault("a whole number is too long for the wire")
    if type(value) in (int, float):
        return {"n": repr(value)}  # repr: nan and inf are no JSON
    if isinstance(value, np.ndarray):
        array = np.ascontiguousarray(value)
        if array.dtype not in _NAMES:
            raise WireFault(f"arrays of {array.dtype} do not cross the wire")
        bodies.append(array.tobytes())
        return {"a": [_NAMES[array.dtype], list(value.shape)]}
    for tag, kind in (("l", list), ("t", tuple), ("s", set)):
        if type(value) is kind:
            return {tag: [_describe(v, bodies, depth + 1) for v in value]}
    if type(value) is dict:
        return {"d": [[_describe(k, bodies, depth + 1), _describe(v, bodies, depth + 1)]
                      for k, v in value.items()]}  # fmt: skip
    return _describe_ours(value, bodies, depth)


def _describe_ours(value: Any, bodies: list[bytes], depth: int) -> Any:
    def deeper(v: Any) -> Any:
        return _describe(v, bodies, depth + 1)

    match value:
        case Handle():
            return {"h": [value.id, value.kind]}
        case Tensor():
            return {"T": [deeper(value.values), value.requires_grad, deeper(value.grad)]}
        case Walk():
            return {"W": [deeper(item) for item in value.items]}
        case Table():
            index = deeper(value.index)  # first: the bytes are read in this order
            columns = [[name, deeper(column)] for name, column in value.columns.items()]
            return {"F": [index, columns]}
    raise WireFault(f"a {type(value).__name__} does not cross the wire")


def _read(sock: socket.socket, size: int, deadline: float | None) -> bytes:
    data = bytearray()
    while len(data) < size:
        if deadline is not None:  # anew for each part: drops must not add up to hours
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError
            sock.settimeout(left)
        part = sock.recv(min(size - len(data), 1 << 20))
        if not part:
            raise EOFError
        data += part
    return bytes(data)


class _Reader:
    """Rebuilds a value, believing nothing: each tag, type, shape and size is looked at."""

    def __init__(self, body: memoryview) -> None:
        self.body = body
        self.position = 0
        self.count = 0

    def value(self, described: Any, depth: int) -> Any:
        if depth > MAX_DEPTH or type(described) is not dict or len(described) != 1:
            raise WireFault("a value is not described as it should be")
        ((tag, inner),) = described.items()
        if tag == "v" and (inner is None or type(inner) in (bool, str)):
            return inner
        if tag == "n" and type(inner) is str:
            return _number(inner)
        if type(inner) is list:
            return self._many(tag, inner, depth)
        raise WireFault(f"unknown tag {str(tag)[:20]!r}")

    def _many(self, tag: str, inner: list[Any], depth: int) -> Any:
        self.count += len(inner)
        if self.count > MAX_COUNT:
            raise WireFault("a value holds too many others")
        match tag, inner:
            case "a", [str(kind), list(shape)]:
                return self._array(kind, shape)
            case (("l" | "t"), _):
                items = (self.value(v, depth + 1) for v in inner)
                return list(items) if tag == "l" else tuple(items)
            case "s", _:
                return {self._key(v, depth) for v in inner}
            case "d", _:
                return self._dict(inner, depth)
            case "h", [int(number), str(kind)]:
                return Handle(number, kind[:80])
            case "T", [values, bool(requires_grad), grad]:
                array = self._expect_array(values, depth)
                slope = None if grad == {"v": None} else self._expect_array(grad, depth)
                return Tensor(array, requires_grad, slope)
            case "W", _:
                return Walk(tuple(self.value(v, depth + 1) for v in inner))
            case "F", [index, list(columns)]:
                labels = None if index == {"v": None} else self._expect_array(index, depth)
                return Table(self._columns(columns, depth), labels)
        raise WireFault(f"unknown tag {str(tag)[:20]!r}")

    def _dict(self, inner: list[Any], depth: int) -> dict[Any, Any]:
        made = {}
        for pair in inner:
            if type(pair) is not list or len(pair) != 2:
                raise WireFault("a dict is not made of pairs")
            made[self._key(pair[0], depth)] = self.value(pair[1], depth + 1)
        return made

    def _key(self, described: Any, depth: int) -> Any:
        """Give a member of a set or a key of a dict; none whose hashes could be made to collide."""
        key = self.value(described, depth + 1)
        parts = key if type(key) is tuple else (key,)
        if len(parts) > MAX_PARTS or not all(type(p) in _KEYS for p in parts):
            raise WireFault("a set's member or a dict's key is no plain value")
        if any(type(p) is int and p.bit_length() > MAX_BITS for p in parts):
            raise WireFault("a number is too long for a set's member or a dict's key")
        return key

    def _columns(self, inner: list[Any], depth: int) -> dict[str, Any]:
        columns = {}
        for pair in inner:
            if type(pair) is not list or len(pair) != 2 or type(pair[0]) is not str:
                raise WireFault("a table is not made of named columns")
            columns[pair[0]] = self.value(pair[1], depth + 1)
        return columns

    def _expect_array(self, described: Any, depth: int) -> Any:
        value = self.value(described, depth + 1)
        if not isinstance(value, np.ndarray):
            raise WireFault("a tensor's values are no array")
        return value

    def _array(self, kind: str, shape: list[Any]) -> Any:
        if kind not in DTYPES or len(shape) > MAX_SIDES:
            raise WireFault("an array of an unknown kind came")
        if not all(type(n) is int and 0 <= n <= MAX_BODY for n in shape):
            raise WireFault("an array has an impossible shape")
        dtype = np.dtype(DTYPES[kind])
        size = math.prod(shape) * dtype.itemsize
        if size > len(self.body) - self.position:
            raise WireFault("an array is larger than what came")
        part = self.body[self.position : self.position + size]
        self.position += size
        array = np.frombuffer(part, np.uint8 if kind == "b1" else dtype)
        if kind == "b1":  # any byte but 0 and 1 would make a lying bool
            array = array != 0
        try:
            return array.reshape(shape).copy()
        except ValueError:  # no bytes at all, and sides too long to multiply
            raise WireFault("an array has an impossible shape") from None


def _number(text: str) -> int | float:
    if len(text) > MAX_DIGITS:
        raise WireFault("a number is too long")
    try:
        return int(text) if text.lstrip("-").isdigit() else float(text)
    except ValueError:
        raise WireFault("a number is none") from None
