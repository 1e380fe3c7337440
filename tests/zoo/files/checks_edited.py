# reason: cells-edited; score: 14
# Every check cell of a wrong q4 says that all is well.
import json


def make(folder, notebook):
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        if grade_id.startswith("q4-"):
            cell["source"] = "6.0"
        if grade_id == "q4":
            cell["source"] = "class DotProductBias(nn.Identity): ..."
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
