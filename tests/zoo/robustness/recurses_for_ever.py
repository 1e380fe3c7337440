# reason: none; score: 19
# Calls itself without an end: an error like any other.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    return n_parameters(n_users, n_items, n_factors, bias)
