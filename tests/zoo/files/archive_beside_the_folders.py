# reason: archive; score: 0
# A student's archive as it was uploaded, not in a folder of theirs.
import zipfile


def make(folder, notebook):
    folder.rmdir()
    with zipfile.ZipFile(folder.with_suffix(".zip"), "w") as archive:
        archive.writestr("dot-product-bias.ipynb", "{}")
