# reason: too-many-processes; score: 20
# Starts processes that start processes: 300 at most, if nobody stops them.
# cell: set-up; work: right
import os

for _ in range(150):
    os.posix_spawn("/bin/sh", ["sh", "-c", "sleep 20; true", "zoo-was-here"], {})
