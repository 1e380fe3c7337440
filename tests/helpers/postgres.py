"""A PostgreSQL server of the tests' own, on a free port of this machine.

In: nothing. Out: a `Server` while the block lasts. It runs as an ordinary user, because PostgreSQL
refuses root, and asks for a password, as a department's does.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

USER, PASSWORD = "tutor", "secret"
NOBODY = 65534


@dataclass(frozen=True)
class Server:
    """Where it listens."""

    port: int

    def url(self, database: str, password: str = f":{PASSWORD}") -> str:
        """Give a database's URL."""
        return f"postgresql+psycopg2://{USER}{password}@127.0.0.1:{self.port}/{database}"

    def new_database(self, like: str = "template1", password: str = f":{PASSWORD}") -> str:
        """Make a database, a copy of another one; give its URL."""
        name = f"grades_{uuid4().hex}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {like}")
        return self.url(name, password)

    def run(self, statement: str, database: str = "postgres") -> None:
        """Run one statement."""
        import psycopg2  # most tests need none of it

        connection = psycopg2.connect(self.url(database).replace("+psycopg2", ""))
        try:
            connection.autocommit = True  # no database is made within a transaction
            connection.cursor().execute(statement)
        finally:
            connection.close()


def programs() -> Path | None:
    """Give the folder of the server's programs; None if it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


@contextmanager
def serving(folder_of_programs: Path) -> Iterator[Server]:
    """Start a server, and end it after the block."""
    with tempfile.TemporaryDirectory(prefix="cfkit-postgres-") as made:
        folder = Path(made)
        (folder / "password").write_text(PASSWORD)
        if os.getuid() == 0:
            for path in (folder, folder / "password"):
                os.chown(path, NOBODY, NOBODY)
        _run(
            folder_of_programs / "initdb", "--pgdata", folder / "data", "--username", USER,
            "--auth=scram-sha-256", "--pwfile", folder / "password", "--no-sync", "--no-locale",
            "--encoding=UTF8",
        )  # fmt: skip
        server = Server(_free_port())
        process = subprocess.Popen(
            [
                *_as_a_user(), folder_of_programs / "postgres", "-D", folder / "data",
                "-h", "127.0.0.1", "-p", str(server.port), "-k", "", "-F",
            ],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait_for(server, process)
            yield server
        finally:
            process.send_signal(signal.SIGINT)  # at once, whoever is still connected
            process.wait(20)


def _run(*command: object) -> None:
    done = subprocess.run(
        [*_as_a_user(), *map(str, command)], cwd="/", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _as_a_user() -> list[str]:
    if os.getuid():
        return []
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    from psycopg2 import OperationalError

    for _ in range(300):
        assert process.poll() is None, "PostgreSQL ended as it started"
        try:
            server.run("SELECT 1")
        except OperationalError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("PostgreSQL did not answer within half a minute")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
