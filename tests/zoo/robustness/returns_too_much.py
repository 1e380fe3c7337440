# reason: none; score: 19
# Gives back a hundred million numbers where one was asked for.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    return np.zeros(100_000_000, dtype=np.int8)
