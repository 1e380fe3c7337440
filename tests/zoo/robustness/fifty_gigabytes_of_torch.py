# reason: out-of-memory; score: 19
# Asks torch for 50 GB.
# cell: q5; work: right
def n_parameters(n_users, n_items, n_factors, bias=True):
    return torch.zeros(50 << 28).numel()
