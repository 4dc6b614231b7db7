"""How losses are spread: counts over one fine grid for all, and the bins that are drawn.

The grid's edges are the numbers with nine significant binary digits, so that a number's
bits say where it belongs. It is the same grid for every part of a batch and for every
model: counts are added up, and bins that are drawn are made of whole fine ones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Integers = NDArray[np.int64]

_DIGITS = 8  # after the first
_SHIFT = 52 - _DIGITS
_LEAST = 5e-324
_ALIGNED = 2 << _DIGITS  # up to so many times a power of two, every multiple is an edge


@dataclass(frozen=True, eq=False)
class Counts:
    """Rows by loss, ready to draw: ``count[i]`` rows lie in [edges[i], edges[i + 1]).

    Attributes:
        outside: rows that have no place in any bin: those with a loss of 0 or less where
            the bins are equal in ratio.
    """

    edges: Array
    count: Array
    outside: int = 0


class FineCounts:
    """Finite numbers counted by their first nine binary digits; zeros by themselves."""

    __slots__ = ("_above", "_below", "_zeros")

    def __init__(self) -> None:
        self._zeros = 0
        self._above = _Run()
        self._below = _Run()

    def add(self, numbers: Array, lowest: float) -> None:
        """Count finite numbers, (n,), float64; ``lowest`` is the least of them."""
        bits = numbers.view(np.int64)
        if lowest > 0:
            self._above.add(bits >> _SHIFT, int(np.float64(lowest).view(np.int64)) >> _SHIFT)
            return
        positive = bits[bits > 0]
        below = bits[(bits < 0) & (bits << 1 != 0)]  # not -0.0
        self._zeros += len(bits) - len(positive) - len(below)
        self._above.add(positive >> _SHIFT)
        # -2 lies in [-2, -1.99…), as 2 lies in [2, 2.00…)
        self._below.add(((below & np.int64((1 << 63) - 1)) - 1) >> _SHIFT)

    def merge(self, other: FineCounts) -> None:
        """Count what another has counted, too."""
        self._zeros += other._zeros
        self._above.put(other._above.first, other._above.counts)
        self._below.put(other._below.first, other._below.counts)

    def copy(self) -> FineCounts:
        """The same counts, apart."""
        new = FineCounts()
        new.merge(self)
        return new

    def table(self) -> tuple[Array, Integers]:
        """The lower edges of all fine bins that aren't empty, ascending, and their counts."""
        above, many = self._above.filled()
        below, few = self._below.filled()
        zero = np.full(1 if self._zeros else 0, 0.0)
        edges = np.concatenate((-_edge(below + 1)[::-1], zero, _edge(above)))
        return edges, np.concatenate((few[::-1], np.full(len(zero), self._zeros), many))


class _Run:
    """Counts of whole numbers from ``first`` on."""

    __slots__ = ("counts", "first")

    def __init__(self) -> None:
        self.first = 0
        self.counts: Integers = np.zeros(0, np.int64)

    def add(self, keys: Integers, first: int | None = None) -> None:
        """Count numbers, which are overwritten; ``first`` is the least of them, if known."""
        if len(keys):
            first = int(np.minimum.reduce(keys)) if first is None else first
            keys -= first
            self.put(first, np.bincount(keys))

    def put(self, first: int, counts: Integers) -> None:
        """Add counts of the numbers from ``first`` on."""
        if not len(counts):
            return
        if not len(self.counts):
            self.first, self.counts = first, counts.astype(np.int64)
            return
        before = max(0, self.first - first)
        after = max(0, first + len(counts) - self.first - len(self.counts))
        if before or after:
            self.counts = np.pad(self.counts, (before, after))
            self.first -= before
        start = first - self.first
        self.counts[start : start + len(counts)] += counts

    def filled(self) -> tuple[Integers, Integers]:
        """The numbers that were counted, ascending, and how often."""
        places = np.flatnonzero(self.counts)
        return places + self.first, self.counts[places]


def _edge(keys: Integers) -> Array:
    """The lower edges of fine bins above 0; zeros are counted by themselves."""
    edges: Array = np.maximum((keys << _SHIFT).view(np.float64), _LEAST)
    return edges


def binned(several: Sequence[FineCounts], *, logarithmic: bool, bins: int) -> list[Counts]:
    """Each of several counts over the same bins.

    Args:
        several: what was counted.
        logarithmic: bins about equal in ratio, of numbers above 0 alone; else equal in
            width, a power of two.
        bins: how many there are at most.
    """
    tables = [fine.table() for fine in several]
    lower = np.concatenate([edges for edges, _ in tables])
    if logarithmic:
        lower = lower[lower > 0]
    if not len(lower):
        return [Counts(np.zeros(0), np.zeros(0, np.int64), int(n.sum())) for _, n in tables]
    low, last = float(lower.min()), float(lower.max())
    edges = _equal_ratios(low, last, bins) if logarithmic else _equal_widths(low, last, bins)
    return [_counted(edges, *table) for table in tables]


def _counted(edges: Array, lower: Array, counts: Integers) -> Counts:
    """Fine counts in bins made of whole fine ones."""
    places = np.searchsorted(edges, lower, side="right") - 1
    inside = places >= 0
    # counts are whole numbers below 2**53
    found = np.bincount(places[inside], counts[inside], len(edges) - 1).astype(np.int64)
    return Counts(edges, found, int(counts[~inside].sum()))


_LARGEST = np.finfo(np.float64).max


def _equal_widths(low: float, last: float, bins: int) -> Array:
    """Multiples of a power of two from at most ``low`` to more than ``last``."""
    largest = max(abs(low), abs(last))
    exponent = max(math.frexp(largest)[1] - _DIGITS - 1, _SHIFT - 1074) if largest else 0
    while True:
        width = math.ldexp(1.0, exponent)
        first, end = math.floor(low / width), math.floor(last / width) + 1
        first = min(first, -1) if low < 0 else first  # the quotient may have become 0
        if end - first <= bins and max(abs(first), abs(end)) <= _ALIGNED:
            with np.errstate(over="ignore"):
                edges = np.ldexp(np.arange(first, end + 1, dtype=np.float64), exponent)
            return np.clip(edges, -_LARGEST, _LARGEST)
        exponent += 1


def _equal_ratios(low: float, last: float, bins: int) -> Array:
    """Edges of fine bins, about equal in ratio, from ``low`` to more than ``last``."""
    first, end = (int(np.float64(edge).view(np.int64) >> _SHIFT) for edge in (low, last))
    if end - first < bins:
        return _edge(np.arange(first, end + 2))
    top = float(_edge(np.array([end + 1]))[0])
    steps = np.linspace(math.log2(low), math.log2(min(top, 1.7e308)), bins + 1)
    keys = (np.exp2(steps[1:-1]).view(np.int64) + (1 << (_SHIFT - 1))) >> _SHIFT
    return _edge(np.unique(np.concatenate(([first], keys, [end + 1]))))
