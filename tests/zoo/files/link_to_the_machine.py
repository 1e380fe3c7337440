# reason: link; score: 0
# A link in the place of the assignment's folder, to the root of the machine.
def make(folder, notebook):
    (folder / "dot-product-bias").symlink_to("/")
