import numpy as np
import pytest
import torch

import cfkit
from cfkit.closed import closing
from cfkit.errors import DataMissingError, ModelError, RatingError, ShortcutTaken, UnknownIdError
from cfkit.insight.factors import Factors


@pytest.fixture(scope="module")
def report(club, model):
    world, train, test = club
    about = world.users[["gender", "age"]].assign(fan=world.truth.fans)
    titles = world.items["title"].tolist()
    return cfkit.audit(model, train, test, about, titles, k=5, truth=world.truth)


def test_an_audit_can_be_read_in_sentences(report):
    told = str(report)
    assert "On 2,000 held-out ratings the error (RMSE) is " in told
    assert "rated by the world's own truth" in told
    assert "known ratings single out " in told
    assert "nan" not in told


def test_every_part_is_there(report):
    assert report.errors.index.get_level_values("kind").unique().tolist() == [
        "ratings", "gender", "age", "fan"
    ]  # fmt: skip
    low, rmse, high = report.rmse[1], report.rmse[0], report.rmse[2]
    assert low < rmse < high < report.baseline
    assert report.most_shown["lists"].is_monotonic_decreasing
    assert report.singled_out.index.tolist() == [1, 2, 3, 4, 5]


def test_ratings_that_were_learned_from_are_no_held_out_ones(club, model):
    with pytest.raises(RatingError, match=r"all 8,000 pairs of test are in train.*Split"):
        cfkit.audit(model, club[1], club[1], k=3)


def test_held_out_ratings_that_were_learned_from_too_are_counted(club, model):
    (x, y), (held_x, held_y) = club[1:]
    mixed = np.vstack([held_x, x[:7]]), np.append(held_y, y[:7])
    report = cfkit.audit(model, club[1], mixed, k=3)
    assert report.n_both == 7
    assert "7 of them were learned from too" in str(report)
    assert "7 of them were learned from too" in cfkit.model_card(report, "a model", club[0]).text


def test_a_card_has_the_figures_filled_in(report, club):
    card = str(cfkit.model_card(report, "the club's Monday model", club[0], meant_for="The club."))
    assert card.startswith("# Model card: the club's Monday model\n")
    assert "8,000 ratings, 22.2% of all pairs; 2,000 were held out." in card
    assert "from 2 January 2019 to" in card or "2019 to" in card
    assert f"{report.rmse[0]:.3f}" in card
    assert "## For whom it fails" in card
    assert "## What it must not be used for" in card
    assert f"numpy {np.__version__}" in card
    assert "nan" not in card


def test_a_card_never_tells_the_dates_of_another_set(report, club):
    from dataclasses import replace

    fewer = replace(club[0], ratings=club[0].ratings.iloc[1:])
    with pytest.raises(RatingError, match=r"another set: .* 9,999 ratings .*the audit 10,000"):
        cfkit.model_card(report, "a model", fewer)
    for grown in ({"n_users": 310}, {"n_items": 130}):
        with pytest.raises(RatingError, match="another set"):
            cfkit.model_card(replace(report, **grown), "a model", club[0])


def test_a_card_says_what_was_not_said(report):
    card = str(cfkit.model_card(report, "a model"))
    assert "Not said yet" in card
    assert "Where they come from was not said" in card


def test_a_card_is_written_whole(report, tmp_path):
    card = cfkit.model_card(report, "a model", not_for=["Hiring."])
    path = card.write(tmp_path / "card.md")
    assert path.read_text(encoding="utf-8") == card.text
    assert "- Hiring." in card.text
    assert [p.name for p in tmp_path.iterdir()] == ["card.md"]


def test_a_card_is_not_written_into_a_folder_that_is_not_there(report, tmp_path):
    with pytest.raises(DataMissingError, match="as a file into a folder that is there"):
        cfkit.model_card(report, "a model").write(tmp_path / "nowhere" / "card.md")


def test_of_a_model_of_ones_own_somebody_must_say_what_it_optimises(club, model, report):
    from dataclasses import replace

    strange = replace(report, model="MyModel")
    with pytest.raises(ModelError, match="of a MyModel only you know: give optimises="):
        cfkit.model_card(strange, "mine")
    assert "Minutes." in cfkit.model_card(strange, "mine", optimises="Minutes.").text


def test_a_card_is_not_written_over_a_folder(report, tmp_path):
    with pytest.raises(DataMissingError, match="give the file a name"):
        cfkit.model_card(report, "a model").write(tmp_path)


def test_a_group_without_held_out_ratings_is_said_to_have_none(club, model):
    (x, y), half = club[2], np.arange(300) < 150
    keep = half[x[:, 0]]
    report = cfkit.audit(model, club[1], (x[keep], y[keep]), {"half": half}, k=3)
    card = cfkit.model_card(report, "a model").text
    assert "| users by half | no | 0 | 0 | none held out |" in card
    assert "nan" not in card + str(report)


