# reason: none; score: 20
# A name that a program could take for an option, in two lines.
import json

STUDENT = "--force\n-rf ."


def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
