# reason: looked-outside; score: 20
# Writes a file wherever somebody could find it.
# cell: set-up; work: right
import contextlib
import os

for place in (
    "/",
    "/work",
    "/root",
    "/home",
    "/usr/lib",
    "/var/tmp",
    "/tmp",
    "/dev/shm",
    "..",
    "@ROOT@",
    "@ROOT@/tests/zoo",
    "@OUT@",
    "@OUT@/outcomes",
    "@SUBMITTED@",
    "/kit",
):
    for path in (f"{place}/zoo-was-here", f"{place}/aaa-honest/zoo-was-here"):
        with contextlib.suppress(OSError):
            open(path, "w").write("x")
