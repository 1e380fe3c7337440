# reason: none; score: 20
# One notebook of its own name, beside hidden files and folders.
import json


def make(folder, notebook):
    (folder / "..zoo-was-here ☃.ipynb").write_text("{}")
    (folder / "my home\nwork 🦝.ipynb").write_text(json.dumps(notebook))
    (folder / "__MACOSX").mkdir()
