# reason: none; score: 20
# Tries sockets that need no address of the network: of the kernel, of a desktop, of Docker.
# cell: set-up; work: right
import contextlib
import socket

for path in ("/run/docker.sock", "/var/run/docker.sock", "\0/tmp/.X11-unix/X0", "/tmp/.s.PGSQL"):
    with contextlib.suppress(OSError):
        socket.socket(socket.AF_UNIX).connect(path)
with contextlib.suppress(OSError):
    socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
with contextlib.suppress(OSError):
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
