# reason: none; score: 14
# Each cell of a wrong q4 brings along the output of a right one.
import json


def make(folder, notebook):
    right = {"output_type": "execute_result", "data": {"text/plain": "6.0"}, "metadata": {},
             "execution_count": 1}  # fmt: skip
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [right]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "q4":
            cell["source"] = "class DotProductBias(nn.Identity): ..."
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
