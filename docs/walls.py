"""Make the table of security.md: what students' code can do behind which walls.

Every line of it is tried: a process tells whether it got through. `make table` writes it;
tests/autograder/sandbox/test_walls.py tries it again.
"""

from __future__ import annotations

import os
import secrets
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from autograder.sandbox import process
from autograder.sandbox.enclosure import Start, ways_to_start
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Allowance, Session
from cfkit.checks.faults import StudentFault

PAGE = Path(__file__).parent / "security.md"
HEAD = "| a submission tries to … | all walls | no namespaces | no bubblewrap |"
WAYS: tuple[Callable[[Start], bool], ...] = (
    lambda way: "--namespaces" in way.command,
    lambda way: way.bubblewrap and "--namespaces" not in way.command,
    lambda way: not way.bubblewrap,
)
# What the code has to bring about is `got`; an error, or the end of its process, stops it.
TRIES = {
    "read a file of whoever grades": "got = open(SECRET).read()",
    "list the folder of all submissions": "import os; got = os.listdir(FOLDER)",
    "write into a folder of whoever grades": "open(FOLDER + '/left', 'w').write('x'); got = 1",
    "change the kit that the next one uses": (
        "import cfkit\nopen(cfkit.__file__, 'a').write('# x'); got = 1"
    ),
    "leave a file for the next one": "open('/dev/shm/' + MARK, 'w').write('x'); got = 1",
    "see the grader's process": "import os; os.kill(GRADER, 0); got = 1",
    "read the grader's environment": "got = open(f'/proc/{GRADER}/environ', 'rb').read()",
    "connect to a server on this machine": (
        "import socket; socket.create_connection(('127.0.0.1', PORT), 2); got = 1"
    ),
    "leave a program running": (
        "import subprocess, time\n"
        "subprocess.Popen(['setsid', 'sleep', '21.' + MARK])\n"
        "time.sleep(0.5); got = 1"
    ),
    "trace another process": "import ctypes; ctypes.CDLL(None).ptrace(16, 1, 0, 0); got = 1",
    "make namespaces of its own": (
        "import ctypes; got = ctypes.CDLL(None).unshare(0x10000000) == 0 or 1 / 0"
    ),
    "start 300 processes": (
        "import os, time\nfor _ in range(300):\n"
        "    if not os.fork(): time.sleep(9); os._exit(0)\ngot = 1"
    ),
    "use 3 GB of memory": "got = len(bytearray(3 << 30))",
    "use 3 GB of memory that is shared": "import mmap; got = len(mmap.mmap(-1, 3 << 30))",
    "write 200 MB into a file": "open('big', 'wb').write(b'x' * (200 << 20)); got = 1",
}
_NEXT = {  # whether it got through shows elsewhere
    "leave a file for the next one": "import os; got = os.path.exists('/dev/shm/' + MARK) or 1 / 0",
}


@dataclass(frozen=True)
class Place:
    """What there is to be reached: a secret, its folder, a server, a word to look for."""

    secret: Path
    port: int
    mark: str

    def names(self) -> str:
        """Give Python that defines them."""
        return (
            f"SECRET, FOLDER = {str(self.secret)!r}, {str(self.secret.parent)!r}\n"
            f"PORT, GRADER, MARK = {self.port}, {os.getpid()}, {self.mark!r}\n"
        )


def table() -> str:
    """Try everything behind each set of walls; give the table."""
    columns = [dict(_tried(way)) for way in WAYS]
    lines = [HEAD, "|---|" + "---|" * len(columns)]
    for name in TRIES:
        cells = ["through" if column[name] else "stopped" for column in columns]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _tried(way: Callable[[Start], bool]) -> Iterator[tuple[str, bool]]:
    def only(kit: Path) -> list[Start]:
        return [start for start in ways_to_start(kit) if way(start)]

    with (
        patch.object(process, "ways_to_start", only),
        tempfile.TemporaryDirectory(dir=Path.home()) as folder,
        socket.create_server(("127.0.0.1", 0)) as server,
        Warm(unsafe=True) as warm,
    ):
        secret = Path(folder) / "secret"
        secret.write_text("x")
        port = server.getsockname()[1]
        for name, source in TRIES.items():
            place = Place(secret, port, str(secrets.randbelow(9 * 10**8) + 10**8))
            yield name, _got_through(warm, name, place.names() + source, place)


def _got_through(warm: Warm, name: str, source: str, place: Place) -> bool:
    got = _run(warm, source)
    if name in _NEXT:
        return got and _run(warm, place.names() + _NEXT[name])
    if name == "leave a program running":
        return got and _is_running(f"21.{place.mark}")
    return got


def _run(warm: Warm, source: str) -> bool:
    with Session(warm, Allowance(20.0)) as session:
        try:
            session.run(source + "\ndef answer(): return bool(got)")
            return bool(session.call("answer"))
        except StudentFault:
            return False


def _is_running(word: str) -> bool:
    until = time.monotonic() + 3
    while time.monotonic() < until:
        if not any(word in line for line in _command_lines()):
            return False
        time.sleep(0.05)
    return True


def _command_lines() -> Iterator[str]:
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            yield (folder / "cmdline").read_text()


def page(made: str) -> str:
    """Give the whole page with this table in it."""
    before, _, rest = PAGE.read_text("utf-8").partition(HEAD)
    after = rest.partition("\n\n")[2]
    return f"{before}{made}\n\n{after}"


if __name__ == "__main__":
    PAGE.write_text(page(table()), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(Path.cwd())}")
