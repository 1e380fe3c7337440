# reason: none; score: 20
# A browser's second download, under the name that it gives.
import json


def make(folder, notebook):
    (folder / "dot-product-bias (1).ipynb").write_text(json.dumps(notebook))
