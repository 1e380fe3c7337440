# reason: cells-duplicated; score: 20
# Every cell stands twice, names, checks and all.
import json


def make(folder, notebook):
    notebook["cells"] = [twin for cell in notebook["cells"] for twin in (cell, cell)]
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
