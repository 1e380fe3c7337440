# reason: none; score: 20
# A student's archive as it was uploaded, not in a folder of theirs.
import json
import zipfile


def make(folder, notebook):
    folder.rmdir()
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w") as archive:
        archive.writestr("dot-product-bias.ipynb", json.dumps(notebook))
