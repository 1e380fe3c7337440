from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise

import pytest

CSS = files("autograder.reports").joinpath("style.css").read_text("utf-8")
THEMES = dict(
    zip(
        ("light", "dark", "paper"),
        (
            dict(re.findall(r"--([\w-]+): (#\w+|\d+%);", b))
            for b in re.findall(r":root {(.*?)}", CSS, re.DOTALL)
        ),
        strict=True,
    )
)
TONES = ("passed", "partly", "failed", "untried", "crashed", "broken", "by-hand")


def rgb(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    return [int(digits[i:j], 16) / 255 for i, j in pairwise((0, 2, 4, 6))]


def luminance(colour):
    """The relative luminance of WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_a_contrast_of_21():
    assert contrast(rgb("#000"), rgb("#fff")) == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ink", ["ink", "quiet", "link"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_text_can_be_read_on_the_page_and_on_a_card(theme, ink, ground):
    colours = THEMES[theme]
    assert contrast(rgb(colours[ink]), rgb(colours[ground])) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("tone", TONES)
def test_a_verdict_can_be_read_on_its_own_tint(theme, tone):
    colours = THEMES["light"] | THEMES[theme]
    share = float(colours["tint"].rstrip("%")) / 100
    ink, card = rgb(colours[tone]), rgb(colours["card"])
    tint = [share * a + (1 - share) * b for a, b in zip(ink, card, strict=True)]
    assert contrast(ink, tint) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_bar_stands_out_from_the_page(theme):
    colours = THEMES["light"] | THEMES[theme]
    assert contrast(rgb(colours["bar"]), rgb(colours["paper"])) >= 3
