# reason: archive; score: 0
# An archive in an archive in an archive.
import io
import json
import zipfile


def make(folder, notebook):
    name, content = "dot-product-bias.ipynb", json.dumps(notebook).encode()
    for around in ("inner.zip", "middle.zip", "outer.zip"):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(name, content)
        name, content = around, stream.getvalue()
    (folder / name).write_bytes(content)
