# reason: strange-answer; score: 0
# Breaks the shell that runs its cells, so that none of its answers is defined.
# cell: set-up; work: right
get_ipython().run_cell = None
