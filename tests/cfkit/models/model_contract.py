"""What every model of pairs must do. A new model subclasses this and names itself."""

import pytest
import torch

from cfkit.closed import closing
from cfkit.errors import ModelError, ShortcutTaken
from cfkit.learner import fit_one_cycle


class ModelContract:
    """Inherit as `class TestMyModel(ModelContract): Model = MyModel`."""

    Model: type[torch.nn.Module]

    def make(self, n_users=4, n_items=3, n_factors=2, **kwargs):
        torch.manual_seed(0)
        return self.Model(n_users=n_users, n_items=n_items, n_factors=n_factors, **kwargs)

    def test_a_prediction_is_one_number_per_row(self):
        assert self.make()(torch.tensor([[0, 0], [3, 2], [1, 1]])).shape == (3,)

    def test_one_row_is_enough(self):
        assert self.make()(torch.tensor([[3, 2]])).shape == (1,)

    def test_an_empty_batch_gives_an_empty_answer(self):
        assert self.make()(torch.zeros(0, 2, dtype=torch.int64)).shape == (0,)

    def test_no_prediction_leaves_the_range_however_large_the_numbers(self):
        model = self.make(y_range=(1, 4))
        with torch.no_grad():
            for p in model.parameters():
                p.uniform_(-9, 9)
        every = torch.cartesian_prod(torch.arange(4), torch.arange(3))
        stars = model(every)
        assert stars.min() >= 1
        assert stars.max() <= 4

    def test_the_range_is_0_to_5_and_a_half_unless_said(self):
        model = self.make()
        with torch.no_grad():
            for p in model.parameters():
                p.fill_(9.0)
        assert model(torch.tensor([[0, 0]])).item() == pytest.approx(5.5)

    def test_every_number_of_the_rows_shown_can_learn(self):
        model = self.make(n_users=1, n_items=1)
        model(torch.tensor([[0, 0]])).sum().backward()
        assert all((p.grad != 0).all() for p in model.parameters())

    def test_what_was_not_shown_does_not_move(self):
        model = self.make()
        model(torch.tensor([[0, 0]])).sum().backward()
        for name, p in model.named_parameters():
            if p.shape[0] in (3, 4):
                assert (p.grad[1:] == 0).all(), name

    def test_a_saved_model_predicts_as_before(self):
        model, other = self.make(), self.make()
        with torch.no_grad():
            for p in other.parameters():
                p.add_(1)
        other.load_state_dict(model.state_dict())
        x = torch.tensor([[2, 1], [0, 2]])
        assert torch.equal(model(x), other(x))

    def test_it_can_learn_one_rating(self):
        model = self.make()
        pair = (torch.tensor([[1, 2]]), torch.tensor([5.0]))
        before = (model(pair[0]) - 5).square().item()
        fit_one_cycle(model, pair, epochs=40, lr=0.2, wd=0.0, progress=False)
        assert (model(pair[0]) - 5).square().item() < before / 2

    def test_it_is_closed_while_a_student_has_to_write_it(self):
        name = self.Model.__name__
        built_before = self.make()
        with closing(name):
            with pytest.raises(ShortcutTaken, match=rf"cfkit\.{name}, which holds it"):
                self.make()
            with pytest.raises(ShortcutTaken, match=rf"cfkit\.{name}, which holds it"):
                built_before(torch.tensor([[0, 0]]))

    @pytest.mark.parametrize("count", ["n_users", "n_items", "n_factors"])
    def test_a_table_without_rows_is_an_error(self, count):
        with pytest.raises(ModelError, match="at least one user, one item and one factor"):
            self.make(**{count: 0})
