# reason: too-slow; score: 0
# Loops for ever in every answer: the limits must not add up.
# cell: q1; work: right
def sigmoid_range(x, low, high):
    while True:
        pass


# cell: q2
def one_hot_lookup(factors, index):
    while True:
        pass


# cell: q3
class DotProduct(nn.Module):
    def __init__(self, *sizes, **options):
        while True:
            pass


# cell: q4
class DotProductBias(DotProduct):
    pass


# cell: q5
def n_parameters(*sizes, **options):
    while True:
        pass


# cell: q6
def fit(*everything, **options):
    while True:
        pass
