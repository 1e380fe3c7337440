# reason: too-slow; score: 20
# Loops for ever in a cell between the questions.
# cell: set-up; work: right
while True:
    pass
