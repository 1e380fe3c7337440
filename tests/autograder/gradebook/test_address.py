"""A graded class has its gradebook beside it, or where a tutor said; nobody finds a password."""

from __future__ import annotations

import builtins

import pytest

from autograder.errors import AutograderError, MachineError
from autograder.gradebook.address import full_url, gradebook_url, remember

SERVER = "postgresql+psycopg2://tutor@localhost/grades?connect_timeout=10"


def choose(out, asked):
    """Name a gradebook as `--gradebook` does, of a server that is always there."""
    url = full_url(asked)
    remember(out, url)
    return url


def test_unless_said_it_lies_beside_the_outcomes(tmp_path):
    assert gradebook_url(tmp_path) == f"sqlite:///{tmp_path}/gradebook.db"
    assert not list(tmp_path.iterdir())


def test_what_a_tutor_named_is_found_again_without_being_named(tmp_path):
    named = choose(tmp_path / "graded", f"sqlite:///{tmp_path}/all.db")
    assert named == f"sqlite:///{tmp_path}/all.db"
    assert gradebook_url(tmp_path / "graded") == named


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg2"])
def test_postgresql_may_be_written_as_people_write_it(tmp_path, scheme):
    assert choose(tmp_path, f"{scheme}://tutor@localhost/grades") == SERVER


@pytest.mark.parametrize(
    "asked", ["tutor:s%3Acret@localhost/grades", "tutor@localhost/grades?password=s:cret"]
)
def test_a_password_is_used_and_not_kept(tmp_path, asked):
    assert ":s%3Acret@" in choose(tmp_path, f"postgresql://{asked}")
    assert gradebook_url(tmp_path) == SERVER
    assert not any("cret" in p.read_text() for p in tmp_path.iterdir())


def test_a_file_is_named_from_where_the_tutor_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert choose(tmp_path, "sqlite:///all.db") == f"sqlite:///{tmp_path}/all.db"


def test_naming_the_one_beside_the_outcomes_leaves_nothing_to_remember(tmp_path):
    choose(tmp_path, "postgresql://localhost/grades")
    choose(tmp_path, f"sqlite:///{tmp_path}/gradebook.db")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "asked", ["grades.db", "", "mysql://localhost/grades", "sqlite://", "sqlite:///:memory:",
              "oracle+nonsense://x", "postgresql+asyncpg://localhost/grades"]
)  # fmt: skip
def test_what_is_no_gradebook_is_named_with_an_example(tmp_path, asked):
    with pytest.raises(AutograderError, match=r"such as sqlite:////.* or postgresql://"):
        choose(tmp_path, asked)
    assert not list(tmp_path.iterdir())


def test_a_server_without_a_database_is_asked_for_one(tmp_path):
    with pytest.raises(AutograderError, match="a database's name behind the server's"):
        choose(tmp_path, "postgresql://localhost")


def test_a_missing_driver_is_a_sentence_with_its_cure(tmp_path, monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name.startswith("psycopg2"):
            raise ModuleNotFoundError(f"No module named {name!r}")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MachineError, match=r"psycopg2, which is not installed.*cfkit\[postgres\]"):
        choose(tmp_path, "postgresql://localhost/grades")


def test_a_folder_that_takes_no_writing_is_named(tmp_path):
    (tmp_path / "graded").write_text("a file")
    with pytest.raises(MachineError, match=r"gradebook\.url could not be written.*is a folder"):
        choose(tmp_path / "graded", "postgresql://localhost/grades")
