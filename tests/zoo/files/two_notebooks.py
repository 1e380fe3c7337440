# reason: missing; score: 0
# Two notebooks, and neither has the name of the assignment.
import json


def make(folder, notebook):
    for name in ("first try", "final FINAL"):
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook))
