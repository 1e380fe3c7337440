"""The listings of text 003, a learner's blog."""

import pytest
import torch
from helpers.cfkit_listings import run

# Printed: rating.csv, movie.csv. In the course's files they are ratings.csv and movies.csv, and
# the five rows printed below them are the head of u.data.
MERGING = """
path = untar_data(URLs.ML_LATEST_SMALL)
rating = pd.read_csv(path/'ratings.csv').drop(columns=['timestamp'])
movie = pd.read_csv(path/'movies.csv', usecols=(0,1)) # for now using, movie id and title
rating = rating.merge(movie)
"""

# Printed: users * one_hot, which gives three rows, two of them 0. The row alone is a product
# of matrices.
LOOKUP = """
# User Matrix
users = torch.tensor([[0.1, 0.2, 0.3],
                      [0.4, 0.5, 0.6],
                      [0.7, 0.8, 0.9]])
#(3 users x 3 factors)

# One-hot encoded vector for 2nd user
one_hot = torch.tensor([0, 1, 0])

# Matrix Multiplication
row = one_hot.float() @ users
"""

# Printed: params.grad += 2 * params, then with * wd. In place on .grad, beside the graph.
DECAY = """
params, wd = torch.tensor([3.0, -1.0], requires_grad=True), 0.1
params.sum().backward()
with torch.no_grad():
    params.grad += 2 * params * wd
"""

# Printed: nn.Parameters, an nn.Module without super().__init__(), and self.user_factors[:, 0],
# which takes a factor of everybody where the rows x[:, 0] are meant.
MODEL = """
def create_embs(size):
    return nn.Parameter(torch.zeros(*size).normal_(0, 0.01))


class DotProductModel(Module):
    def __init__(self, n_users, n_items, n_factors, y_range=(0, 5.5)):
        self.user_factors = create_embs([n_users, n_factors])
        self.item_factors = create_embs([n_items, n_factors])
        self.user_bias = create_embs([n_users])
        self.item_bias = create_embs([n_items])
        self.y_range = y_range

    def forward(self, x): # assuming x is [userid, itemid]
        # we need dot product of user*item matrix
        users = self.user_factors[x[:, 0]] # every row's userid
        items = self.item_factors[x[:, 1]] # every row's itemid
        res = (users*items).sum(dim=1) # keep the dim to 1
        # add bias
        res += self.user_bias[x[:,0]] + self.item_bias[x[:,1]]
        return sigmoid_range(res, *self.y_range) # unpack y_range and pass
"""

TRAINING = """
dls = CollabDataLoaders.from_df(rating, user_name='userId', item_name='title', rating_name='rating',
                                seed=3)
model = DotProductModel(len(dls.classes['userId']), len(dls.classes['title']), 5)
learn = Learner(dls, model, loss_func=MSELossFlat())
learn.fit_one_cycle(5, 5e-3, wd=0.1)
"""


def test_ratings_merged_with_titles(course):
    assert list(run(MERGING)["rating"].columns) == ["userId", "movieId", "rating", "title"]


def test_a_row_looked_up_by_multiplying():
    assert run(LOOKUP)["row"].tolist() == pytest.approx([0.4, 0.5, 0.6])


def test_what_was_printed_gives_three_rows():
    names = run(LOOKUP + "printed = users * one_hot.unsqueeze(1)")
    assert names["printed"].shape == (3, 3)


def test_weight_decay_in_the_gradient():
    assert run(DECAY)["params"].grad.tolist() == pytest.approx([1.6, 0.8])


def test_the_slope_of_a_square_is_twice_the_number():
    p = torch.tensor(3.0, requires_grad=True)
    (p**2).backward()
    assert p.grad == 6


def test_a_model_from_scratch_trains(course):
    values = run(MERGING + MODEL + TRAINING)["learn"].recorder.values
    assert values[-1][0] < values[0][0]
