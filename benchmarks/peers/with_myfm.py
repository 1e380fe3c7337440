"""myFM's Gibbs sampler, in an environment of its own: `python with_myfm.py IN.npz OUT.npz`."""

import time

import myfm
import numpy as np
from peer import given, hand_back
from scipy import sparse

x, y, test = given()
sizes = np.maximum(x.max(axis=0), test.max(axis=0)) + 1


def one_hot(pairs):
    """One row per rating: a 1 for its user, a 1 for its item."""
    columns = np.add(pairs, [0, sizes[0]]).ravel()
    starts = np.arange(0, 2 * len(pairs) + 1, 2)
    return sparse.csr_matrix((np.ones(2 * len(pairs)), columns, starts), (len(pairs), sizes.sum()))


began = time.process_time()
model = myfm.MyFMRegressor(rank=10, random_seed=1)
model.fit(one_hot(x), y.astype(np.float64), n_iter=100, group_shapes=sizes.tolist())
spent = time.process_time() - began
hand_back(spent, model.predict(one_hot(test)))
