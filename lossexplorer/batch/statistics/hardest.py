"""The rows a person looks at first: those with the largest losses, and with none at all."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

ODD = 20
"""So many rows with an infinite loss or NaN are named."""


class Hardest:
    """The rows with the largest losses, equal ones by row; and the first that aren't finite.

    Args:
        top: how many are kept.

    Attributes:
        rows: (loss, row), the largest first; an infinite loss is one, NaN is none.
        odd: the first rows whose loss is infinite or NaN.
    """

    __slots__ = ("odd", "rows", "top")

    def __init__(self, top: int) -> None:
        self.top = top
        self.rows: list[tuple[float, int]] = []
        self.odd: list[int] = []

    def add(self, loss: Array, start: int, kept: Array | None, highest: float | None) -> None:
        """Add the losses of the rows from ``start`` on, (n,).

        Args:
            loss: of rows that come after those added before.
            start: the number of the first.
            kept: which rows count; None for all.
            highest: the largest loss of those that count; None if not all are finite.
        """
        if highest is None:
            bad = ~np.isfinite(loss) if kept is None else ~np.isfinite(loss) & kept
            self.odd += (np.flatnonzero(bad)[: ODD - len(self.odd)] + start).tolist()
        full = len(self.rows) == self.top
        if not self.top or (full and highest is not None and highest <= self.rows[-1][0]):
            return
        good = loss > self.rows[-1][0] if full else ~np.isnan(loss)
        places = np.flatnonzero(good if kept is None else good & kept)
        if len(places) > self.top:
            places = places[_largest(loss[places], self.top)]
        found = zip(loss[places].tolist(), (places + start).tolist(), strict=True)
        self._keep([*self.rows, *found])

    def merge(self, other: Hardest) -> None:
        """Add what another has."""
        self._keep([*self.rows, *other.rows])
        self.odd = sorted([*self.odd, *other.odd])[:ODD]

    def copy(self) -> Hardest:
        """The same, apart."""
        new = Hardest(self.top)
        new.rows, new.odd = list(self.rows), list(self.odd)
        return new

    def _keep(self, rows: list[tuple[float, int]]) -> None:
        rows.sort(key=lambda one: (-one[0], one[1]))
        self.rows = rows[: self.top]


def _largest(values: Array, count: int) -> Array:
    """Where the largest values are; the first of equal ones."""
    edge = np.partition(values, -count)[-count]
    above = np.flatnonzero(values > edge)
    return np.concatenate((above, np.flatnonzero(values == edge)[: count - len(above)]))
