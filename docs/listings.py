# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # The course's listings, end to end
#
# The slides and notes of the course are written for fastai. Here they run with the import line changed, and nothing else. `docs/collab.md` says what is alike and what is not.

# %%
from cfkit.collab import *

# %% [markdown]
# ## The ratings
#
# `untar_data` gives the folder of a data set. MovieLens 100K is looked for in `CFKIT_DATA` and in the cache; if it is in neither, it is fetched from GroupLens once, and verified. Its licence allows teaching and forbids passing it on.

# %%
path = untar_data(URLs.ML_100k)
ratings = pd.read_csv(path/'u.data', delimiter='\t', header=None,
                      names=['user', 'movie', 'rating', 'timestamp'])
ratings.head()

# %% [markdown]
# Titles read better than numbers, so they are merged in. Eighteen films stand in the list twice, under two numbers and one title; with titles as items they become one.

# %%
movies = pd.read_csv(path/'u.item', delimiter='|', encoding='latin-1',
                     usecols=(0, 1), names=('movie', 'title'), header=None)
ratings = ratings.merge(movies)
ratings.head()

# %% [markdown]
# ## The loaders
#
# A fifth of the ratings is held out. Users and titles of the others get rows 1, 2, 3, …; row 0, `#na#`, stands for whoever is unknown. `seed` fixes the split, and everything drawn after it.

# %%
dls = CollabDataLoaders.from_df(ratings, item_name='title', valid_pct=0.2, seed=42)
dls.show_batch()

# %%
n_users, n_movies = len(dls.classes['user']), len(dls.classes['title'])
n_users, n_movies, dls.classes['title'][:4]

# %% [markdown]
# ## A model from scratch
#
# A one-hot row times a table is a row of the table; an embedding gets there without multiplying.

# %%
user_factors = torch.randn(n_users, 5)
one_hot_3 = one_hot(3, n_users).float()
user_factors.t() @ one_hot_3, user_factors[3]


# %%
class DotProductBias(Module):
    def __init__(self, n_users, n_movies, n_factors, y_range=(0, 5.5)):
        self.user_factors = Embedding(n_users, n_factors)
        self.user_bias = Embedding(n_users, 1)
        self.movie_factors = Embedding(n_movies, n_factors)
        self.movie_bias = Embedding(n_movies, 1)
        self.y_range = y_range

    def forward(self, x):
        users = self.user_factors(x[:, 0])
        movies = self.movie_factors(x[:, 1])
        res = (users * movies).sum(dim=1, keepdim=True)
        res += self.user_bias(x[:, 0]) + self.movie_bias(x[:, 1])
        return sigmoid_range(res, *self.y_range)


# %% [markdown]
# Without weight decay the loss on held-out ratings soon rises again: the model has begun to learn its ratings by heart.

# %%
model = DotProductBias(n_users, n_movies, 50)
learn = Learner(dls, model, loss_func=MSELossFlat())
learn.fit_one_cycle(5, 5e-3, wd=0.0)

# %%
model = DotProductBias(n_users, n_movies, 50)
learn = Learner(dls, model, loss_func=MSELossFlat(), metrics=[rmse, mae])
learn.fit_one_cycle(5, 5e-3, wd=0.1)

# %% [markdown]
# ## The same in one line

# %%
learn = collab_learner(dls, n_factors=50, y_range=(0, 5.5), wd=0.1)
learn.lr_find()

# %%
learn.fit_one_cycle(5, 5e-3, wd=0.1)

# %%
learn.recorder.plot_loss()

# %%
learn.show_results()

# %% [markdown]
# ## What it has learned
#
# A bias is what is left of a film's ratings once taste is accounted for. The lowest biases belong to films that even those dislike who like their kind.

# %%
movie_bias = learn.model.i_bias.weight.squeeze()
idxs = movie_bias.argsort()[:5]
[dls.classes['title'][i] for i in idxs]

# %%
idxs = movie_bias.argsort(descending=True)[:5]
[dls.classes['title'][i] for i in idxs]

# %% [markdown]
# The factors of the best-known films, seen from the two directions in which they differ most. The model was never told what these directions mean.

# %%
g = ratings.groupby('title')['rating'].count()
top_movies = g.sort_values(ascending=False).index.values[:1000]
top_idxs = tensor([learn.dls.classes['title'].o2i.get(m, 0) for m in top_movies])
movie_w = learn.model.i_weight.weight[top_idxs].cpu().detach()
movie_pca = movie_w.pca(3)
fac0, fac1, fac2 = movie_pca.t()
idxs = list(range(min(40, len(top_movies))))
X, Y = fac0[idxs], fac2[idxs]
plt.figure(figsize=(10, 10))
plt.scatter(X, Y)
for i, x, y in zip(top_movies[idxs], X, Y):
    plt.text(x, y, i, color=np.random.rand(3) * 0.7, fontsize=9)
plt.show()

# %% [markdown]
# Films close in direction please the same people.

# %%
movie_factors = learn.model.i_weight.weight
idx = dls.classes['title'].o2i[top_movies[0]]
distances = nn.CosineSimilarity(dim=1)(movie_factors, movie_factors[idx][None])
top_movies[0], [dls.classes['title'][i] for i in distances.argsort(descending=True)[1:4]]

# %% [markdown]
# One prediction, by name. Of a stranger, `'#na#'`, the model knows nothing but how films fare in general.

# %%
user = dls.classes['user'][1]
learn.predict((user, top_movies[0]))[1], learn.predict(('#na#', top_movies[0]))[1]

# %% [markdown]
# ## A network instead of a dot product

# %%
embs = get_emb_sz(dls)
embs

# %%
learn = collab_learner(dls, use_nn=True, y_range=(0, 5.5), layers=[100, 50])
learn.fit_one_cycle(5, 5e-3, wd=0.1)

# %%
learn.model

# %% [markdown]
# ## Kept for later
#
# The file holds numbers and names, and no code: opening it runs nothing.

# %%
import tempfile

with tempfile.TemporaryDirectory() as folder:
    kept = learn.export(Path(folder)/'neural.pkl')
    again = load_learner(kept)
again.predict((user, top_movies[0]))[1] == learn.predict((user, top_movies[0]))[1]
