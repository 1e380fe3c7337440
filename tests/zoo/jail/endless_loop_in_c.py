# reason: too-slow; score: 18
# Loops for ever inside of C, in a search that can go back 2 ** 60 ways.
# cell: q2; work: right
def one_hot_lookup(factors, index):
    import re

    return re.match(r"(a|a)*b", "a" * 60)
