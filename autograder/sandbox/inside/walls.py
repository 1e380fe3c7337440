"""The walls around one child: put on after the fork, before the first line of a student's runs.

In: what the machine offers. Out: a process that sees Python, the packages, the kit and an
empty folder; that reaches no other process and no network; and whose size is limited.
"""

from __future__ import annotations

import errno
import os
import resource
import signal
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from autograder.sandbox.inside import kernel
from autograder.sandbox.shared import SCRATCH, TEMPORARY, readable

MEMORY = 2 << 30  # bytes of data of each process: torch needs one, a student may waste another
MEGABYTES = 64  # of files
OPEN_FILES = 256
PROCESSES = 64  # threads count
CPU = 120  # seconds of each process; the grader's own limits are shorter and come first
# What no notebook asks a system for. Asking ends the process: that is how the grader hears of it.
FORBIDDEN = (
    "add_key", "adjtimex", "bpf", "clock_settime", "delete_module", "finit_module", "fsconfig",
    "fsmount", "fsopen", "init_module", "io_uring_enter", "io_uring_register", "io_uring_setup",
    "kcmp", "kexec_load", "keyctl", "mount", "mount_setattr", "move_mount", "open_by_handle_at",
    "open_tree", "perf_event_open", "pidfd_getfd", "pivot_root", "process_madvise",
    "process_vm_readv", "process_vm_writev", "ptrace", "reboot", "request_key", "setns",
    "settimeofday", "swapoff", "swapon", "umount2", "unshare", "userfaultfd",
)  # fmt: skip
# Memory that no limit counts. Whoever needs some to share has /dev/shm, which has a size.
_UNCOUNTED = ("memfd_create", "memfd_secret", "shmget")
_SHARED_AND_NAMELESS = 0x01 | 0x20  # of mmap: MAP_SHARED and MAP_ANONYMOUS
_SHARED = "/dev/shm"  # noqa: S108 - where torch hands tensors over
_NAMESPACES = kernel.NEWUSER | kernel.NEWNS | kernel.NEWNET | kernel.NEWIPC | kernel.NEWUTS
_EVERY_NAMESPACE = _NAMESPACES | kernel.NEWPID


class Walls:
    """What each child of this process is closed in; each layer that the machine offers is on.

    Args:
        namespaces: Whether this process may make namespaces for a child of its own.
        seccomp: Whether to use seccomp if it is there.
        landlock: Whether to use landlock if it is there.
    """

    def __init__(self, namespaces: bool, seccomp: bool = True, landlock: bool = True) -> None:
        self._own_pids = os.open("/proc/self/ns/pid", os.O_RDONLY) if namespaces else -1
        self.namespaces = namespaces
        self._load_seccomp = _seccomp_filter() if seccomp else None
        self.landlock = landlock and _landlock_is_there()

    def names(self) -> dict[str, bool]:
        """Say which walls these are."""
        seccomp = self._load_seccomp is not None
        return {"namespaces": self.namespaces, "seccomp": seccomp, "landlock": self.landlock}

    def before_fork(self) -> str:
        """Make ready for the next child; give the folder that will be its own."""
        if not self.namespaces:
            return tempfile.mkdtemp(prefix="cfkit-")
        kernel.setns(self._own_pids, kernel.NEWPID)  # the last one's namespace ended with it
        kernel.unshare(kernel.NEWPID)
        return SCRATCH

    def clear(self, scratch: str) -> None:
        """Remove the folder of a child that is gone."""
        if not self.namespaces:
            # Not shutil: a thousand folders in each other are too deep for it.
            with suppress(subprocess.TimeoutExpired):
                remove = ["rm", "-rf", "--", scratch]
                subprocess.run(remove, check=False, capture_output=True, timeout=5)

    def put_on(self, scratch: str) -> None:
        """Close this process in, with this folder as its own."""
        with suppress(OSError):  # if memory runs out, it is not the neighbours who pay
            Path("/proc/self/oom_score_adj").write_text("1000")
        if self.namespaces:
            _make_own_world()
        with suppress(OSError):  # root has them without namespaces too
            kernel.drop_capabilities()
        os.chdir(scratch)
        _limit(self.namespaces)
        if self.landlock:
            _restrict_files([scratch, _SHARED] if self.namespaces else [scratch])
        if self._load_seccomp:
            self._load_seccomp()


def _make_own_world() -> None:
    user = os.getuid(), os.getgid()
    kernel.unshare(_NAMESPACES)
    kernel.map_only(*user)
    kernel.mount_tmpfs(SCRATCH, MEGABYTES)
    kernel.mount_again(SCRATCH, _SHARED)
    if not any(path.startswith(f"{TEMPORARY}/") for path in readable()):  # or it would hide them
        kernel.mount_again(SCRATCH, TEMPORARY)
    kernel.mount_nothing("/proc")


def _limit(own_user: bool) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: CPU,
        resource.RLIMIT_DATA: MEMORY,
        resource.RLIMIT_FSIZE: MEGABYTES << 20,
        resource.RLIMIT_NOFILE: OPEN_FILES,
    }
    if own_user:  # elsewhere the count would be shared with whatever else this user runs
        limits[resource.RLIMIT_NPROC] = PROCESSES
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def _seccomp_filter() -> Callable[[], None] | None:
    try:
        import pyseccomp as seccomp
    except (ImportError, OSError, RuntimeError):  # no libseccomp, or not Linux
        return None
    made = seccomp.SyscallFilter(seccomp.ALLOW)
    for name in FORBIDDEN:
        with suppress(OSError):  # a call that this machine does not know
            made.add_rule(seccomp.KILL_PROCESS, name)
    for flag in (1 << bit for bit in range(32) if _EVERY_NAMESPACE & 1 << bit):
        made.add_rule(seccomp.KILL_PROCESS, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, flag, flag))
    made.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")  # "not there": all then take clone
    nameless = seccomp.Arg(3, seccomp.MASKED_EQ, _SHARED_AND_NAMELESS, _SHARED_AND_NAMELESS)
    made.add_rule(seccomp.ERRNO(errno.ENOMEM), "mmap", nameless)
    for name in _UNCOUNTED:
        with suppress(OSError):
            made.add_rule(seccomp.ERRNO(errno.ENOSYS), name)
    load: Callable[[], None] = made.load
    return load


def _landlock_is_there() -> bool:
    try:
        from landlock import landlock_abi_version

        return bool(landlock_abi_version() > 0)
    except (ImportError, OSError, AttributeError):
        return False


def _restrict_files(own: list[str]) -> None:
    from landlock import FSAccess, Ruleset

    rules = Ruleset()
    reading = FSAccess.READ_FILE | FSAccess.READ_DIR | FSAccess.EXECUTE
    for path in (*readable(), *os.environ["PYTHONPATH"].split(os.pathsep)):
        rules.allow(path, rules=reading if Path(path).is_dir() else FSAccess.READ_FILE)
    rules.allow(*own)
    for device in ("/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"):
        if Path(device).exists():
            rules.allow(device, rules=FSAccess.READ_FILE | FSAccess.WRITE_FILE)
    rules.apply()
