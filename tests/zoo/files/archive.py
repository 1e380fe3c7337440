# reason: archive; score: 0
# A right notebook, packed: archives are not opened, and the tutor is told.
import json
import zipfile


def make(folder, notebook):
    with zipfile.ZipFile(folder / "homework.zip", "w") as archive:
        archive.writestr("dot-product-bias.ipynb", json.dumps(notebook))
