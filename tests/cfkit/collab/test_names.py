"""The small names: lists, tensors, modules, lazily loaded modules."""

import subprocess
import sys
from inspect import signature

import numpy as np
import pytest
import torch
from torch import nn

import cfkit.collab
from cfkit import closed
from cfkit.collab import (
    Embedding,
    EmbeddingDotBias,
    EmbeddingNN,
    L,
    Learner,
    Module,
    TabularModel,
    create_params,
    delegates,
    emb_sz_rule,
    get_emb_sz,
    one_hot,
    set_seed,
    tensor,
)
from cfkit.errors import ModelError, ShortcutTaken


def run(program):
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


def test_every_name_it_promises_is_there():
    for name in cfkit.collab.__all__:
        assert getattr(cfkit.collab, name) is not None


def test_it_wakes_neither_pandas_nor_pyplot_until_they_are_used():
    told = run(
        "import sys; from cfkit.collab import *\n"
        "def woken(): print([m for m in ('pandas', 'matplotlib') if m in sys.modules])\n"
        "woken(); pd.DataFrame(); woken()\n"
        "import pandas\n"
        "assert pd.DataFrame is pandas.DataFrame and 'read_csv' in dir(pd)\n"
        "pd.here = 1; assert pandas.here == 1\n"
        "try: pd.raed_csv\n"
        "except AttributeError as error: print(error)"
    )
    assert told.splitlines() == [
        "[]",
        "['pandas']",
        "module 'pandas' has no attribute 'raed_csv'",
    ]


def test_it_takes_a_quarter_of_a_second_beside_torch():
    program = (
        "import time, torch, numpy; t = time.process_time()\n"
        "from cfkit.collab import *; print(time.process_time() - t)"
    )
    assert any(float(run(program)) <= 0.25 for _ in range(3))


def test_a_list_takes_several_places_at_once():
    letters = L(["a", "b", "c"])
    assert letters[torch.tensor([2, 0])] == ["c", "a"]
    assert letters[[True, False, True]] == ["a", "c"]
    assert letters[np.int64(1)] == letters[torch.tensor(1)] == "b"
    assert letters[1:] == ["b", "c"]
    assert letters.map(str.upper) == ["A", "B", "C"]
    assert repr(letters) == "(#3) ['a', 'b', 'c']"
    assert repr(L(range(11))).endswith("9, …]")


def test_a_list_is_made_of_one_thing_or_of_many():
    assert L(1, 2) == [1, 2]
    assert L("ab") == ["ab"]
    assert L() == L(None) == []


def test_a_list_can_be_filtered_sorted_and_turned():
    assert L(3, 1, 2).filter(lambda n: n > 1).sorted() == [2, 3]
    assert L(1, 1, 2).unique() + L(3) == [1, 2, 3]
    assert L([(1, "a"), (2, "b")]).zip() == [[1, 2], ["a", "b"]]
    assert L([(1, "a"), (2, "b")]).itemgot(1) == ["a", "b"]
    assert L(1j).attrgot("imag") == [1.0]


def test_what_a_list_cannot_do_is_said():
    with pytest.raises(AttributeError, match="cfkit's L has no 'starmap'"):
        L(1).starmap  # noqa: B018


def test_a_mask_is_as_long_as_its_list():
    with pytest.raises(IndexError, match="A mask for 1 items came with 2 answers"):
        L(1)[[True, False]]


def test_tensors_are_made_of_anything():
    assert tensor(1, 2).tolist() == tensor([1, 2]).tolist() == tensor(np.array([1, 2])).tolist()
    whole = torch.tensor([1])
    assert tensor(whole) is whole


def test_a_one_hot_row_looks_up_a_row():
    users = torch.tensor([[0.1, 0.2], [0.4, 0.5], [0.7, 0.8]])
    assert torch.equal(users.t() @ one_hot(1, 3).float(), users[1])
    with pytest.raises(ModelError, match="places 0 to 2: got 3"):
        one_hot(3, 3)


def test_the_first_direction_is_the_one_of_largest_spread():
    line = torch.tensor([[-3.0, 0.1], [0.0, -0.2], [3.0, 0.1]])
    assert line.pca(1).reshape(-1).abs().tolist() == pytest.approx([3, 0, 3], abs=0.01)
    assert nn.Parameter(line).pca(2).requires_grad is False
    with pytest.raises(ModelError, match=r"pca\(3\) needs .* at least 3 columns|3 rows and 3"):
        line.pca(3)


