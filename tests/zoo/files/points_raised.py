# reason: none; score: 14
# Each cell of a wrong q4 says that it is worth 99 points, and is not locked.
import json


def make(folder, notebook):
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade_id", "").startswith("q4"):
            nbgrader |= {"points": 99, "locked": False, "grade": True, "checksum": "0" * 32}
        if nbgrader.get("grade_id") == "q4":
            cell["source"] = "class DotProductBias(nn.Identity): ..."
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
