"""Plain values cross the wire unchanged; whatever else comes is refused, and nothing is run."""

import json
import math
import socket
import struct
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.sandbox.wire import MAX_BODY, WireFault, pack, receive, send, unpack
from cfkit.checks.plain import Handle, Table, Tensor, Walk, tensor


def there_and_back(value):
    frame = pack(value)
    head, body = struct.unpack("<II", frame[:8])
    return unpack(frame[8 : 8 + head], frame[8 + head : 8 + head + body])


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=5) | st.integers(-(2**63) + 1, 2**63 - 1), inner)
    ),
    max_leaves=12,
)


@given(plain)
def test_plain_values_come_back_as_they_went(value):
    assert there_and_back(value) == value


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, 10**40, -0.0, 1e-320])
def test_awkward_numbers_come_back_as_they_went(number):
    assert repr(there_and_back(number)) == repr(number)


@pytest.mark.parametrize("kind", ["b1", "i1", "i2", "i4", "i8", "u1", "f4", "f8"])
@pytest.mark.parametrize("shape", [(), (0, 2), (3,), (2, 3, 4)])
def test_arrays_keep_their_kind_and_shape(kind, shape):
    array = np.ones(shape, kind)
    got = there_and_back([array, array])[1]
    assert got.dtype == array.dtype
    assert got.shape == shape


def test_what_the_seam_describes_crosses_too():
    table = Table({"user": np.arange(2), "title": ["Heat", "Up"]}, index=np.array([5, 3]))
    handle, walk, table = there_and_back((Handle(3, "Net"), Walk((tensor([1.0]),)), table))
    assert handle == Handle(3, "Net")
    assert isinstance(walk.items[0], Tensor)
    assert table.columns["user"].tolist() == [0, 1]
    assert table.columns["title"] == ["Heat", "Up"]
    assert table.index.tolist() == [5, 3]


@pytest.mark.parametrize(
    "value", [object(), np.array(["text"]), np.array([None]), {1, 2}.__class__, 3 + 4j]
)
def test_other_things_do_not_cross(value):
    with pytest.raises(WireFault, match="cross the wire"):
        pack(value)


def frame_of(head, body=b""):
    data = head if isinstance(head, bytes) else json.dumps(head).encode()
    return data, body


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"\x80\x04N.", b""),  # a pickle
        (b"[" * 100_000, b""),
        (b"{}", b""),
        ({"v": 3}, b""),
        ({"v": None, "n": "1"}, b""),
        ({"x": []}, b""),
        ({"n": "9" * 5000}, b""),
        ({"n": "import os"}, b""),
        ({"a": ["O", [1]]}, b"12345678"),
        ({"a": ["f8", [2]]}, b"12345678"),
        ({"a": ["f8", [-1]]}, b""),
        ({"a": ["f8", [10**30, 0]]}, b""),
        ({"a": ["f8", [1.0]]}, b"12345678"),
        ({"a": ["f8", [True]]}, b"12345678"),
        ({"a": ["f8", [1] * 99]}, b"12345678"),
        ({"v": None}, b"left over"),
        ({"s": [{"l": []}]}, b""),
        ({"d": [[{"l": []}, {"v": None}]]}, b""),
        ({"d": [3]}, b""),
        ({"F": [[3, {"v": None}]]}, b""),
        ({"T": [{"v": None}, True, {"v": None}]}, b""),
        ({"h": ["1", "x"]}, b""),
    ],
)
def test_a_frame_that_breaks_a_rule_is_refused(head, body):
    with pytest.raises(WireFault):
        unpack(*frame_of(head, body))


def test_a_frame_nested_too_deeply_is_refused():
    head = {"v": None}
    for _ in range(50):
        head = {"l": [head]}
    with pytest.raises(WireFault, match="as it should be"):
        unpack(*frame_of(head))


@settings(max_examples=400)
@given(st.binary(max_size=200), st.binary(max_size=50))
def test_random_bytes_are_refused_or_plain(head, body):
    try:
        unpack(head, body)
    except WireFault:
        pass


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(list("vnaltsdhTWFx")), inner, max_size=1)
    ),
    max_leaves=15,
)


@settings(max_examples=400)
@given(json_like, st.binary(max_size=64))
def test_random_descriptions_are_refused_or_plain(head, body):
    try:
        unpack(*frame_of(head, body))
    except WireFault:
        pass


def test_numbers_whose_hashes_collide_are_refused_before_they_are_hashed():
    same_hash = [{"n": str(k * (2**61 - 1))} for k in range(1, 20_000)]
    began = time.process_time()
    with pytest.raises(WireFault, match="too long for a set's member"):
        unpack(json.dumps({"s": same_hash}).encode(), b"")
    with pytest.raises(WireFault, match="too long for a set's member"):
        unpack(json.dumps({"d": [[n, {"v": None}] for n in same_hash]}).encode(), b"")
    assert time.process_time() - began < 1  # hashed, they take several


def test_a_set_of_sets_is_refused():
    with pytest.raises(WireFault, match="no plain value"):
        unpack(b'{"s": [{"l": []}]}', b"")


def test_too_many_values_are_refused():
    head = json.dumps({"l": [{"l": [{"v": None}] * 1000}] * 200}).encode()
    with pytest.raises(WireFault, match="too many"):
        unpack(head, b"")


def test_ten_megabytes_of_damaged_frames_are_refused_or_plain():
    rng = np.random.default_rng(0)
    values = {
        "a": np.arange(60.0).reshape(3, 20),
        "b": [Handle(3, "Tensor"), ("x", None, True, -4), {1.5, 2.5}],
        "c": Tensor(np.ones((4, 4)), requires_grad=True, grad=np.zeros((4, 4))),
        "d": Table({"user": np.arange(5), "title": ["a"] * 5}),
        "e": Walk((np.zeros(3), 2)),
    }
    frame = pack([("ok", values)] * 4)
    head, _ = struct.unpack("<II", frame[:8])
    sent, refused = 0, 0
    while sent < 10 << 20:
        hurt = bytearray(frame[8:])
        for _ in range(rng.integers(1, 6)):
            place = int(rng.integers(len(hurt) - 300))
            match rng.integers(4):
                case 0:
                    hurt[place] = rng.integers(256)
                case 1:  # what JSON is made of does more harm than other bytes
                    hurt[place] = int(rng.choice(list(b'[]{},:"-0919e.tfn')))
                case 2:
                    del hurt[place : place + int(rng.integers(1, 40))]
                case 3:
                    hurt[place:place] = hurt[: int(rng.integers(1, 200))]
        cut = head + int(rng.integers(-3, 4))
        try:
            unpack(bytes(hurt[:cut]), bytes(hurt[cut:]))
        except WireFault:
            refused += 1
        sent += len(hurt)
    assert refused > 1000


def test_an_announced_giant_is_refused_before_it_is_read():
    ours, theirs = socket.socketpair()
    theirs.sendall(struct.pack("<II", 10, MAX_BODY + 1))
    with pytest.raises(WireFault, match="was announced"):
        receive(ours)


def test_a_closed_socket_is_the_end():
    ours, theirs = socket.socketpair()
    send(theirs, 1)
    theirs.close()
    assert receive(ours) == 1
    with pytest.raises(EOFError):
        receive(ours)
