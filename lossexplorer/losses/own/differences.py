"""Gradients by central differences, for functions that come without one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from lossexplorer.losses.spec import Array

Values = Callable[[Array], Array]


def by_element(values: Values, at: Array, low: float, high: float) -> Array:
    """The slope of every value by its own element, in two calls.

    Args:
        values: float64 points (N, K) to values (N, K).
        at: the points.
        low: the least they may be; at the ends differences become one-sided.
        high: the most.
    """
    up, down = _sides(at, low, high)
    slope: Array = (values(up) - values(down)) / (up - down)
    return slope


def by_column(values: Values, at: Array, low: float, high: float) -> Array:
    """The gradient of Σ values of each row, in two calls a column.

    Args:
        values: float64 points (N, K) to values (N,) or (N, K).
        at: the points.
        low: the least they may be.
        high: the most.
    """
    up, down = _sides(at, low, high)
    gradient = np.empty_like(at)
    for column in range(at.shape[1]):
        sides = []
        for moved in (up, down):
            points = at.copy()
            points[:, column] = moved[:, column]
            sides.append(values(points).reshape(len(at), -1).sum(axis=1))
        gradient[:, column] = (sides[0] - sides[1]) / (up[:, column] - down[:, column])
    return gradient


def _sides(at: Array, low: float, high: float) -> tuple[Array, Array]:
    """The points moved up and down by eps^(1/3) of their size (Nocedal & Wright, 8.1)."""
    step = np.cbrt(np.finfo(np.float64).eps) * np.maximum(np.abs(at), 1e-2)
    return np.minimum(at + step, high), np.maximum(at - step, low)
