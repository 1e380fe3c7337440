"""Surprise's SVD, tuned, in an environment of its own: `python with_surprise.py IN.npz OUT.npz`."""

import time

import surprise
from peer import given, hand_back

x, y, test = given()
rows = [(str(u), str(i), float(r), None) for (u, i), r in zip(x, y, strict=True)]
data = surprise.Dataset(surprise.Reader(rating_scale=(1, 5)))
trainset = data.construct_trainset(rows)
model = surprise.SVD(n_factors=100, n_epochs=30, lr_all=0.01, reg_all=0.1, random_state=1)
began = time.process_time()
model.fit(trainset)
spent = time.process_time() - began
hand_back(spent, [model.predict(str(u), str(i)).est for u, i in test])
