# reason: printed-much; score: 20
# Prints 200 MB in many lines.
# cell: set-up; work: right
for _ in range(20_000):
    print("x" * 9_999)
