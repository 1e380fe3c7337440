"""Whatever a database refuses is one sentence, leaves no half, and the next run goes on."""

from __future__ import annotations

import sqlite3

import psycopg2
import pytest
from helpers.sample_outcomes import SAMPLE, perfect, sample_class
from sqlalchemy import event
from sqlalchemy.engine import Engine

from autograder.errors import MachineError
from autograder.gradebook import read_scores, write_gradebook

NAME = SAMPLE.name
GOES_ON = r"Nothing of it was changed\..*run the same command again"


@pytest.fixture
def refused():
    """Write, and give the sentence of the refusal."""

    def write(db_url, outcomes=None):
        with pytest.raises(MachineError, match=GOES_ON) as stopped:
            write_gradebook(db_url, SAMPLE, outcomes or [perfect()])
        return str(stopped.value)

    return write


@pytest.fixture
def file(db_url):
    return db_url.removeprefix("sqlite:///")


def test_a_gradebook_that_another_program_holds(refused, db_url, file):
    holder = sqlite3.connect(file)
    holder.execute("BEGIN IMMEDIATE")  # as formgrader does while it saves
    told = refused(f"{db_url}?timeout=0.1")
    assert "database is locked. " in told
    assert "Close it" in told
    holder.close()
    write_gradebook(db_url, SAMPLE, [perfect()])


def test_a_full_disk_leaves_the_gradebook_as_it_was(refused, db_url):
    write_gradebook(db_url, SAMPLE, [perfect()])

    def fill(connection, _):
        connection.execute(f"PRAGMA max_page_count = {_pages(connection)}")

    event.listen(Engine, "connect", fill)
    try:
        assert "disk is full. " in refused(db_url, sample_class())
    finally:
        event.remove(Engine, "connect", fill)
    assert read_scores(db_url, NAME) == {"Ada": 20}
    write_gradebook(db_url, SAMPLE, sample_class())
    assert len(read_scores(db_url, NAME)) == 40  # Ada among them


def test_a_file_that_may_only_be_read(refused, file):
    told = refused(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert "readonly database. " in told
    assert "writable" in told


def test_a_file_that_is_no_database(refused, tmp_path):
    (tmp_path / "gradebook.db").write_text("my grades\n" * 100)
    assert "file is not a database. " in refused(f"sqlite:///{tmp_path / 'gradebook.db'}")
    assert (tmp_path / "gradebook.db").read_text().startswith("my grades")


def test_a_folder_that_is_not_there(refused, tmp_path):
    assert "See that its folder is there" in refused(f"sqlite:///{tmp_path / 'no' / 'grades.db'}")


def test_a_folder_that_is_a_file(refused, tmp_path):
    (tmp_path / "no").write_text("")
    refused(f"sqlite:///{tmp_path / 'no' / 'grades.db'}")


def test_a_template_on_a_disk_that_is_full(refused, tmp_path, monkeypatch):
    from autograder.gradebook import opening

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(opening, "copyfile", full)
    (tmp_path / "template.db").write_text("")
    with pytest.raises(MachineError, match=f"No space left.*{GOES_ON}"):
        write_gradebook(
            f"sqlite:///{tmp_path / 'new.db'}", SAMPLE, [perfect()], tmp_path / "template.db"
        )
    assert [p.name for p in tmp_path.iterdir()] == ["template.db"]


@pytest.mark.parametrize(
    ("form", "told"), [("0123456789ab", "a newer nbgrader made it"), ("b6d005d67074", "db upgrade")]
)
def test_the_form_of_another_nbgrader_is_left_alone(db_url, file, form, told):
    with sqlite3.connect(file) as database:
        database.execute("UPDATE alembic_version SET version_num = ?", [form])
    with pytest.raises(MachineError, match=r"Nothing of it was changed\. .*") as stopped:
        write_gradebook(db_url, SAMPLE, [perfect()])
    assert told in str(stopped.value)
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM student").fetchone() == (0,)


def test_a_server_s_gradebook_that_another_program_holds(refused, new_gradebook):
    db_url = new_gradebook("postgresql")
    with psycopg2.connect(db_url.replace("+psycopg2", "")) as holder:
        holder.cursor().execute("LOCK TABLE grade IN ROW EXCLUSIVE MODE")
        told = refused(f"{db_url}?options=-c%20lock_timeout%3D100")
    assert "Another program holds it" in told
    write_gradebook(db_url, SAMPLE, [perfect()])


@pytest.mark.parametrize(
    ("database", "password", "told"),
    [
        ("grades", ":secret", r'database "grades" does not exist\. .*createdb'),
        ("postgres", ":wrong", r"password authentication failed.*PGPASSWORD"),
        ("postgres", "", r"no password supplied\. .*~/\.pgpass"),
    ],
)
def test_a_server_that_will_not_have_us(server, monkeypatch, database, password, told):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    with pytest.raises(MachineError, match=f"(?s){told}.*again") as stopped:
        write_gradebook(server.url(database, password), SAMPLE, [perfect()])
    assert "secret" not in str(stopped.value)
    assert "wrong" not in str(stopped.value)


def test_a_server_that_is_gone(refused):
    assert "See that the server runs" in refused("postgresql+psycopg2://t@127.0.0.1:1/grades")


def test_a_server_that_ends_in_the_middle_leaves_nothing(
    refused, server, new_gradebook, monkeypatch
):
    from autograder.gradebook.rows import Rows

    db_url = new_gradebook("postgresql")
    put = Rows.put

    def ending(rows, *changing):
        if "auto_score" in changing:
            server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                       f"WHERE datname = '{db_url.rpartition('/')[2]}'")  # fmt: skip
        put(rows, *changing)

    with monkeypatch.context() as failing:
        failing.setattr(Rows, "put", ending)
        refused(db_url)
    assert read_scores(db_url, NAME) == {}
    write_gradebook(db_url, SAMPLE, [perfect()])
    assert read_scores(db_url, NAME) == {"Ada": 20}


def test_an_author_s_name_that_is_too_long_for_nbgrader(refused, new_gradebook):
    from dataclasses import replace

    from helpers.sample_outcomes import check, question

    long = replace(SAMPLE, questions=(question("q" * 130, "Long", [check("q", "c", 1)]),))
    with pytest.raises(MachineError, match="value too long"):
        write_gradebook(new_gradebook("postgresql"), long, [])


def _pages(connection):
    return connection.execute("PRAGMA page_count").fetchone()[0] + 1
