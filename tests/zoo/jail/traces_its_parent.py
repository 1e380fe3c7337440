# reason: forbidden; score: 20
# Attaches to another process as a debugger does.
# cell: set-up; work: right
import ctypes
import os

ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0)
