# reason: none; score: 20
# Waits for somebody to type: nobody is there, and the cell stops.
# cell: set-up; work: right
name = input("Who are you? ")
