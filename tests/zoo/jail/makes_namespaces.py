# reason: forbidden; score: 20
# Makes itself a namespace in which it would be root.
# cell: set-up; work: right
import ctypes

ctypes.CDLL(None).unshare(0x10000000 | 0x20000)
