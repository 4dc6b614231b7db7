"""Axis ranges that stay put: round numbers, chosen from the curves, not the probe."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from lossexplorer.figures.curve_lines import Curve
from lossexplorer.figures.figure import Floats

_STEPS = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)


def round_up(value: float) -> float:
    """The next round number at or above a positive value: 1, 1.5, 2, 3 … times 10^k."""
    if not value > 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return power * next((step for step in _STEPS if value <= step * power * (1 + 1e-9)), 10.0)


def around(values: Floats, *, least: float = 0.0) -> tuple[float, float]:
    """A round range that holds all finite values and 0, with a little air."""
    finite = values[np.isfinite(values)]
    high = max(float(finite.max(initial=0.0)), 0.0)
    low = min(float(finite.min(initial=0.0)), 0.0)
    top = round_up(max(high * 1.05, least)) if high > 0 or least > 0 else 0.0
    bottom = -round_up(-low * 1.05) if low < 0 else 0.0
    if top == bottom:
        top = 1.0
    air = 0.03 * (top - bottom)
    return bottom - air, top + air


def in_decades(values: Floats) -> tuple[float, float]:
    """Whole decades, six at most, that hold the largest of the positive values."""
    positive = values[np.isfinite(values) & (values > 0)]
    if positive.size == 0:
        return 1e-3, 1.0
    top = 10.0 ** math.ceil(math.log10(positive.max()) - 1e-9)
    low = 10.0 ** math.floor(math.log10(positive.min()))
    return max(low, top * 1e-6), top if top > low else low * 10


@lru_cache(maxsize=256)
def curve_range(curves: tuple[Curve, ...], part: str, log: bool) -> tuple[float, float]:
    """The y range for some curves.

    What runs off to infinity is cut: each curve counts with the values it has away
    from the ends of the view (the inner 96 %; for slopes, which rise faster, 84 %).
    """
    inner = [_inner(curve, part) for curve in curves]
    values = np.concatenate(inner) if inner else np.zeros(1)
    return in_decades(values) if log else around(values)


def _inner(curve: Curve, part: str) -> Floats:
    x, y = curve.x, getattr(curve, part)
    trim = (0.02 if part == "value" else 0.08) * (x[-1] - x[0])
    kept: Floats = y[(x >= x[0] + trim) & (x <= x[-1] - trim)]
    return kept


def padded(low: float, high: float, domain: tuple[float, float]) -> tuple[float, float]:
    """A view's x range, opened a little where it would end at the edge of the domain."""
    air = 0.025 * (high - low)
    return (
        low - air if low <= domain[0] else low,
        high + air if high >= domain[1] else high,
    )
