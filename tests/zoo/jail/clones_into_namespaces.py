# reason: forbidden; score: 20
# Asks for the same as a child that is made, by the call's own number.
# cell: set-up; work: right
import ctypes

pid = ctypes.CDLL(None).syscall(56, 0x10000000 | 17, 0, 0, 0, 0)
if pid == 0:
    ctypes.CDLL(None)._exit(0)
