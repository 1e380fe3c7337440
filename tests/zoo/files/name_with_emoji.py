# reason: none; score: 20
# A name with spaces, emoji, quotes and what a page could take for code.
import json

STUDENT = "Zoë O'Hara 🦝 & <img src=x onerror=alert(1)>"


def make(folder, notebook):
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(notebook))
