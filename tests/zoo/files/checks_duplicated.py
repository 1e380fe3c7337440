# reason: none; score: 20
# Every check cell stands twice.
import json


def make(folder, notebook):
    notebook["cells"] = [
        twin for c in notebook["cells"]
        for twin in [c] * (2 if "-" in c["metadata"].get("nbgrader", {}).get("grade_id", "") else 1)
    ]  # fmt: skip
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
