import pickle

import pytest
import torch

from cfkit.collab import CollabDataLoaders, Learner, collab_learner, load_learner
from cfkit.errors import DataMissingError, ModelError
from cfkit.models import DotProductBias


@pytest.mark.parametrize("settings", [{}, {"use_nn": True, "layers": [4], "config": {"ps": 0.1}}])
def test_an_exported_learner_predicts_the_same(dls, settings, tmp_path):
    learn = collab_learner(dls, n_factors=3, y_range=(0.5, 5.5), **settings)
    learn.fit_one_cycle(1, 5e-2)
    learn.export()
    again = load_learner(tmp_path / "export.pkl")
    assert again.predict((3, "Film C"))[1] == learn.predict((3, "Film C"))[1]


def test_an_exported_learner_knows_names_and_no_ratings(learn, tmp_path):
    learn.export("small.pkl")
    again = load_learner(tmp_path / "small.pkl")
    assert again.model.bias(["Film A"]).shape == (1,)
    with pytest.raises(ModelError, match="came from a file and holds no ratings"):
        again.fit_one_cycle(1)


@pytest.mark.parametrize(
    "ask",
    [
        lambda learn: learn.validate(),
        lambda learn: learn.get_preds(),
        lambda learn: learn.show_results(),
        lambda learn: learn.dls.show_batch(),
    ],
)
def test_a_learner_from_a_file_says_that_it_holds_no_ratings(ask, learn):
    loaded = load_learner(learn.export())
    with pytest.raises(ModelError, match=r"knows names and holds none.*test_dl"):
        ask(loaded)


def test_numbers_are_saved_and_taken_back(learn, dls):
    learn.fit_one_cycle(1, 5e-2)
    before = learn.predict((1, "Film A"))[1]
    learn.save("best")
    learn.fit_one_cycle(1, 5e-2)
    assert learn.predict((1, "Film A"))[1] != before
    assert learn.load("best") is learn
    assert learn.predict((1, "Film A"))[1] == before


def test_a_fit_goes_on_from_where_it_was_saved(dls):
    def again(save):
        torch.manual_seed(0)
        learn = collab_learner(dls, n_factors=3, y_range=(0.5, 5.5))
        learn.fit(1, 5e-2)
        if save:
            learn.save("half")
            learn = collab_learner(dls, n_factors=3, y_range=(0.5, 5.5)).load("half")
        torch.manual_seed(1)
        learn.fit(1, 5e-2)
        return learn.recorder.values

    assert again(save=True) == again(save=False)


def test_a_model_of_ones_own_is_built_again_by_hand(dls, tmp_path):
    Learner(dls, DotProductBias(9, 9, 3)).export()
    with pytest.raises(ModelError, match=r"and no code. Build the model .*model=\.\.\."):
        load_learner(tmp_path / "export.pkl")
    again = load_learner(tmp_path / "export.pkl", model=DotProductBias(9, 9, 3))
    assert 0 < again.predict((1, "Film A"))[1] < 5.5


def test_another_vocabulary_is_not_read_as_ours(learn, ratings, tmp_path):
    learn.save("mine")
    others = ratings.replace({"title": {"Film A": "Another"}})
    other = collab_learner(
        CollabDataLoaders.from_df(others, seed=1, path=tmp_path), 3, y_range=(0.5, 5.5)
    )
    with pytest.raises(ModelError, match=r"another vocabulary: .* 'Film A' is only in the file"):
        other.load("mine")


def test_other_columns_are_not_read_as_ours(learn, ratings, tmp_path):
    learn.save("mine")
    renamed = ratings.rename(columns={"title": "film"})
    other = collab_learner(CollabDataLoaders.from_df(renamed, seed=1, path=tmp_path), 3)
    with pytest.raises(ModelError, match=r"'user' and 'title', and these ratings have .*'film'"):
        other.load("mine")


def test_another_size_is_not_read_as_ours(learn, dls):
    learn.save("mine")
    with pytest.raises(ModelError, match="another model than EmbeddingDotBias: size mismatch"):
        collab_learner(dls, n_factors=4, y_range=(0.5, 5.5)).load("mine")


def test_a_file_that_would_run_code_is_not_opened(tmp_path):
    class Trap:
        def __reduce__(self):
            return (open, (str(tmp_path / "sprung"), "w"))

    (tmp_path / "trap.pkl").write_bytes(pickle.dumps(Trap(), protocol=2))
    torch.save(Trap(), tmp_path / "trap.pth")
    for name in ("trap.pkl", "trap.pth"):
        with pytest.raises(ModelError, match=r"Files that hold code, .* are not opened"):
            load_learner(tmp_path / name)
    assert not (tmp_path / "sprung").exists()


def test_a_damaged_file_is_said_to_be_one(learn, tmp_path):
    path = learn.export()
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(ModelError, match="or it is damaged"):
        load_learner(path)


def test_numbers_that_are_no_learner_are_refused(tmp_path):
    torch.save({"a": torch.zeros(2)}, tmp_path / "x.pkl")
    with pytest.raises(ModelError, match="holds numbers, but not a learner"):
        load_learner(tmp_path / "x.pkl")


def test_a_file_of_a_later_version_says_so(learn):
    path = learn.export()
    held = torch.load(path, weights_only=True)
    torch.save({**held, "version": 2}, path)
    with pytest.raises(ModelError, match="is of version 2, and this cfkit reads version 1"):
        load_learner(path)


def test_a_file_that_is_not_there_is_a_sentence(learn):
    with pytest.raises(DataMissingError, match=r"no file .*nowhere\.pth"):
        learn.load("nowhere")
