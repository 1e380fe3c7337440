# reason: cells-deleted; score: 18
# The answer cell of q2 is gone.
import json


def make(folder, notebook):
    gone = {"grade_id": "q2"}
    notebook["cells"] = [
        c for c in notebook["cells"]
        if gone.items() - c["metadata"].get("nbgrader", {}).items()
    ]  # fmt: skip
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
