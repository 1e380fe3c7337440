"""What staff run: build assignments, grade a class, report. Students never need it."""

import sys

# Found, it makes jsonschema compile a grammar of web addresses, a second for every command; no
# notebook's schema asks for one.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
