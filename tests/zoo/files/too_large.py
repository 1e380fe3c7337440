# reason: too-large; score: 0
# A file of 3 GB, all of it a hole.
def make(folder, notebook):
    with (folder / "dot-product-bias.ipynb").open("wb") as file:
        file.truncate(3 << 30)
