# reason: empty; score: 0
# A file of zeros, as a full disk leaves it.
def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_bytes(bytes(50_000))
