"""Databases for the gradebook's tests: files, and on the server that tests/conftest.py starts."""

from __future__ import annotations

import pytest
from helpers.sample_outcomes import SAMPLE

from autograder.gradebook import write_gradebook


@pytest.fixture(scope="session")
def empty_server_gradebook(server):
    """A database on the server that knows the sample's cells, and no student."""
    url = server.new_database()
    write_gradebook(url, SAMPLE, [])
    return url.rpartition("/")[2]


@pytest.fixture(scope="session")
def empty_gradebook(tmp_path_factory):
    """The same as a file: making one takes a moment."""
    file = tmp_path_factory.mktemp("empty") / "gradebook.db"
    write_gradebook(f"sqlite:///{file}", SAMPLE, [])
    return file


@pytest.fixture
def new_gradebook(request, tmp_path):
    """Give the URL of an empty gradebook: `new_gradebook("postgresql")`."""

    def new(kind="sqlite"):
        if kind == "postgresql":
            server = request.getfixturevalue("server")
            return server.new_database(request.getfixturevalue("empty_server_gradebook"))
        target = tmp_path / "gradebook.db"
        target.write_bytes(request.getfixturevalue("empty_gradebook").read_bytes())
        return f"sqlite:///{target}"

    return new


@pytest.fixture
def db_url(new_gradebook):
    return new_gradebook()
