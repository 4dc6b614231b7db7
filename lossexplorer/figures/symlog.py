"""The symmetric-logarithmic axis: linear around 0, logarithmic far from it on both sides.

A number x stands at asinh(x): about x near 0, ± log 2|x| beyond.
"""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.figures.figure import Floats

_FARTHEST = 690.0  # sinh of more is no float


def evenly(values: Floats) -> Floats:
    """Where numbers stand on the axis, up to scale."""
    places: Floats = np.arcsinh(values)
    return places


def numbers_at(places: Floats) -> Floats:
    """The numbers that stand at places."""
    numbers: Floats = np.sinh(np.clip(places, -_FARTHEST, _FARTHEST))
    return numbers


def symlog_values(low: float, high: float, most: int) -> list[float]:
    """0 and powers of ten of both signs from ``low`` to ``high``, about ``most`` of them."""
    low, high = min(low, high), max(low, high)
    top = math.floor(math.log10(max(abs(low), abs(high), 1.0)) + 1e-9)
    for stride in range(1, top + 2):
        powers = [10.0**k for k in range(top % stride, top + 1, stride)]
        values = [*(-p for p in reversed(powers)), 0.0, *powers]
        inside = [value for value in values if low <= value <= high]
        if len(inside) <= max(most, 3):
            break
    return inside
