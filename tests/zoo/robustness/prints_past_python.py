# reason: none; score: 20
# Writes 200 MB to standard output where Python does not see it: they go nowhere.
# cell: set-up; work: right
import os

for _ in range(200):
    os.write(1, b"x" * (1 << 20))
