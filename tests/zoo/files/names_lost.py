# reason: cells-renamed; score: 20
# All metadata is gone, as some editors lose it.
import json


def make(folder, notebook):
    notebook["metadata"] = {}
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
