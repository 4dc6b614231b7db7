"""Σ x² of many numbers, added up part by part so that the variance keeps its digits."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.statistics.exact import UNIT

_FAR = 200  # numbers beyond 2**±_FAR are scaled before they are squared


class SquareSum:
    """Σ x² = Σ (x - c)² + 2c Σ (x - c) + n c² with the mean c of each part.

    The two sums are rounded as sums of doubles are, but they are small where numbers differ
    little, so that nothing is lost when the square of the mean is taken away. All else is
    exact: parts merge to the same in any order.

    Attributes:
        total: in units of 2**UNIT.
    """

    __slots__ = ("total",)

    def __init__(self) -> None:
        self.total = 0

    def add(self, numbers: NDArray[Any], lowest: float, highest: float) -> None:
        """Add a part.

        Args:
            numbers: finite, (n,), n > 0, float64.
            lowest: the least of them.
            highest: the largest.
        """
        exponent = math.frexp(max(-lowest, highest))[1]
        scale = exponent if abs(exponent) > _FAR else 0
        x = np.ldexp(numbers, -scale) if scale else numbers
        centre = float(np.add.reduce(x)) / len(x)
        # between the ends also where the mean is rounded: equal numbers differ by 0
        centre = min(max(centre, math.ldexp(lowest, -scale)), math.ldexp(highest, -scale))
        apart = x - centre
        first = float(np.add.reduce(apart))
        second = float(np.add.reduce(np.multiply(apart, apart, out=apart)))
        self.total += (
            _product(second, 1.0, 1, scale)
            + _product(centre, first, 2, scale)
            + _product(centre, centre, len(x), scale)
        )


def _product(one: float, other: float, times: int, scale: int) -> int:
    """The product of three numbers and 2**(2 scale), in units of 2**UNIT."""
    above, below = one.as_integer_ratio()
    above_too, below_too = other.as_integer_ratio()
    shift = 2 * scale - UNIT - below.bit_length() - below_too.bit_length() + 2
    whole = above * above_too * times
    return whole << shift if shift >= 0 else whole >> -shift
