"""The command that starts the warm process, behind as many walls as the machine has.

In: the kit's folder. Out: commands, the strongest first. Bubblewrap gives it a file system of
its own that holds Python, the packages and the kit; no network; no view of other processes.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.sandbox.shared import SCRATCH, TEMPORARY, package_folders, readable

_MODULE = "autograder.sandbox.inside.warm"
_KIT = "/kit"
_NOBODY = "65534"
_SYSTEM_LINKS = ("/lib", "/lib64", "/bin")  # on some systems links into /usr


@dataclass(frozen=True, slots=True)
class Start:
    """One way to start the warm process."""

    command: list[str]
    env: dict[str, str]
    bubblewrap: bool


def ways_to_start(kit: Path) -> Iterator[Start]:
    """Give the ways to start it, the strongest first; it is talked to by its standard input.

    Args:
        kit: Where `kit.lay_out` put the kit.
    """
    python = [sys.executable, "-P", "-s", "-m", _MODULE]
    tools = [shutil.which(name) for name in ("bwrap", "setpriv", "unshare")]
    bwrap, setpriv, unshare = tools
    if bwrap and (setpriv or os.getuid()):
        walls = [bwrap, *_bubble(kit), "--"]
        env = _environment(_KIT, SCRATCH, SCRATCH)
        if not os.getuid():
            walls += [
                str(setpriv), f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups",
                "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all",
            ]  # fmt: skip
        if unshare:  # a user namespace whose rights let it make one for each child
            own = [unshare, "--user", "--map-current-user", "--keep-caps", "--pid", "--fork",
                   "--kill-child"]  # fmt: skip
            yield Start([*walls, *own, *python, "--namespaces"], env, bubblewrap=True)
        yield Start([*walls, *python], env, bubblewrap=True)
    yield Start(python, _environment(str(kit), str(kit), tempfile.gettempdir()), bubblewrap=False)


def _bubble(kit: Path) -> Iterator[str]:
    yield from ("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts")
    if os.getuid():
        yield "--unshare-user"
    yield from ("--new-session", "--hostname", "notebook")
    yield from ("--perms", "0755", "--dir", TEMPORARY, "--perms", "1777", "--tmpfs", SCRATCH)
    made = {TEMPORARY}
    for path in readable():
        yield from _bind(path, made)
    for hidden in _installed_kits(made):
        yield from ("--tmpfs", hidden)
    yield from ("--ro-bind", str(kit), _KIT)
    yield from ("--proc", "/proc", "--dev", "/dev")
    yield from ("--perms", "1777", "--tmpfs", "/dev/shm", "--remount-ro", "/dev")  # noqa: S108
    yield from ("--chdir", "/", "--remount-ro", "/")


def _bind(path: str, made: set[str]) -> Iterator[str]:
    if path in made:
        return
    made.add(path)
    if path in _SYSTEM_LINKS and Path(path).is_symlink():
        yield from ("--symlink", str(Path(path).readlink()), path)
        return
    for parent in reversed(Path(path).parents[:-1]):  # bubblewrap 0.8 makes them for itself alone
        if str(parent) not in made:
            made.add(str(parent))
            yield from ("--perms", "0755", "--dir", str(parent))
    yield from ("--ro-bind", path, path)


def _installed_kits(made: set[str]) -> Iterator[str]:
    """Give where this kit lies among what is shown: installed, not merely linked to."""
    package = Path(__file__).parents[2]
    for name in ("cfkit", "autograder"):
        folder = str(package / name)
        if any(folder.startswith(f"{shown}/") for shown in made):
            yield folder


def _environment(kit: str, home: str, temporary: str) -> dict[str, str]:
    """Give only what Python needs: no tokens, no paths to staff's files."""
    kept = {k: os.environ[k] for k in ("LANG", "LC_ALL") if k in os.environ}
    return kept | {
        "HOME": home,
        "LOGNAME": "student",
        "MPLCONFIGDIR": home,
        "PATH": f"{sys.prefix}/bin:/usr/bin:/bin",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join([kit, *package_folders()]),  # `-s` leaves a user's own out
        "TMPDIR": temporary,
        "USER": "student",
    }
