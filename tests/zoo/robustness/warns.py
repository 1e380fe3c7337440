# reason: none; score: 20
# Writes warnings to stderr, as libraries do: that costs nothing.
# cell: set-up; work: right
import sys
import warnings

warnings.warn("this is deprecated")
print("careful", file=sys.stderr)
