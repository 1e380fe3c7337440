# reason: none; score: 20
# A notebook in two bytes for each letter.
import json


def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook), encoding="utf-16")
