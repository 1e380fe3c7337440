# reason: out-of-memory; score: 19
# Asks Python for 50 GB.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    return len(bytearray(50 << 30))
