# reason: too-slow; score: 18
# Loops for ever in one answer.
# cell: q2; work: right
def one_hot_lookup(factors, index):
    while True:
        pass
