# reason: none; score: 20
# An archive that was renamed, not unpacked.
import json
import zipfile


def make(folder, notebook):
    with zipfile.ZipFile(folder / "dot-product-bias.ipynb", "w") as archive:
        archive.writestr("dot-product-bias.ipynb", json.dumps(notebook))
