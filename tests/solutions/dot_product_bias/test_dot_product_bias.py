"""The promises of `dot-product-bias`."""

import runpy
from pathlib import Path
from typing import ClassVar

import pytest
from helpers.assignment_contract import AssignmentContract

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestDotProductBias(AssignmentContract):
    name = "dot-product-bias"
    points: ClassVar = {"q1": 2, "q2": 2, "q3": 4, "q4": 6, "q5": 1, "q6": 5}
    styles = STYLES
    model_questions: ClassVar = {"q3", "q4"}


@pytest.mark.parametrize("optimiser", ["SGD", "momentum", "Adam", "AdamW"])
def test_fit_passes_with_every_usual_optimiser(dot_product_bias, optimiser):
    import torch

    from autograder.looking import look

    makers = {
        "SGD": torch.optim.SGD,
        "momentum": lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9),
        "Adam": torch.optim.Adam,
        "AdamW": torch.optim.AdamW,
    }

    def fit(model, x, y, epochs, lr, batch_size):
        optimiser_ = makers[optimiser](model.parameters(), lr=lr)
        history = []
        for _ in range(epochs):
            losses = []
            for rows in torch.randperm(len(x)).split(batch_size):
                loss = (model(x[rows]).reshape(-1) - y[rows]).square().mean()
                optimiser_.zero_grad()
                loss.backward()
                optimiser_.step()
                losses.append(loss.item())
            history.append(sum(losses) / len(losses))
        return history

    question = dot_product_bias.question("q6")
    for seed in range(20):
        seen = look(question, {"fit": fit}, seed)
        assert {s.verdict for s in seen.values()} == {"passed"}, (seed, seen)
