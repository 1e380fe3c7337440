import numpy as np
import pandas as pd
import pytest
import torch

from cfkit.collab import CollabDataLoaders
from cfkit.errors import ModelError, RatingError, UnknownIdError


def test_an_epoch_visits_every_training_row_once(dls):
    seen = torch.cat([x for x, _ in dls.train])
    assert sorted(seen.tolist()) == sorted(dls.train.x.tolist())


def test_the_next_epoch_takes_another_order(dls):
    first, second = (torch.cat([x for x, _ in dls.train]) for _ in range(2))
    assert first.tolist() != second.tolist()


def test_without_shuffling_the_order_stays(ratings):
    dls = CollabDataLoaders.from_df(ratings, seed=1, shuffle=False)
    first, second = (torch.cat([x for x, _ in dls.train]) for _ in range(2))
    assert first.tolist() == second.tolist()


def test_the_two_parts_share_no_row_and_leave_none_out(ratings, dls):
    both = torch.cat([dls.train.x, dls.valid.x])
    assert len(both) == len(ratings) == len(np.unique(both.numpy(), axis=0))
    assert dls.valid.n == int(0.2 * len(ratings))


def test_the_same_seed_gives_the_same_split(ratings):
    a, b = (CollabDataLoaders.from_df(ratings, seed=7) for _ in range(2))
    assert a.valid.x.tolist() == b.valid.x.tolist()


def test_a_batch_is_pairs_of_rows_and_a_column_of_stars(dls):
    x, y = dls.one_batch()
    assert (x.shape, x.dtype) == ((8, 2), torch.int64)
    assert (y.shape, y.dtype) == ((8, 1), torch.float32)


def test_no_batch_is_a_single_row(ratings):
    """Batch norm cannot learn from one."""
    dls = CollabDataLoaders.from_df(ratings.iloc[:32], seed=1, valid_pct=0.21, bs=5)
    assert dls.train.n == 26
    assert [len(x) for x, _ in dls.train] == [5, 5, 5, 5, 6]
    assert len(dls.train) == 5


def test_row_0_stands_for_everybody_unknown(dls):
    assert dls.classes["title"][0] == "#na#"
    assert dls.classes["title"].o2i["Film A"] == 1
    assert len(dls.classes["user"]) == 9
    assert 0 not in dls.train.x


def test_an_item_that_only_the_held_out_rows_have_is_unknown_and_crashes_nothing(ratings):
    dls = CollabDataLoaders.from_df(ratings, seed=1)
    held_out = torch.randperm(len(ratings), generator=torch.Generator().manual_seed(1))[:12]
    rare = ratings.copy()
    rare.loc[int(held_out[0]), "title"] = "Seen once"
    dls = CollabDataLoaders.from_df(rare, seed=1)
    assert "Seen once" not in dls.classes["title"]
    assert dls.valid.x[0, 1] == 0


def test_the_first_three_columns_are_taken_unless_others_are_named(ratings):
    dls = CollabDataLoaders.from_df(ratings[["rating", "title", "user"]], rating_name="rating",
                                    user_name="user")  # fmt: skip
    assert list(dls.classes) == ["user", "title"]


def test_shown_rows_carry_their_ids(dls, capsys):
    dls.show_batch(max_n=2)
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].split() == ["user", "title", "rating"]
    assert len(shown) == 3
    assert "Film" in shown[1]


def test_a_file_is_read_as_a_table(ratings, tmp_path):
    ratings.to_csv(tmp_path / "r.csv", index=False)
    assert CollabDataLoaders.from_csv(tmp_path / "r.csv", seed=1).train.n == 52


def test_a_misspelt_column_is_named_beside_those_there(ratings):
    with pytest.raises(RatingError, match=r"no column 'titel'; the table has .*mean 'title'\?"):
        CollabDataLoaders.from_df(ratings, item_name="titel")


@pytest.mark.parametrize("share", [0, 1, -0.1, 0.001])
def test_an_empty_part_is_a_sentence(ratings, share):
    with pytest.raises(RatingError, match=r"valid_pct=.* of 64 ratings leaves nothing"):
        CollabDataLoaders.from_df(ratings, valid_pct=share)


def test_a_blank_rating_is_counted(ratings):
    ratings["rating"] = ratings["rating"].where(ratings["rating"] < 5)
    with pytest.raises(RatingError, match="A blank is not a zero"):
        CollabDataLoaders.from_df(ratings)


def test_a_table_of_two_columns_is_too_narrow(ratings):
    with pytest.raises(RatingError, match=r"a column each .*: got \['user', 'title'\]"):
        CollabDataLoaders.from_df(ratings[["user", "title"]])


def test_what_fastai_takes_and_cfkit_does_not_is_refused_by_name(ratings):
    with pytest.raises(ModelError, match=r"from_df of cfkit.collab does not take num_workers"):
        CollabDataLoaders.from_df(ratings, num_workers=4)


def test_a_batch_of_no_rows_is_a_sentence(ratings):
    with pytest.raises(ModelError, match="at least one row: got a batch size of 0"):
        CollabDataLoaders.from_df(ratings, bs=0)


@pytest.mark.skipif(torch.cuda.is_available(), reason="this machine has CUDA")
def test_a_device_that_is_not_here_is_a_sentence(ratings):
    with pytest.raises(ModelError, match="no CUDA for device='cuda'"):
        CollabDataLoaders.from_df(ratings, device="cuda")


def test_a_misspelt_title_is_answered_with_the_nearest(dls):
    with pytest.raises(UnknownIdError, match=r"'Film a' .*Did you mean 'Film A'"):
        dls.classes["title"].o2i["Film a"]
    assert dls.classes["title"].o2i.get("Film a", 0) == 0


def test_a_table_to_predict_may_hold_strangers_and_says_so(dls):
    table = pd.DataFrame({"user": [1, 99], "title": ["Film A", "Film B"]})
    with pytest.warns(UserWarning, match="1 of 2 rows have an unknown user, such as 99"):
        dl = dls.test_dl(table)
    assert dl.x.tolist() == [[1, 1], [0, 2]]
    assert dl.y is None


def test_ids_of_another_kind_are_no_strangers_but_a_mistake(dls):
    table = pd.DataFrame({"user": ["1"], "title": ["Film A"]})
    with pytest.raises(UnknownIdError, match=r"'user' are text, such as '1', .* numbers"):
        dls.test_dl(table)


def test_columns_may_be_called_by_numbers(ratings):
    numbered = ratings.set_axis([2, 1, 0], axis=1)
    dls = CollabDataLoaders.from_df(numbered, user_name=2, item_name=1, rating_name=0)
    assert list(dls.classes) == [2, 1]


def test_what_the_loaders_of_fastai_have_beside_is_said(dls):
    with pytest.raises(AttributeError, match="fastai's CollabDataLoaders has vocab; cfkit"):
        dls.vocab  # noqa: B018


def test_a_device_that_nobody_makes_is_said(ratings):
    with pytest.raises(ModelError, match="'cpu' or 'cuda': got 'gpu'"):
        CollabDataLoaders.from_df(ratings, device="gpu")


def test_the_split_is_the_one_that_fastai_makes_of_a_seed(ratings):
    """Its rows are the first of torch's permutation under that seed."""
    torch.manual_seed(42)
    held_out = torch.randperm(len(ratings))[:12]
    dls = CollabDataLoaders.from_df(ratings, seed=42)
    assert dls.valid.y.squeeze(1).tolist() == ratings["rating"].iloc[held_out.numpy()].tolist()
