"""Axes on which a number stands at its decimal logarithm, with a place of its own for 0.

Unlike an axis with the scale "log" such an axis has room for 0, and bars and cells on it
are equally wide.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.figures.figure import Axis, Floats, floats

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_TICKS = 4
_MOST_DECADES = 16
_ROOM_FOR_ZERO = 0.1  # of the decades


def power_text(exponent: int) -> str:
    """A power of ten with a raised exponent: ``10⁻³``."""
    return "10" + str(exponent).translate(_SUPERSCRIPTS)


@dataclass(frozen=True)
class Decades:
    """Where numbers of a range stand.

    Attributes:
        low, high: logarithms of the ends; what is less than 10^low, but not 0, is at low.
        zero: where 0 stands, or None if there is none.
    """

    low: float
    high: float
    zero: float | None = None

    @classmethod
    def around(cls, lowest: float, highest: float, *, zero: bool) -> Decades:
        """Decades that hold the positive numbers from ``lowest`` to ``highest``."""
        if not 0 < highest < math.inf:
            lowest = highest = 1.0
        high = math.log10(highest)
        low = min(math.log10(lowest) if lowest > 0 else high, high - 1)
        low = max(low, high - _MOST_DECADES)
        return cls(low, high, low - _ROOM_FOR_ZERO * (high - low) if zero else None)

    def at(self, values: NDArray[Any]) -> Floats:
        """Where numbers stand: what is below 0 or NaN has no place."""
        with np.errstate(divide="ignore", invalid="ignore"):
            places = np.log10(values.astype(np.float64))
        places = np.where(np.isfinite(places), np.maximum(places, self.low), np.nan)
        nothing = np.nan if self.zero is None else self.zero
        return floats(np.where(values == 0, nothing, places))

    def axis(self, label: str, unit: str = "", air: float = 0.03) -> Axis:
        """An axis with a few powers of ten, and 0."""
        first, last = math.ceil(self.low - 1e-9), math.floor(self.high + 1e-9)
        stride = max(1, math.ceil((last - first + 1) / _MOST_TICKS))
        powers = [k for k in range(first, last + 1) if k % stride == 0] or [first]
        ticks = [(float(k), power_text(k) if abs(k) > 2 else f"{10.0**k:g}") for k in powers]
        start = self.low
        if self.zero is not None:
            start = self.zero
            ticks.insert(0, (self.zero, "0"))
        reach = air * (self.high - start)
        return Axis(
            label,
            start - reach,
            self.high + reach,
            unit=unit,
            ticks=tuple(ticks),
            zero_line=False,
            decades=True,
        )
