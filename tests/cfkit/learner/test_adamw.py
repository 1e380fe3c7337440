import pytest
import torch

from cfkit.learner.adamw import AdamW


@pytest.mark.parametrize("wd", [0.0, 0.3])
def test_it_steps_as_torchs_own_does(wd):
    torch.manual_seed(0)
    tables = [torch.randn(3, 2), torch.randn(5)]
    twins = [t.clone().requires_grad_() for t in tables]
    ours, theirs = AdamW(tables, wd), torch.optim.AdamW(twins, weight_decay=wd, eps=1e-5)
    for i in range(9):
        slopes = [torch.randn_like(t) for t in tables]
        lr, momentum = 0.1 / (i + 1), 0.95 - 0.01 * i
        ours.step(slopes, lr, momentum)
        for twin, slope in zip(twins, slopes, strict=True):
            twin.grad = slope
        theirs.param_groups[0].update(lr=lr, betas=(momentum, 0.99))
        theirs.step()
        for table, twin in zip(tables, twins, strict=True):
            assert torch.allclose(table, twin, atol=1e-6)


def test_a_table_without_a_slope_stays():
    still, moving = torch.ones(2), torch.ones(2)
    AdamW([still, moving], 0.1).step([None, torch.ones(2)], 0.1, 0.9)
    assert still.tolist() == [1, 1]
    assert (moving < 1).all()


def test_a_table_that_is_spared_does_not_decay():
    spared, plain = torch.ones(2), torch.ones(2)
    AdamW([spared, plain], 0.5, spared=[0]).step([torch.zeros(2), torch.zeros(2)], 0.1, 0.9)
    assert spared.tolist() == [1, 1]
    assert plain.tolist() == pytest.approx([0.95, 0.95])


def test_it_goes_on_from_what_was_kept():
    def run(interrupted):
        torch.manual_seed(0)
        table = torch.ones(3)
        adamw = AdamW([table], 0.1)
        for _ in range(4):
            if interrupted:
                kept, adamw = adamw.state_dict(), AdamW([table], 9.0)
                adamw.load_state_dict(kept)
            adamw.step([torch.randn(3)], 0.1, 0.9)
        return table.tolist()

    assert run(interrupted=True) == run(interrupted=False)
