# reason: forbidden; score: 20
# Reads the memory of another process.
# cell: set-up; work: right
import ctypes
import os

ctypes.CDLL(None).process_vm_readv(os.getppid(), None, 0, None, 0, 0)
