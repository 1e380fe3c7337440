# reason: too-slow; score: 19
# Sleeps for a minute in a function that is called twice.
# cell: q5; work: right
import time


def n_parameters(n_users, n_items, n_factors, bias=True):
    time.sleep(60)
    return (n_users + n_items) * (n_factors + bias)
