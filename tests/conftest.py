"""What every test may use: the project's places, the assignments, a warm process."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from helpers import postgres
from helpers.places import ROOT
from helpers.postgres import Server
from hypothesis import settings

os.environ.setdefault("OMP_NUM_THREADS", "1")

from autograder.authoring import find_assignment
from autograder.authoring.build import Places
from autograder.records import Assignment
from autograder.sandbox.process import Warm

settings.register_profile("kit", deadline=None)  # a busy machine is no failure
settings.load_profile("kit")


@pytest.fixture(scope="session")
def places() -> Places:
    return Places(ROOT)


@pytest.fixture(scope="session")
def dot_product_bias(places: Places) -> Assignment:
    return find_assignment("dot-product-bias", places.solutions)


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    with Warm() as process:
        yield process


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """Everything as the sources make it now, in a folder of its own.

    The solved notebook has a test of its own.
    """
    from autograder.authoring.build import build

    root = tmp_path_factory.mktemp("project")
    (root / "solutions").symlink_to(ROOT / "solutions")
    build(Places(root), solved=False)
    return Places(root)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of the tests' own."""
    programs = postgres.programs()
    if programs is None:
        why = "PostgreSQL's server is not installed: apt-get install postgresql"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    with postgres.serving(programs) as server:
        yield server
