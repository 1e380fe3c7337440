"""What is promised about installing the kit, held against what the files say."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import version

import yaml
from helpers.lock import lock_text
from helpers.places import ROOT
from packaging.requirements import Requirement

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
LOCK = (ROOT / "requirements.lock").read_text()
BY_NAME = {"ipywidgets", "torch", "nbgrader", "pandas", "matplotlib", "otter-grader"}


def test_the_lock_file_is_plain_versions_only():
    for line in LOCK.splitlines()[1:]:
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line), line


def test_the_lock_file_pins_the_torch_that_has_a_cpu_build():
    assert "torch==2.13.0" in LOCK.splitlines()


def test_the_lock_file_is_as_it_would_be_made_now():
    assert lock_text() == LOCK, "run `make lock`"


def test_environment_yml_asks_for_what_pyproject_asks_for():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    conda = [d for d in environment["dependencies"] if isinstance(d, str)]
    pip = next(d["pip"] for d in environment["dependencies"] if isinstance(d, dict))
    found = {}
    for text in [*conda, *(p for p in pip if not p.startswith("-e"))]:
        requirement = Requirement(text)
        found[requirement.name] = requirement.specifier
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["staff"]]
    for requirement in map(Requirement, wanted):
        assert found.pop(requirement.name) == requirement.specifier, requirement.name
    assert found.pop("python").contains("3.11.7")
    assert set(found) == {"pip"}


def test_environment_yml_names_what_the_course_was_asked_to_stand_on():
    text = (ROOT / "environment.yml").read_text()
    for name in BY_NAME:
        assert re.search(rf"^\s*- {name}\b", text, re.MULTILINE), name


def test_only_pythons_that_were_run_are_claimed():
    assert PROJECT["requires-python"] == ">=3.11,<3.12"
    assert [c for c in PROJECT["classifiers"] if "Python ::" in c] == [
        "Programming Language :: Python :: 3.11"
    ]


def test_the_licence_is_bsd_3_clause():
    assert PROJECT["license"] == "BSD-3-Clause"
    assert (ROOT / "LICENSE").read_text().startswith("BSD 3-Clause License")


def test_no_registry_is_named_in_a_lock_file():
    package_lock = json.loads((ROOT / "package-lock.json").read_text())
    assert not any("resolved" in package for package in package_lock["packages"].values())
    assert "://" not in LOCK


def test_the_version_is_one_and_the_changelog_has_an_unreleased_section():
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert "## Unreleased" in changelog
    assert version("cfkit") == PROJECT["version"]
