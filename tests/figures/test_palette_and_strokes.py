"""Colours that can be told apart and read."""

from __future__ import annotations

import pytest

from lossexplorer.figures.palette import DARK, LIGHT, PALETTES
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import keys


def luminance(color: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)
def test_every_curve_has_three_to_one_against_the_plot(palette):
    for color in palette.curves:
        assert contrast(color, palette.plot) >= 3, color


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda p: p.name)
@pytest.mark.parametrize("token", ["text", "secondary", "warning", "error", "accent"])
def test_text_has_four_and_a_half_to_one_on_its_grounds(palette, token):
    grounds = {"warning": "warning_ground", "error": "error_ground"}.get(token, "panel")
    assert contrast(palette.color(token), palette.color(grounds)) >= 4.5
    if token in ("text", "secondary"):
        assert contrast(palette.color(token), palette.window) >= 4.5


def test_tokens():
    assert LIGHT.color("curve:8") == LIGHT.curves[0]
    assert LIGHT.color("#123456") == "#123456"
    with pytest.raises(KeyError):
        LIGHT.color("mauve")


def test_every_loss_owns_its_stroke():
    strokes = [stroke_of(key) for key in keys()]
    assert len({(s.color, s.dash) for s in strokes}) == len(strokes)
    assert stroke_of("mse") == stroke_of("squared_error")
