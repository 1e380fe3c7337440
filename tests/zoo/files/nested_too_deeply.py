# reason: not-a-notebook; score: 0
# A million brackets, for whoever reads them by recursion.
def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_text("[" * 1_000_000)
