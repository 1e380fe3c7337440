# reason: too-large; score: 0
# An archive of some kilobytes that would become 200 MB.
import zipfile


def make(folder, notebook):
    with zipfile.ZipFile(folder / "homework.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dot-product-bias.ipynb", bytes(200 << 20))
