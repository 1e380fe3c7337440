# reason: left-running; score: 20
# Leaves a process behind in a session of its own, twice removed, with signals ignored.
# cell: set-up; work: right
import ctypes
import os
import signal
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(15, b"zoo-was-here")
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(60)
    os._exit(0)
