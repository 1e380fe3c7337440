"""Make one ES module and one style sheet out of a widget's few plain files.

In: the path of a widget's `.js` or `.css`. Out: its text with everything it needs.

Jupyter runs a widget's module from a blob address, where `import "./shared.js"` finds
nothing. So the modules are laid one after the other here, and nobody needs Node to use or
to change a widget. Top-level names must therefore differ among the files.
Each widget carries its source in the saved notebook, so the indentation stays at home.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)
_BEYOND_US = re.compile(r"^\s*import\b|^export\s*[{*]", re.MULTILINE)


@cache
def compose_js(entry: Path) -> str:
    """Give `entry` and, before it, each module that it imports, as one module.

    Raises:
        ValueError: If a module uses an import or export that cannot be laid in a row, or two
            of them use the same top-level name.
    """
    modules: dict[Path, str] = {}
    _visit(entry, modules)
    names = [name for text in modules.values() for name in _TOP_LEVEL.findall(text)]
    if twins := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(
            f"{entry.name} and what it imports are one module in the browser, so each top-level "
            f"name may be used once; {twins[0]} is used again. Rename one of the two."
        )
    parts = [text if path == entry else _EXPORT.sub("", text) for path, text in modules.items()]
    return _INDENT.sub("", "\n".join(parts))


@cache
def compose_css(entry: Path) -> str:
    """Give the style that all widgets share, then the widget's own."""
    both = (entry.parent / "shared.css", entry)
    return _INDENT.sub("", "\n".join(path.read_text(encoding="utf-8") for path in both))


def _visit(path: Path, modules: dict[Path, str]) -> None:
    if path in modules:
        return
    text = path.read_text(encoding="utf-8")
    for needed in _IMPORT.findall(text):
        _visit(path.parent / needed, modules)
    body = _IMPORT.sub("", text)
    if _BEYOND_US.search(body):
        raise ValueError(
            f'{path.name} may only use `import {{ a, b }} from "./x.js";` on one line and '
            f"`export` before a function, const, let, class or default. Rewrite that line."
        )
    modules[path] = body
