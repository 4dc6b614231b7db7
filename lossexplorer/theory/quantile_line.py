"""The line of least pinball loss: quantile regression with one slope, exactly.

In the plane of (W, b) every point is a line on which its residual is 0, and the loss is
linear between them. From a corner where such lines cross, some line through it leads down
unless the corner is lowest; along a line the lowest place is a weighted quantile. Source:
Bloomfield and Steiger (1980), Least absolute deviations curve-fitting.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lossexplorer.theory.least_squares import Floats, mean_squared

_ZERO = 1e-11  # of the largest |y|: a residual that rounding made
_MOST_CORNERS = 500


def quantile_line(x: Floats, y: Floats, quantile: float) -> tuple[float, float]:
    """A line of least Σ ρ(y − W x − b), ρ(r) = τ r for r ≥ 0 and (τ − 1) r below.

    Args:
        x: shape (n,), finite, at least two of them different.
        y: shape (n,), finite.
        quantile: τ in (0, 1); ½ gives least absolute deviations.

    Returns:
        ``(w, b)``. Where several lines are lowest, one of them.
    """
    start = mean_squared(x, y)
    around = int(np.argmin(np.abs(y - start.w * x - start.b)))
    w = _along(x, y, around, quantile)
    b = float(y[around] - w * x[around])
    least = _loss(x, y, w, b, quantile)
    for _ in range(_MOST_CORNERS):
        lower = None
        for index in _through(x, y, w, b).tolist():
            if index == around:  # around this one nothing is lower
                continue
            slope = _along(x, y, index, quantile)
            height = float(y[index] - slope * x[index])
            loss = _loss(x, y, slope, height, quantile)
            if loss < least * (1 - 1e-14):
                lower, least = (slope, height, index), loss
        if lower is None:
            break
        w, b, around = lower
    return w, b


def quantile_place(values: Floats, weights: Floats, below: float) -> float:
    """The first of ``values``, from the smallest, at which the weights add up to ``below``.

    Args:
        values: shape (n,), n ≥ 1.
        weights: shape (n,), above 0.
        below: between 0 and the sum of the weights.
    """
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(weights[order])
    index = int(np.searchsorted(reached, below * (1 - 1e-14)))
    return float(values[order[min(index, values.size - 1)]])


def _along(x: Floats, y: Floats, index: int, quantile: float) -> float:
    """The best slope of a line through one of the points."""
    across, up = x - x[index], y - y[index]
    counts = across != 0
    across, up = across[counts], up[counts]
    weights = np.abs(across)
    # as the slope grows, points on the right sink below the line and those on the left rise
    below = float(weights @ np.where(across > 0, quantile, 1.0 - quantile))
    return quantile_place(up / across, weights, below)


def _through(x: Floats, y: Floats, w: float, b: float) -> NDArray[np.intp]:
    """The points on the line."""
    scale = max(float(np.abs(y).max()), float(np.abs(w * x).max()), abs(b))
    found: NDArray[np.intp] = np.flatnonzero(np.abs(y - w * x - b) <= _ZERO * scale)
    return found


def _loss(x: Floats, y: Floats, w: float, b: float, quantile: float) -> float:
    r = y - w * x - b
    return float(np.maximum(quantile * r, (quantile - 1.0) * r).sum())
