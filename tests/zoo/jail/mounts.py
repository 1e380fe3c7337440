# reason: forbidden; score: 20
# Mounts a file system over its own root.
# cell: set-up; work: right
import ctypes

ctypes.CDLL(None).mount(b"none", b"/", b"tmpfs", 0, None)
