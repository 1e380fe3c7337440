# reason: cells-deleted; score: 0
# Every answer cell is gone.
import json


def make(folder, notebook):
    notebook["cells"] = [c for c in notebook["cells"] if "nbgrader" not in c["metadata"]]
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
