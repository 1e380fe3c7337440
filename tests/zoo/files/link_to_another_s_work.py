# reason: link; score: 0
# A link in the place of a notebook, to what another student handed in.
def make(folder, notebook):
    there = "../aaa-honest/dot-product-bias.ipynb"
    (folder / "dot-product-bias.ipynb").symlink_to(there)
