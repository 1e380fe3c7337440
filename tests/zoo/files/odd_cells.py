# reason: none; score: 20
# Cells that are no cells, and sources that are no text.
import json


def make(folder, notebook):
    notebook["cells"] += [
        None, 7, "cell", [], {}, {"cell_type": "code"}, {"cell_type": "code", "source": None},
        {"cell_type": "code", "source": 7}, {"cell_type": "code", "source": [1, None, "1"]},
        {"cell_type": "code", "source": "x = '\ud800'"}, {"cell_type": "odd", "source": "x"},
    ]  # fmt: skip
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
