# reason: archive; score: 0
# An archive whose files would land beside and above it.
import zipfile


def make(folder, notebook):
    with zipfile.ZipFile(folder / "homework.zip", "w") as archive:
        for place in ("../", "../../", "../aaa-honest/", "/tmp/", "..\\..\\", "C:\\"):
            archive.writestr(f"{place}zoo-was-here", "x")