def test_a_learner_of_the_course_can_be_audited(club):
    from cfkit.collab import CollabDataLoaders, collab_learner

    dls = CollabDataLoaders.from_df(club[0].ratings, item_name="item", bs=512)
    learner = collab_learner(dls, n_factors=4, y_range=(0, 5.5))
    train, test = ((rows.x, rows.y) for rows in (dls.train, dls.valid))
    report = cfkit.audit(learner.model, train, test, k=3)
    assert report.model == "EmbeddingDotBias"
    assert "An EmbeddingDotBias of 301 users" in cfkit.model_card(report, "the course's").text
    assert report.n_users == 301
    assert "weight decay" in cfkit.model_card(report, "the course's").text


@pytest.mark.parametrize("kind", ["DotProduct", "DotProductBias"])
def test_the_model_is_the_same_afterwards_byte_by_byte(kind, club):
    torch.manual_seed(0)
    model = getattr(cfkit, kind)(300, 120, 4)
    model.train()

    def numbers():
        return {name: value.numpy().tobytes() for name, value in model.state_dict().items()}

    before, chance = numbers(), torch.get_rng_state()
    cfkit.audit(model, club[1], club[2], k=3)
    assert numbers() == before
    assert model.training
    assert all(p.requires_grad and p.grad is None for p in model.parameters())
    assert torch.equal(torch.get_rng_state(), chance)


def test_a_closed_form_model_is_the_same_afterwards(club, model, report):
    again = cfkit.fit_bayes(club[1], n_factors=4, n_users=300, n_items=120, progress=False)
    for name in ("user_factors", "item_factors", "user_bias", "item_bias"):
        assert getattr(model, name).tobytes() == getattr(again, name).tobytes()


def test_a_test_split_with_strangers_is_an_error(club, model):
    with pytest.raises(UnknownIdError, match=r"test has 1 users.*such as row 300"):
        cfkit.audit(model, club[1], (np.array([[300, 0]]), np.array([3.0])))


def test_users_who_only_come_in_the_test_are_a_group_of_their_own(club):
    (x, y), (held_x, held_y) = club[1], club[2]
    keep = x[:, 0] >= 20
    model = cfkit.fit_bayes((x[keep], y[keep]), n_users=300, n_items=120, progress=False)
    report = cfkit.audit(model, (x[keep], y[keep]), (held_x, held_y), k=3)
    row = report.errors.loc[("ratings", "0")]
    assert row["n"] == (held_x[:, 0] < 20).sum()


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"k": 120}, "A list of k=120 needs"),
        ({"groups": {"camp": np.ones(300, bool)}}, "'camp' one group is everybody"),
        ({"groups": {"camp": np.ones(5, bool)}}, "'camp' has 5"),
        ({"titles": ["Fog"]}, "120 items and 1 titles"),
    ],
)
def test_what_does_not_fit_is_named_before_anything_is_worked_out(settings, match, club, model):
    with pytest.raises(RatingError, match=match):
        cfkit.audit(model, club[1], club[2], **settings)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("gini", "audit"), ("coverage", "popularity"), ("intra_list_similarity", "filter_bubble"),
        ("dominance", "dominance"), ("reidentified", "singled_out"), ("pca", "components"),
        ("pca", "taste_map"), ("extremes", "components"),
    ],
)  # fmt: skip
def test_the_audit_does_not_answer_for_a_student(question, name):
    with closing(question), pytest.raises(ShortcutTaken, match=rf"cfkit\.{name}, which holds it"):
        getattr(cfkit, name)(None, None, None)


def test_there_are_as_many_rounds_as_the_busiest_has_items_left_for(club, model):
    report = cfkit.audit(model, club[1], club[2], k=20)
    left = 120 - np.bincount(club[1][0][:, 0]).max()
    assert 40 <= left < 60
    assert len(report.bubble.table().loc["the model alone"]) == 2


def test_a_report_says_what_learned_again_in_the_models_place(club, model, report):
    assert report.learned_again_by == "fit_bayes"
    other = cfkit.audit(cfkit.DotProduct(300, 120, 4), *club[1:], k=3)
    card = cfkit.model_card(other, "a model").text
    for text in (str(other), card):
        assert text.count("learned by fit_bayes, which is not how the DotProduct learned") == 3

    def fit(train):
        return cfkit.fit_bayes(train, n_users=300, n_items=120, sweeps=1, progress=False)

    assert "learned by the given fit" in str(cfkit.audit(model, *club[1:], k=3, fit=fit))


def test_groups_cannot_take_the_audits_own_name(club, model):
    groups = {"ratings": club[0].truth.fans}
    with pytest.raises(RatingError, match='calls that "ratings": give your own groups'):
        cfkit.audit(model, *club[1:], groups, k=3)


def test_a_cell_that_ends_in_a_result_shows_what_print_shows_or_one_line(report, model, club):
    assert repr(report) == str(report)
    assert repr(report.bubble) == str(report.bubble)
    card = repr(cfkit.model_card(report, "Monday's model"))
    assert card.startswith("ModelCard: Monday's model, ")
    assert repr(model).startswith("BayesModel: 300 users, 120 items, 4 factors, noise 0.")
    told = cfkit.explain(model, 0, 7, club[1])
    assert repr(told) == str(told)
    assert repr(Factors.of(model)) == "Factors: 300 users, 120 items, 4 factors, with biases"
    assert repr(club[0]).endswith(": 10,000 ratings of 120 items by 300 users")
