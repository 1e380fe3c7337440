# reason: process-ended; score: 20
# Leaves a process behind that holds its socket open, and ends itself.
# cell: set-up; work: right
import ctypes
import os
import time

if os.fork() == 0:
    os.setsid()
    ctypes.CDLL(None).prctl(15, b"zoo-was-here")
    time.sleep(30)
os._exit(0)
