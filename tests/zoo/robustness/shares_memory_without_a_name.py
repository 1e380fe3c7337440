# reason: out-of-memory; score: 20
# Asks for 3 GB that would count as nobody's: shared, and without a file behind it.
# cell: set-up; work: right
import mmap

hoard = mmap.mmap(-1, 3 << 30)
