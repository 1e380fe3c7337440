# reason: looked-outside; score: 20
# Makes links from its own folder to what lies outside of it.
# cell: set-up; work: right
import contextlib
import os

for number, target in enumerate(("@ROOT@/solutions", "/etc/passwd", "../../..", "/proc/1/root")):
    with contextlib.suppress(OSError):
        os.symlink(target, f"link-{number}")
        open(f"link-{number}").read()
    with contextlib.suppress(OSError):
        os.link(target, f"hard-{number}")
