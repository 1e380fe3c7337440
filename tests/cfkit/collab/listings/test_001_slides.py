"""The listings of text 001, the slides of lesson 7."""

import pytest
from helpers.cfkit_listings import run

LOADING = r"""
# Load the MovieLens dataset (built-in, no internet needed)
path = untar_data(URLs.ML_SAMPLE)   # small 100-sample version
# OR for the full dataset:
path = untar_data(URLs.ML_100k)

# The ratings file: userId, movieId, rating, timestamp
ratings = pd.read_csv(path/'u.data', delimiter='\t',
                      header=None,
                      names=['user', 'movie', 'rating', 'timestamp'])
ratings.head()
"""

DATALOADERS = """
# CollabDataLoaders handles the embedding index lookup for you
dls = CollabDataLoaders.from_df(
    ratings,
    user_name='user',        # column of user IDs
    item_name='movie',       # column of item IDs
    rating_name='rating',    # column of ratings (target)
    valid_pct=0.2,           # 20% validation split
    seed=42
)

dls.show_batch()   # preview: user, movie, rating rows
"""

TRAINING = """
# Create a matrix factorisation learner (dot-product model)
learn = collab_learner(
    dls,
    n_factors=50,        # k = 50 latent dimensions
    y_range=(0, 5.5),    # clamp predictions to valid rating range
    wd=0.1              # weight decay (L2 regularisation)
)

# Find a good learning rate
learn.lr_find()

# Train with 1-cycle policy
learn.fit_one_cycle(5, 5e-3, wd=0.1)
"""

# Printed without these lines: `classes['title']` needs the titles merged, and item_name='title'.
TITLES = """
movies = pd.read_csv(path/'u.item', delimiter='|', encoding='latin-1',
                     usecols=(0, 1), names=('movie', 'title'), header=None)
ratings = ratings.merge(movies)
dls = CollabDataLoaders.from_df(ratings, item_name='title', seed=42)
"""

INTERPRETING = """
# Extract item (movie) embeddings
movie_emb = learn.model.i_weight.weight   # shape: (n_movies, n_factors)

# Find the most "extreme" movies on the first principal component
movie_pca = movie_emb.pca(3)    # reduce to 3D for visualisation
fac0, fac1, fac2 = movie_pca.t()

# Plot: movies with highest / lowest values on factor 0
idxs = fac0.argsort()
lowest = [learn.dls.classes['title'][i] for i in idxs[:5]]     # lowest
highest = [learn.dls.classes['title'][i] for i in idxs[-5:]]    # highest
"""

# Printed: emb_szs={'userId': 50, 'movieId': 50}. Its keys must be the columns' names.
NEURAL = """
# Switch to neural CF with use_nn=True
learn_nn = collab_learner(dls, use_nn=True,
                          emb_szs={'user': 50, 'movie': 50},
                          layers=[128, 64],  # MLP hidden layer sizes
                          y_range=(0, 5.5))
"""


def test_loading_the_movielens_dataset(course):
    ratings = run(LOADING)["ratings"]
    assert list(ratings.columns) == ["user", "movie", "rating", "timestamp"]
    assert len(ratings) == 900


def test_the_small_sample_holds_a_table_with_other_names(course):
    names = run("ratings = pd.read_csv(untar_data(URLs.ML_SAMPLE)/'ratings.csv')")
    assert list(names["ratings"].columns) == ["userId", "movieId", "rating", "timestamp"]


def test_building_the_dataloader(course, capsys):
    dls = run(LOADING + DATALOADERS)["dls"]
    assert (dls.train.n, dls.valid.n) == (720, 180)
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].split() == ["user", "movie", "rating"]
    assert len(shown) == 11


def test_training_the_collaborative_filter(course, capsys):
    learn = run(LOADING + DATALOADERS + TRAINING)["learn"]
    told = capsys.readouterr().out.splitlines()[-6:]
    assert told[0].split() == ["epoch", "train_loss", "valid_loss", "time"]
    assert [line.split()[0] for line in told[1:]] == ["0", "1", "2", "3", "4"]
    first, last = learn.recorder.values[0], learn.recorder.values[-1]
    assert last[0] < first[0]
    assert last[1] < first[1]


def test_interpreting_learned_embeddings(course):
    names = run(LOADING + TITLES + TRAINING + INTERPRETING)
    titles = set(names["movies"]["title"]) | {"#na#"}  # which takes part in the extremes
    assert len(names["lowest"]) == len(names["highest"]) == 5
    assert {*names["lowest"], *names["highest"]} <= titles
    with pytest.raises(RuntimeError, match="detach"):  # the weights still belong to the graph
        names["movie_emb"].numpy()


def test_neural_collaborative_filtering(course):
    names = run(LOADING + DATALOADERS + NEURAL)
    model = names["learn_nn"].model
    assert [table.embedding_dim for table in model.embeds] == [50, 50]
    widths = [m.out_features for m in model.modules() if hasattr(m, "out_features")]
    assert widths == [128, 64, 1]  # the picture lacks the last one
    names["learn_nn"].fit_one_cycle(1, 5e-3)


def test_keys_that_are_no_columns_are_a_sentence(course):
    from cfkit.errors import ModelError

    with pytest.raises(ModelError, match="'userId' and 'movieId', and the columns are 'user' and"):
        run(
            LOADING
            + DATALOADERS
            + NEURAL.replace("'user'", "'userId'").replace("'movie'", "'movieId'")
        )
