# reason: link; score: 0
# A link that leads to itself.
def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").symlink_to("dot-product-bias.ipynb")
