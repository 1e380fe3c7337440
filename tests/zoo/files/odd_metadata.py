# reason: none; score: 20
# Metadata of every wrong type, and of a schema that never was.
import json


def make(folder, notebook):
    odd = [None, [], "nbgrader", 7, {"nbgrader": "q4"}, {"nbgrader": {"grade_id": ["q4"]}}]
    for number, cell in enumerate(c for c in notebook["cells"] if "nbgrader" not in c["metadata"]):
        cell["metadata"] = odd[number % len(odd)]
    for cell in notebook["cells"]:
        if isinstance(cell["metadata"], dict) and "schema_version" in str(cell["metadata"]):
            cell["metadata"]["nbgrader"]["schema_version"] = -1
    notebook["metadata"] = {"kernelspec": [], "cfkit": "mine"}
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
