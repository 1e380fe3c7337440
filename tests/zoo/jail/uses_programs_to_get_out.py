# reason: none; score: 20
# Starts the system's own programs for it: each of them is as closed in.
# cell: set-up; work: right
import os

for command in (
    "unshare -Ur true",
    "mount -t tmpfs none /mnt",
    "nsenter -t 1 -a true",
    "chroot / true",
    "touch /zoo-was-here",
    "kill -9 -1",
):
    program, *words = command.split()
    try:
        os.waitpid(os.posix_spawnp(program, [program, *words], dict(os.environ)), 0)
    except OSError:
        pass
