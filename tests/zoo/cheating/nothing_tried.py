# reason: none; score: 7
# Tries nothing: this is what the wrong answers of this room's animals honestly earn.
# cell: set-up; work: wrong
"I did what I could."
