# reason: none; score: 20
# A right notebook, packed.
import json
import zipfile


def make(folder, notebook):
    with zipfile.ZipFile(folder / "homework.zip", "w") as archive:
        archive.writestr("homework/dot-product-bias.ipynb", json.dumps(notebook))
