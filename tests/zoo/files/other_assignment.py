# reason: other-assignment; score: 0
# The notebook of another week.
import json


def make(folder, notebook):
    cells = [c for c in notebook["cells"] if "nbgrader" not in c["metadata"]]
    other = {**notebook, "cells": cells, "metadata": {"cfkit": {"assignment": "weight-decay"}}}
    (folder / "dot-product-bias.ipynb").write_text(json.dumps(other))
