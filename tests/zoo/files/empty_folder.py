# reason: missing; score: 0
# A folder with nothing in it.
def make(folder, notebook):
    pass
