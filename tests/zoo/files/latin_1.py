# reason: none; score: 20
# A notebook that an old editor saved in another alphabet's bytes.
import json


def make(folder, notebook):
    notebook["cells"][0]["source"] = "Schöne Grüße, naïve café"
    text = json.dumps(notebook, ensure_ascii=False)
    (folder / "dot-product-bias.ipynb").write_bytes(text.encode("latin-1", "replace"))
