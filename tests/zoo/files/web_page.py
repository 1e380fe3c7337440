# reason: not-a-notebook; score: 0
# A web page under a notebook's name.
def make(folder, notebook):
    page = "<!DOCTYPE html>\n<html><body>Please sign in</body></html>"
    (folder / "dot-product-bias.ipynb").write_text(page)
