"""Run a command as a plain user, whoever runs the tests.

In: a command and the folder it may write to. Out: what it printed. Root's files may lie where
a plain user cannot look, so the command sees them through bubblewrap.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
USER = "1234"


def run_as_user(*command: str, folder: Path) -> str:
    """Run it in the repository's folder; `folder` is given to the user."""
    around = [] if os.getuid() else list(_through_bubblewrap(folder))
    done = subprocess.run(
        [*around, *command], cwd=ROOT, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _through_bubblewrap(folder: Path) -> Iterator[str]:
    made = {Path("/tmp")}
    yield from ("bwrap", "--perms", "1777", "--tmpfs", "/tmp")
    for path in ("/usr", "/etc", *filter(_is_there, (sys.base_prefix, sys.prefix, str(ROOT)))):
        yield from _parents(Path(path), made)
        yield from ("--ro-bind", path, path)
    for link in ("/lib", "/lib64", "/bin", "/sbin"):
        if Path(link).is_symlink():
            yield from ("--symlink", str(Path(link).readlink()), link)
        elif Path(link).exists():
            yield from ("--ro-bind", link, link)
    # Bound, not mounted anew: a user's bubblewrap may only mount what is visible in full here.
    yield from ("--bind", "/proc", "/proc", "--dev-bind", "/dev", "/dev", "--bind", "/sys", "/sys")
    yield from _parents(folder, made)
    os.chown(folder, int(USER), int(USER))
    yield from ("--bind", str(folder), str(folder), "--chdir", str(ROOT))
    yield from ("--setenv", "HOME", str(folder), "--setenv", "TMPDIR", str(folder), "--")
    yield from ("setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups")
    yield from ("--no-new-privs", "--bounding-set=-all", "--inh-caps=-all")


def _is_there(path: str) -> bool:
    return not path.startswith("/usr")  # that is shown whole


def _parents(path: Path, made: set[Path]) -> Iterator[str]:
    for parent in reversed(path.parents[:-1]):
        if parent not in made:
            made.add(parent)
            yield from ("--perms", "0755", "--dir", str(parent))
