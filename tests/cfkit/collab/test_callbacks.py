import pytest

from cfkit.collab import (
    Callback,
    CancelFitException,
    EarlyStoppingCallback,
    GradientClip,
    SaveModelCallback,
)
from cfkit.errors import ModelError


class Diary(Callback):
    def __init__(self):
        self.told = []

    def before_fit(self):
        self.told.append("begin")

    def after_epoch(self):
        self.told.append(len(self.learn.recorder.values))

    def after_fit(self):
        self.told.append("end")


def test_a_callback_is_called_at_its_moments(learn):
    diary = Diary()
    learn.fit(2, cbs=diary)
    assert diary.told == ["begin", 1, 2, "end"]


def test_a_learners_own_callbacks_hear_of_every_fit(dls):
    from cfkit.collab import collab_learner

    diary = Diary()
    learn = collab_learner(dls, n_factors=3, cbs=[diary])
    learn.fit(1)
    learn.fit_one_cycle(1)
    assert diary.told == ["begin", 1, "end"] * 2


def test_a_fit_can_be_ended_early(learn):
    class Enough(Callback):
        def after_batch(self):
            if len(self.learn.recorder.losses) == 3:
                raise CancelFitException

    diary = Diary()
    learn.fit(5, cbs=[Enough(), diary])
    assert len(learn.recorder.losses) == 3
    assert diary.told == ["begin", "end"]


def test_a_fit_stops_when_it_gets_no_better(learn):
    learn.fit(9, 1e-9, cbs=EarlyStoppingCallback(min_delta=0.01, patience=2))
    assert len(learn.recorder.values) == 3


def test_the_best_epoch_is_had_back(learn):
    class Spoil(Callback):
        def after_epoch(self):
            if len(self.learn.recorder.values) == 2:
                self.learn.model.i_bias.weight.data += 9

    learn.fit(3, 1e-2, cbs=[SaveModelCallback(fname="best"), Spoil()])
    best = min(values[1] for values in learn.recorder.values)
    assert learn.validate()[0] == pytest.approx(best)


def test_clipped_slopes_are_no_longer_than_asked(learn):
    class Measure(Callback):
        def before_step(self):
            slopes = [p.grad.square().sum() for p in self.learn.model.parameters()]
            assert float(sum(slopes)) ** 0.5 <= 0.0101

    learn.fit(1, cbs=[GradientClip(0.01), Measure()])


def test_a_number_that_nobody_tells_cannot_be_watched(learn):
    with pytest.raises(ModelError, match=r"no 'accuracy' to watch; .* train_loss, valid_loss"):
        learn.fit(1, cbs=EarlyStoppingCallback("accuracy"))


def test_a_moment_that_never_comes_is_said(learn):
    class Waiting(Callback):
        def after_pred(self): ...

    with pytest.raises(ModelError, match="Waiting waits for after_pred, which never"):
        learn.fit(1, cbs=Waiting())


def test_what_is_no_callback_is_said(learn):
    with pytest.raises(ModelError, match="a builtin_function_or_method came"):
        learn.fit(1, cbs=[print])
