# reason: left-running; score: 20
# Starts 50 processes that sleep, and leaves them.
# cell: set-up; work: right
import os

for _ in range(50):
    os.posix_spawn("/bin/sleep", ["zoo-was-here", "45"], {})
