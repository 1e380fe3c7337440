# reason: not-a-notebook; score: 0
# A pipe under a notebook's name: whoever reads it waits for ever.
import os


def make(folder, notebook):
    os.mkfifo(folder / "dot-product-bias.ipynb")
