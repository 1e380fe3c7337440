# reason: too-large; score: 0
# A notebook of ten thousand cells.
import json


def make(folder, notebook):
    notebook["cells"] += [notebook["cells"][1]] * 10_000
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
