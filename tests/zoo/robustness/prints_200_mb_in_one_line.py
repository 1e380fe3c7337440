# reason: printed-much; score: 20
# Prints 200 MB in one line.
# cell: set-up; work: right
print("x" * 200_000_000)
