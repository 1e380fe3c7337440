"""Whatever is handed in ends as a submission: a notebook, or a reason and a sentence."""

import io
import json
import zipfile

import pytest
from helpers.class_folders import NAME, zipped
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.intake import collect

RIGHT = json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": "a = 1"}]}).encode()
names = st.sampled_from(
    [f"{NAME}.ipynb", "x.ipynb", "x.py", "a/b.ipynb", "x.zip", "../x.ipynb", "timestamp.txt", "a/"]
) | st.text(min_size=1, max_size=8).filter(lambda name: "\0" not in name)
contents = st.just(RIGHT) | st.binary(max_size=60) | st.text(max_size=60).map(str.encode)
zips = st.dictionaries(names, contents, max_size=4).map(zipped)
nested = st.dictionaries(names, contents | zips, max_size=3).map(zipped)


@st.composite
def spoilt(draw):
    """A zip in which some bytes were changed, or the end is gone."""
    data = bytearray(draw(nested))
    for _ in range(draw(st.integers(1, 6))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data[: draw(st.integers(len(data) // 2, len(data)))])


@pytest.fixture(scope="module")
def a_class(tmp_path_factory):
    return tmp_path_factory.mktemp("anything")


everyday = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@everyday
@given(contents | nested | spoilt(), st.sampled_from(["x.zip", f"{NAME}.ipynb", "x.py"]))
def test_no_file_raises(a_class, content, name):
    for old in a_class.iterdir():
        old.unlink()
    (a_class / name).write_bytes(content)
    for submission in collect(a_class, NAME):
        assert (submission.notebook is None) == (submission.fault is not None)
        if submission.fault:
            assert submission.fault.code
            assert submission.fault.sentence.endswith((".", "?"))
        json.dumps(submission.notebook)
    assert [p.name for p in a_class.iterdir()] == [name]


def test_every_byte_of_a_zip_may_be_wrong(a_class):
    data = zipped({f"{NAME}.ipynb": RIGHT})
    assert zipfile.is_zipfile(io.BytesIO(data))
    for old in a_class.iterdir():
        old.unlink()
    for place in range(len(data)):
        (a_class / "ada.zip").write_bytes(
            data[:place] + bytes([data[place] ^ 255]) + data[place + 1 :]
        )
        [submission] = collect(a_class, NAME)
        assert submission.student == "ada"
