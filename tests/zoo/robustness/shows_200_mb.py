# reason: printed-much; score: 20
# Has 200 MB displayed as a cell's result and as a warning.
# cell: set-up; work: right
import warnings

warnings.warn("x" * 100_000_000)
"x" * 100_000_000
