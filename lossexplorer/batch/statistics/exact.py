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
_AT_ONCE = 1 << 15  # numbers summed up before their sum becomes an integer
_MOST_ADDED = 500  # sums below 2**53 that are added to one of 64 bits before it is carried
_HUGE = 2.0**900
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

    def add(
        self,
        numbers: Floats,
        places: NDArray[np.intp] | None = None,
        largest: float | None = None,
    ) -> None:
        """Add finite numbers, (n,).

        Args:
            numbers: the numbers.
            places: the place of each; None for all at the first.
            largest: no number is larger in magnitude; None to look for it.
        """
        if not len(numbers):
            return
        x = numbers.astype(np.float64, copy=False)
        if largest is None:
            largest = float(max(np.maximum.reduce(x), -np.minimum.reduce(x)))
        for start in range(0, len(x), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            self._add(x[part], None if places is None else places[part], largest)

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

    def _add(self, x: Floats, places: NDArray[np.intp] | None, top: float, shift: int = 0) -> None:
        """Add x times 2**shift; no number of x is above ``top``."""
        if top >= _HUGE:
            large = np.abs(x) >= _HUGE
            at = None if places is None else places[large]
            self._add(np.ldexp(x[large], -_SHIFT), at, math.ldexp(top, -_SHIFT), shift + _SHIFT)
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


def divided(total: int, by: int | Fraction) -> float:
    """A sum in units of 2**UNIT over a number above 0, rounded once; may overflow to ±inf."""
    exact = Fraction(total) / by
    try:
        return exact.numerator / (exact.denominator << -UNIT)
    except OverflowError:
        return math.inf if total > 0 else -math.inf


def root(square: Fraction) -> float:
    """√ of a number of at least 0, which may lie outside the range of doubles."""
    if not square:
        return 0.0
    half = (square.numerator.bit_length() - square.denominator.bit_length()) // 2
    scaled = square / Fraction(2) ** (2 * half)
    try:
        return math.ldexp(math.sqrt(scaled), half)
    except OverflowError:
        return math.inf
