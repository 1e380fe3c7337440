"""What docs/authors.md quotes stands in the sources word for word."""

import re

from helpers.places import ROOT

PAGE = (ROOT / "docs" / "authors.md").read_text(encoding="utf-8")
CHECKS = (ROOT / "solutions" / "dot_product_bias" / "checks.py").read_text(encoding="utf-8")


def test_the_check_that_the_page_shows_is_a_real_one():
    (quoted,) = re.findall(r"```python\n(@check.*?)```", PAGE, re.DOTALL)
    assert quoted in CHECKS
