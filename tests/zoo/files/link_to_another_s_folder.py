# reason: link; score: 0
# A link in the place of a student's folder.
def make(folder, notebook):
    folder.rmdir()
    folder.symlink_to("aaa-honest")
