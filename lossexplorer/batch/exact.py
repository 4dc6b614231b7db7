"""Sums of floating-point numbers without any rounding, which can be merged in any order.

Every double is a whole number of some power of two. Adding and subtracting a large number
rounds to such a unit (Demmel and Nguyen 2013, Fast reproducible floating-point summation);
as long as a sum of what is rounded stays below 2^53 units, doubles add it up without an
error. What was cut off goes through the same again, with a smaller unit.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]
Integers = NDArray[np.int64]

UNIT = -2400
"""Sums are whole multiples of 2**UNIT: less than the square of the smallest double."""

_DIGITS = 53
_LEAST = -1074  # all doubles are multiples of 2**_LEAST
_AT_ONCE = 1 << 14  # numbers summed up before their sum becomes an integer
_MOST_ADDED = 500  # sums below 2**53 that are added to one of 64 bits before it is carried
_HUGE, _LARGE, _SMALL = 2.0**900, 2.0**450, 2.0**-400
_SHIFT = 600


class ExactSum:
    """Sums by place: place k gets the numbers whose place is k.

    Args:
        places: how many there are.
    """

    __slots__ = ("_added", "_parts", "places")

    def __init__(self, places: int = 1) -> None:
        self.places = places
        self._parts: dict[int, Integers] = {}  # by exponent of their unit
        self._added: dict[int, int] = {}

    def add(self, numbers: Floats, places: NDArray[np.intp] | None = None) -> None:
        """Add finite numbers, (n,), each at its place; None for all at the first."""
        for start in range(0, len(numbers), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            at = None if places is None else places[part]
            self._add(numbers[part].astype(np.float64, copy=False), at)

    def add_squares(self, numbers: Floats, *, short: bool = False) -> None:
        """Add the squares of finite numbers, (n,), at the first place.

        Args:
            numbers: the numbers.
            short: whether all come from float32.
        """
        for start in range(0, len(numbers), _AT_ONCE):
            x = numbers[start : start + _AT_ONCE].astype(np.float64, copy=False)
            if short:  # squares of 24 digits fit into 53
                self._add(x * x, None)
            else:
                self._add_squares(x)

    def merge(self, other: ExactSum) -> None:
        """Add what another sum of as many places has."""
        for unit, part in other._parts.items():
            self._put(unit, part, other._added[unit])

    def copy(self) -> ExactSum:
        """The same sums, apart."""
        new = ExactSum(self.places)
        new.merge(self)
        return new

    def integers(self) -> list[int]:
        """Every place's sum in units of 2**UNIT."""
        found = [0] * self.places
        for unit, part in self._parts.items():
            for place, number in enumerate(part.tolist()):
                found[place] += number << (unit - UNIT)
        return found

    def total(self) -> int:
        """The sum over all places in units of 2**UNIT."""
        return sum(
            sum(part.tolist()) << (unit - UNIT)  # Python's integers have no end
            for unit, part in self._parts.items()
        )

    def __eq__(self, other: object) -> bool:
        """Whether all sums are the same."""
        return isinstance(other, ExactSum) and self.integers() == other.integers()

    __hash__ = None  # type: ignore[assignment]  # it changes

    def _add(self, x: Floats, places: NDArray[np.intp] | None, shift: int = 0) -> None:
        """Add x times 2**shift."""
        top = max(float(x.max()), -float(x.min())) if len(x) else 0.0
        if top >= _HUGE:
            large = np.abs(x) >= _HUGE
            at = None if places is None else places[large]
            self._add(np.ldexp(x[large], -_SHIFT), at, shift + _SHIFT)
            x = np.where(large, 0.0, x)
            top = _HUGE
        if top == 0.0:
            return
        bound = math.frexp(top)[1]  # no number is above 2**bound
        while len(x):
            unit = max(bound - _DIGITS + max(2, (len(x) - 1).bit_length()), _LEAST)
            shifter = math.ldexp(1.5, unit + _DIGITS - 1)
            rounded = x + shifter
            rounded -= shifter
            if places is None:
                sums = np.add.reduce(rounded, keepdims=True)
            else:
                sums = np.bincount(places, rounded, self.places)
            self._put(unit + shift, np.ldexp(sums, -unit).astype(np.int64))
            x = np.subtract(x, rounded, out=rounded)
            left = x != 0.0
            if not left.any():
                return
            if places is not None:
                kept = np.flatnonzero(left)
                x, places = x[kept], places[kept]
            bound = unit - 1  # what was cut off is half a unit at most

    def _put(self, unit: int, part: Integers, added: int = 1) -> None:
        """Add integers below 2**53 times ``added`` in magnitude; (1,) for the first place."""
        if unit not in self._parts:
            self._parts[unit] = np.zeros(self.places, np.int64)
            self._added[unit] = 0
        self._parts[unit][: len(part)] += part
        self._added[unit] += added
        if self._added[unit] > _MOST_ADDED:
            above = self._parts[unit] >> _DIGITS
            self._parts[unit] -= above << _DIGITS
            self._added[unit] = 1
            self._put(unit + _DIGITS, above)

    def _add_squares(self, x: Floats) -> None:
        magnitude = np.abs(x)
        large = magnitude >= _LARGE
        small = (magnitude < _SMALL) & (magnitude > 0)
        for where, shift in ((large, _SHIFT), (small, -_SHIFT)):
            if where.any():
                self._add_products(np.ldexp(x[where], -shift), 2 * shift)
                x = np.where(where, 0.0, x)
        self._add_products(x, 0)

    def _add_products(self, x: Floats, shift: int) -> None:
        """Σ x² in three products of halves that are exact (Dekker 1971)."""
        spread = x * 134217729.0  # 2**27 + 1
        high = spread - (spread - x)
        low = x - high
        for product in (high * high, 2.0 * high * low, low * low):
            self._add(product, None, shift)


def divided(total: int, by: int | Fraction) -> float:
    """A sum in units of 2**UNIT over a number above 0, rounded once; may overflow to ±inf."""
    exact = Fraction(total) / by
    try:
        return exact.numerator / (exact.denominator << -UNIT)
    except OverflowError:
        return math.inf if total > 0 else -math.inf
