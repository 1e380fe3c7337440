# reason: cells-renamed; score: 20
# The notebook as nbconvert writes it for Python: a note says so, and its cells have no names any more.
def make(folder, notebook):
    cells = (c for c in notebook["cells"] if c["cell_type"] == "code")
    source = "\n\n".join(f"# In[ ]:\n\n\n{''.join(c['source'])}\n" for c in cells)
    head = "#!/usr/bin/env python\n# coding: utf-8\n\n"
    (folder / "dot-product-bias.py").write_text(head + source, encoding="utf-8")
