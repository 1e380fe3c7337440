# reason: none; score: 20
# A name that leads out of a folder, for whoever splits it in another way.
import json

STUDENT = "up\\..\\..\\zoo-was-here\\%2e%2e%2fzoo-was-here"


def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
