# reason: too-slow; score: 20
# Sends a reply one letter at a time, so that it never ends.
# cell: set-up; work: right
import os
import struct
import time

os.write(3, struct.pack("<II", 1_000, 0))
for _ in range(600):
    os.write(3, b"[")
    time.sleep(0.1)
