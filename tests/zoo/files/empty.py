# reason: empty; score: 0
# A file of no bytes.
def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_bytes(b"")
