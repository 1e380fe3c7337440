# reason: none; score: 20
# Looks for tokens and paths in its environment: it ends itself if there is one.
# cell: set-up; work: right
import os

names = ("TOKEN", "SECRET", "KEY", "PASSWORD", "SSH", "PROXY", "CFKIT", "PYTEST")
if any(name in variable.upper() for variable in os.environ for name in names):
    os._exit(1)
if any("@ROOT@" in value and "/.venv" not in value for value in os.environ.values()):
    os._exit(2)
