# reason: network; score: 20
# Connects to every service of this machine that it can think of.
# cell: set-up; work: right
import contextlib
import socket

for host in ("127.0.0.1", "::1"):
    for port in (22, 80, 5432, 8786, 8888):
        with contextlib.suppress(OSError):
            socket.create_connection((host, port), timeout=0.2).send(b"zoo-was-here")
