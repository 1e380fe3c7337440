# reason: looked-outside; score: 20
# Reads the machine's passwords, keys and other people's homes: there are none here.
# cell: set-up; work: right
import os

for path in ("/etc/passwd", "/etc/shadow", "/root", "/home", "/work", "@ROOT@", "/var", "/run"):
    try:
        found = open(path).read() if path.startswith("/etc") else os.listdir(path)
    except OSError:
        found = ""
    if found:
        os._exit(1)
