# reason: out-of-memory; score: 20
# Fills memory piece by piece, 3 GB at most, in a cell between the questions.
# cell: set-up; work: right
import numpy

hoard = []
for _ in range(12):
    hoard.append(numpy.zeros(32 << 20))
    hoard[-1][: 1 << 21] = 1
