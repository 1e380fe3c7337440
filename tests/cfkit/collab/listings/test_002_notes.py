"""The listings of text 002, notes on the book's chapter."""

from helpers.cfkit_listings import run

# Printed: path/''. The ratings are in u.data.
LOADING = r"""
path = untar_data(URLs.ML_100k)
ratings = pd.read_csv(path/'u.data', delimiter='\t', header=None,
                      names=['user','movie','rating','timestamp'])
"""

# Not printed, and needed: the loaders and sizes of the book's chapter.
SIZES = """
dls = CollabDataLoaders.from_df(ratings, bs=64, seed=1)
n_users, n_movies = len(dls.classes['user']), len(dls.classes['movie'])
"""

# The book's model, which the notes use without printing it.
DOT_PRODUCT_BIAS = """
class DotProductBias(Module):
    def __init__(self, n_users, n_movies, n_factors, y_range=(0,5.5)):
        self.user_factors = Embedding(n_users, n_factors)
        self.user_bias = Embedding(n_users, 1)
        self.movie_factors = Embedding(n_movies, n_factors)
        self.movie_bias = Embedding(n_movies, 1)
        self.y_range = y_range

    def forward(self, x):
        users = self.user_factors(x[:,0])
        movies = self.movie_factors(x[:,1])
        res = (users * movies).sum(dim=1, keepdim=True)
        res += self.user_bias(x[:,0]) + self.movie_bias(x[:,1])
        return sigmoid_range(res, *self.y_range)
"""

WEIGHT_DECAY = """
model = DotProductBias(n_users, n_movies, 50)
learn = Learner(dls, model, loss_func=MSELossFlat())
learn.fit_one_cycle(5, 5e-3, wd=0.1)
"""

# Printed: the cut-off `learn = collab_learner(dls, n_factors=50, y`.
COLLAB_LEARNER = """
learn = collab_learner(dls, n_factors=50, y_range=(0, 5.5))
learn.fit_one_cycle(5, 5e-3, wd=0.1)
"""

# Printed: `x = self.layers(, dim=1))`, and no ReLU between the two layers.
COLLAB_NN = """
# Get the embeddings
embs = get_emb_sz(dls)

# Class to create a model by picking up the embeddings
class CollabNN(Module):
    def __init__(self, user_sz, item_sz, y_range=(0,5.5), n_act=100):
        self.user_factors = Embedding(*user_sz)
        self.item_factors = Embedding(*item_sz)
        self.layers = nn.Sequential(
            nn.Linear(user_sz[1]+item_sz[1], n_act),
            nn.ReLU(),
            nn.Linear(n_act, 1))
        self.y_range = y_range
    def forward(self, x):
        embs = self.user_factors(x[:,0]),self.item_factors(x[:,1])
        x = self.layers(torch.cat(embs, dim=1))
        return sigmoid_range(x, *self.y_range)

model = CollabNN(*embs)
learn = Learner(dls, model, loss_func=MSELossFlat())
learn.fit_one_cycle(5, 5e-3, wd=0.01)
"""

EMBEDDING_NN = """
learn = collab_learner(dls, use_nn=True, y_range=(0, 5.5), layers=[100,50])
learn.fit_one_cycle(5, 5e-3, wd=0.1)
"""


def learns(names):
    values = names["learn"].recorder.values
    return values[-1][0] < values[0][0] and values[-1][1] < values[0][1]


def test_loading_the_ratings(course):
    assert len(run(LOADING)["ratings"]) == 900


def test_a_hand_written_model_with_weight_decay(course):
    assert learns(run(LOADING + SIZES + DOT_PRODUCT_BIAS + WEIGHT_DECAY))


def test_the_learner_in_one_line(course):
    assert learns(run(LOADING + SIZES + COLLAB_LEARNER))


def test_a_hand_written_network(course):
    names = run(LOADING + SIZES + COLLAB_NN)
    assert learns(names)
    assert [rows for rows, _ in names["embs"]] == [names["n_users"], names["n_movies"]]


def test_the_network_in_one_line_is_an_embedding_nn(course):
    names = run(LOADING + SIZES + EMBEDDING_NN)
    assert learns(names)
    assert isinstance(names["learn"].model, names["EmbeddingNN"])
    assert isinstance(names["learn"].model, names["TabularModel"])
