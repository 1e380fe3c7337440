"""The listings of text 000, the lesson summary."""

import pytest
import torch
from helpers.cfkit_listings import run


def test_an_embedding_of_a_thousand_users():
    names = run("embed = Embedding(1000, 50)")
    assert names["embed"](torch.tensor([3, 999])).shape == (2, 50)


def test_a_penalty_on_large_weights():
    # Printed: loss + wd * (parameters**2).sum(). It stands for a sum over all parameters.
    names = run(
        "model = EmbeddingDotBias(2, 3, 4)\n"
        "loss, wd = torch.tensor(1.0), 0.1\n"
        "loss_with_wd = loss + wd * sum((parameters**2).sum() for parameters in model.parameters())"
    )
    squares = sum(float(p.detach().square().sum()) for p in names["model"].parameters())
    assert names["loss_with_wd"].item() == pytest.approx(1 + 0.1 * squares)
