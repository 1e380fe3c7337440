"""Cornac's MF, in an environment of its own: `python with_cornac.py RATINGS.npz OUT.npz`."""

import time

from cornac.data import Dataset
from cornac.models import MF
from peer import given, hand_back

x, y, test = given()
names = [(str(user), str(item), float(stars)) for (user, item), stars in zip(x, y, strict=True)]
data = Dataset.build(names, seed=1)
began = time.process_time()
model = MF(k=50, max_iter=25, learning_rate=0.01, lambda_reg=0.02, seed=1).fit(data)
spent = time.process_time() - began
users = [data.uid_map.get(str(user), -1) for user in test[:, 0]]
items = [data.iid_map.get(str(item), -1) for item in test[:, 1]]
hand_back(
    spent,
    [
        model.score(u, i) if u >= 0 and i >= 0 else float(y.mean())
        for u, i in zip(users, items, strict=True)
    ],
)
