# reason: none; score: 20
# Calls exit() in a cell.
# cell: set-up; work: right
exit()
