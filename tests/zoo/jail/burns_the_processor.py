# reason: left-running; score: 20
# Starts programs that count for a minute, to slow everybody else.
# cell: set-up; work: right
import os

for _ in range(4):
    count = "i=0; while [ $i -lt 30000000 ]; do i=$((i+1)); done"
    os.posix_spawn("/bin/sh", ["sh", "-c", count, "zoo-was-here"], {})
