# reason: none; score: 20
# Every check cell is gone: the checks come from elsewhere.
import json


def make(folder, notebook):
    notebook["cells"] = [
        c
        for c in notebook["cells"]
        if "-" not in c["metadata"].get("nbgrader", {}).get("grade_id", "")
    ]
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
