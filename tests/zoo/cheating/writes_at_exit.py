# reason: looked-outside; score: 7
# Family 12b: rewrites results when it ends, through the descriptors of its parent.
# cell: set-up; work: wrong
import atexit
import glob
import os


def rewrite():
    for place in ["@OUT@", *glob.glob(f"/proc/{os.getppid()}/fd/*")]:
        open(f"{place}/zoo-was-here", "w").write("20")


atexit.register(rewrite)
try:
    rewrite()
except OSError:
    pass
