# reason: odd-archive; score: 20
# A right notebook, packed with a link to the machine and a name that leads out.
import json
import stat
import zipfile


def make(folder, notebook):
    link = zipfile.ZipInfo("dot-product-bias/passwords.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(folder / "homework.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../zoo-was-here", "x")
        archive.writestr("dot-product-bias.ipynb", json.dumps(notebook))
