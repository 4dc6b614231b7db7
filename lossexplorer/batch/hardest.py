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

    def add(self, loss: Array, start: int, kept: Array | None, *, finite: bool) -> None:
        """Add the losses of the rows from ``start`` on, (n,).

        Args:
            loss: of rows that come after those added before.
            start: the number of the first.
            kept: which rows count; None for all.
            finite: whether all that count are.
        """
        if not finite:
            bad = ~np.isfinite(loss) if kept is None else ~np.isfinite(loss) & kept
            self.odd += (np.flatnonzero(bad)[: ODD - len(self.odd)] + start).tolist()
        full = len(self.rows) == self.top
        if not self.top or (full and finite and kept is None and loss.max() <= self.rows[-1][0]):
            return
        good = loss > self.rows[-1][0] if full else ~np.isnan(loss)
        places = np.flatnonzero(good if kept is None else good & kept)
        if len(places) > self.top:
            values = loss[places]
            edge = np.partition(values, len(values) - self.top)[len(values) - self.top]
            above = places[values > edge]
            level = places[values == edge][: self.top - len(above)]
            places = np.concatenate((above, level))
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
