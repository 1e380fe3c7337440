"""The widgets' JavaScript, tested by vitest."""

import re
import shutil
import subprocess

from helpers.node import installed, node_environment
from helpers.places import ROOT


def test_vitest_finds_nothing_wrong_with_the_widgets():
    vitest = installed("vitest/vitest.mjs")
    environment = node_environment()
    node = shutil.which("node", path=environment["PATH"])
    ran = subprocess.run(
        [node, vitest, "run", "--no-color"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]


def test_the_lock_file_names_no_registry():
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert not re.search(r'"resolved"|registry', lock)
