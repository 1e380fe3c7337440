"""What `import cfkit` wakes, and where it works."""

import subprocess
import sys

import pytest

import cfkit


def run(program):
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_importing_it_wakes_none_of_the_giants():
    giants = ["torch", "pandas", "numpy", "matplotlib", "anywidget", "IPython"]
    woken = run(f"import sys, cfkit; print([g for g in {giants} if g in sys.modules])")
    assert woken == "[]"


def test_importing_it_takes_a_tenth_of_a_second_at_most():
    program = "import time; t = time.process_time(); import cfkit; print(time.process_time() - t)"
    assert min(float(run(program)) for _ in range(3)) <= 0.1


def test_only_who_takes_the_listings_names_has_tensors_that_know_pca():
    says = "print(hasattr(torch.Tensor, 'pca'))"
    used = "cfkit.compare(cfkit.world(n_ratings=2_000), ['item means'], progress=False)"
    assert run(f"import torch, cfkit; {used}; cfkit.EmbeddingNN; {says}") == "False"
    assert run(f"from cfkit.collab import *; {says}") == "True"


def test_it_works_where_there_is_no_fcntl_no_resource_and_no_fork():
    ours = [home for home in sorted({*cfkit.HOMES.values()}) if home != "cfkit.checks.practice"]
    run(
        "import sys, os, numpy, pandas, torch, urllib.request, zipfile\n"  # others' own affair
        "from matplotlib import pyplot\n"
        "sys.modules['fcntl'] = sys.modules['resource'] = None\n"
        "del os.fork\n"
        "import importlib, cfkit\n"
        f"for home in {ours}: importlib.import_module(home)\n"
        "assert cfkit.sigmoid_range(0, 0, 5) == 2.5"
    )


@pytest.mark.parametrize("name", sorted({*cfkit.HOMES} - {"grader"}))
def test_every_name_it_offers_can_be_had(name):
    assert getattr(cfkit, name) is not None
    assert name in dir(cfkit)


def test_a_name_is_looked_up_once_and_then_stays():
    assert cfkit.world is cfkit.world
    assert "world" in vars(cfkit)


def test_a_misspelt_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'cfkit' has no attribute 'sigmoid'"):
        cfkit.sigmoid  # noqa: B018


def test_rooms_open_when_asked_for():
    assert cfkit.movielens.load is not None
