# reason: not-json; score: 0
# A notebook that lost its second half on its way.
import json


def make(folder, notebook):
    text = json.dumps(notebook)
    (folder / "dot-product-bias.ipynb").write_text(text[: len(text) // 2])
