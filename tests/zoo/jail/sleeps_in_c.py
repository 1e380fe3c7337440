# reason: too-slow; score: 20
# Waits in a system call for a minute, with the interrupt ignored.
# cell: set-up; work: right
import ctypes
import signal

signal.signal(signal.SIGINT, signal.SIG_IGN)
ctypes.PyDLL(None).usleep(60_000_000)
