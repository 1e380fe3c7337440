# reason: cells-renamed; score: 20
# The answer to q4 is called something else.
import json


def make(folder, notebook):
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade_id") == "q4":
            nbgrader["grade_id"] = "my answer"
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
