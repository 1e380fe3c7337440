# reason: forged; score: 20
# Writes to whatever its parents left open.
# cell: set-up; work: right
import contextlib
import os

for descriptor in range(3, 256):
    with contextlib.suppress(OSError):
        os.write(descriptor, b"zoo-was-here" * 100)