def test_the_same_rows_give_the_same_picture():
    rows = torch.randn(20, 4, generator=torch.Generator().manual_seed(1))
    assert torch.allclose(rows.pca(2), rows.clone().pca(2))
    seen = rows.pca(2)
    assert (seen.gather(0, seen.abs().argmax(dim=0, keepdim=True)) > 0).all()


def test_a_module_needs_no_super():
    class Half(Module):
        def __init__(self, n):
            self.table = Embedding(n, 2)
            self.more = create_params([n])

        def forward(self, x):
            return self.table(x).sum(dim=1) + self.more[x]

    model = Half(5)
    assert [tuple(p.shape) for p in model.parameters()] == [(5,), (5, 2)]
    assert model(torch.tensor([1, 2])).shape == (2,)


def test_a_module_that_calls_super_loses_nothing():
    class Late(Module):
        def __init__(self):
            self.table = Embedding(2, 2)
            super().__init__()

    assert len(list(Late().parameters())) == 1


def test_an_embedding_starts_small():
    set_seed(1)
    weights = Embedding(1000, 5).weight
    assert float(weights.detach().abs().max()) <= 0.02
    assert float(weights.detach().std()) == pytest.approx(0.0088, abs=0.001)
    with pytest.raises(ModelError, match="got 0 × 3"):
        Embedding(0, 3)


def test_the_rule_of_thumb_for_lengths():
    assert (emb_sz_rule(944), emb_sz_rule(1635)) == (74, 101)  # as fastbook prints them
    assert emb_sz_rule(10**9) == 600


def test_lengths_can_be_given_by_column(dls):
    assert get_emb_sz(dls, {"title": 4}) == [(9, emb_sz_rule(9)), (9, 4)]


def test_metadata_goes_into_a_tabular_model():
    model = TabularModel([(5, 3), (4, 2)], n_cont=2, out_sz=1, layers=[8], y_range=(0, 5.5))
    x = torch.tensor([[1, 2], [3, 0]])
    answer = model(x, torch.tensor([[0.1, 40.0], [0.3, 20.0]]))
    assert answer.shape == (2, 1)
    with pytest.raises(ModelError, match=r"x_cont needs the shape \(n, 2\): got None"):
        model(x)


def test_a_share_to_drop_for_each_layer():
    with pytest.raises(ModelError, match=r"a share per hidden layer: got \[0.1\] for \[8, 4\]"):
        TabularModel([(5, 3)], 0, 1, [8, 4], ps=[0.1])


def test_a_model_built_from_sizes_has_no_names():
    with pytest.raises(ModelError, match="has rows and no names"):
        EmbeddingDotBias(2, 3, 3).bias(["Fargo"])


def test_names_find_their_biases_and_factors(learn):
    model = learn.model
    with torch.no_grad():
        model.i_bias.weight[2] = 7.0
    assert model.bias(["Film B", "Film A"])[0] == 7.0
    assert model.weight(["Film A"]).shape == (1, 3)
    assert model.bias([3], is_item=False).shape == (1,)


def test_keywords_that_are_passed_on_can_be_seen():
    def inner(a, b=1, c=2): ...

    @delegates(inner, but="c")
    def outer(x, **kwargs):
        return inner(x, **kwargs)

    assert str(signature(outer)) == "(x, *, b=1)"

    @delegates(keep=True)
    class Child(type("Parent", (), {"__init__": lambda self, size=3: None})):
        def __init__(self, **kwargs): ...

    assert list(signature(Child).parameters) == ["size", "kwargs"]


@pytest.mark.parametrize(
    ("asked", "shortcut"),
    [
        ("DotProductBias", lambda: EmbeddingDotBias(2, 3, 3)),
        ("CollabNN", lambda: EmbeddingNN([(3, 2), (3, 2)], [4])),
        ("emb_sz", lambda: emb_sz_rule(5)),
        ("pca", lambda: torch.eye(3).pca(1)),
    ],
)
def test_what_a_question_asks_for_is_closed(asked, shortcut):
    shortcut()
    with closed.closing(asked), pytest.raises(ShortcutTaken):
        shortcut()


def test_a_learner_does_not_answer_for_a_loop(learn: Learner):
    with closed.closing("fit"), pytest.raises(ShortcutTaken):
        learn.fit_one_cycle(1)
