# reason: too-slow; score: 18
# Catches the interrupt that should end its endless loop.
# cell: q2; work: right
def one_hot_lookup(factors, index):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
