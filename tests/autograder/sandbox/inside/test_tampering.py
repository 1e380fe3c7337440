"""What a notebook put in the place of something else is noticed by its name."""

import pytest
import torch

from autograder.sandbox.inside.tampering import Originals


def test_a_function_that_was_replaced_is_named(monkeypatch):
    originals = Originals()
    monkeypatch.setattr(torch, "allclose", lambda *_: True)
    assert list(originals.replaced()) == ["torch.allclose"]


def test_a_name_that_the_notebook_put_beside_others_is_named(monkeypatch):
    originals = Originals()
    mine = type("Mine", (), {"__module__": "__main__"})
    monkeypatch.setattr(torch, "mine", mine, raising=False)
    assert list(originals.replaced()) == ["torch.mine"]


@pytest.mark.parametrize("setting", ["torch.set_grad_enabled(True)", "torch.manual_seed(1)"])
def test_using_a_library_changes_nothing_in_it(setting):
    originals = Originals()
    eval(setting)
    assert list(originals.replaced()) == []
