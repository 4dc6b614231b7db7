"""Colours that can be told apart and read."""

from __future__ import annotations

from itertools import combinations

import numpy as np
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


def oklab(color: str) -> np.ndarray:
    """Ottosson's Oklab: equal distances look about equally large."""
    parts = np.array([int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(_TO_CONES @ linear)
    return _TO_LAB @ cones


_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def apart(one: str, other: str) -> float:
    return float(np.linalg.norm(oklab(one) - oklab(other)))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)
def test_no_two_curves_have_similar_colours(palette):
    for one, other in combinations(palette.curves, 2):
        assert apart(one, other) > 0.12, (one, other)


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


@pytest.mark.parametrize(
    "together",
    [
        ("squared_error", "absolute_error", "huber", "log_cosh", "smooth_l1", "pinball"),
        ("squared_error", "absolute_error", "perceptual"),
        ("squared_error", "cross_entropy", "binary_cross_entropy", "zero_one"),
        ("hinge", "squared_hinge", "exponential", "logistic", "focal", "zero_one"),
        ("l2_softmax", "l_softmax", "am_softmax", "a_softmax", "arcface"),
    ],
)
def test_losses_that_are_compared_differ_in_colour(together):
    assert len({stroke_of(key).color for key in together}) == len(together)


def test_every_loss_owns_its_stroke():
    strokes = [stroke_of(key) for key in keys()]
    assert len({(s.color, s.dash) for s in strokes}) == len(strokes)
    assert stroke_of("mse") == stroke_of("squared_error")
