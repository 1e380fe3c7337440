"""An archive is never opened; the tutor is told to unpack it."""

import zipfile

import pytest

from autograder.intake import collect

NAME = "dot-product-bias"


def only(folder):
    [submission] = collect(folder, NAME)
    return submission


def pack(path):
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../../elsewhere", "x")


@pytest.mark.parametrize("name", ["work.zip", "work.tar.gz", "WORK.7Z", f"{NAME}.ipynb"])
def test_an_archive_in_a_students_folder_is_refused_with_what_to_do(tmp_path, name):
    pack(tmp_path / "ada" / name)
    submission = only(tmp_path)
    assert submission.student == "ada"
    assert submission.fault.code == "archive"
    assert "Unpack it" in submission.fault.sentence
    assert name in submission.fault.sentence
    assert [p.name for p in tmp_path.rglob("*")] == ["ada", name]


@pytest.mark.parametrize("name", ["ada.zip", "ada.tar.gz"])
def test_an_archive_beside_the_folders_is_somebody_s_too(tmp_path, name):
    pack(tmp_path / name)
    submission = only(tmp_path)
    assert (submission.student, submission.fault.code) == ("ada", "archive")


def test_an_archive_that_was_unpacked_beside_itself_is_not_in_the_way(tmp_path):
    pack(tmp_path / "ada.zip")
    (tmp_path / "ada").mkdir()
    (tmp_path / "ada" / f"{NAME}.ipynb").write_text('{"nbformat": 4, "cells": []}')
    pack(tmp_path / "ada" / "work.zip")
    assert only(tmp_path).fault is None
