"""Whoever looks sees the old file or the new one, and after a failure nothing else."""

from __future__ import annotations

import pytest

from autograder.whole import write_whole


def test_a_new_file_takes_the_place_of_the_old_one(tmp_path):
    for content in (b"old", b"new"):
        write_whole(tmp_path / "file", content, to_disk=True)
    assert (tmp_path / "file").read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("broken", ["os.fsync", "pathlib.Path.replace"])
def test_after_a_failure_the_old_file_stands_alone(tmp_path, monkeypatch, broken):
    write_whole(tmp_path / "file", b"old")

    def full(*_):
        raise OSError("No space left on device")

    monkeypatch.setattr(broken, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(tmp_path / "file", b"new", to_disk=True)
    assert (tmp_path / "file").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
