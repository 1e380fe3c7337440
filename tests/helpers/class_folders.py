"""A class's folder with what students handed in, for the tests of intake to share."""

from __future__ import annotations

import io
import json
import zipfile

from autograder.intake import collect

NAME = "dot-product-bias"


def notebook(source="pass", label=None):
    cell = {"cell_type": "code", "source": source, "metadata": {}}
    metadata = {"cfkit": {"assignment": label}} if label else {}
    return json.dumps({"nbformat": 4, "metadata": metadata, "cells": [cell]})


def put(path, source="pass", label=None):
    write(path, notebook(source, label))


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def zipped(files, method=zipfile.ZIP_DEFLATED):
    """Give the bytes of a zip; files are names, or `ZipInfo`s, with what is in them."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in files if isinstance(files, list) else files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def only(folder, assignment=NAME):
    [submission] = collect(folder, assignment)
    return submission


def students(folder):
    return [s.student for s in collect(folder, NAME)]


def source(submission):
    assert submission.notebook is not None, submission.fault
    return submission.notebook["cells"][0]["source"]


def codes(submission):
    return [note.code for note in submission.notes]
