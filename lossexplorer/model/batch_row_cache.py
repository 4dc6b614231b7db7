"""The rows of a batch that are looked at, computed when they are and kept for a while."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.result import Columns
from lossexplorer.errors import ExplorerError

Rows = NDArray[np.int64]
Details = Callable[[int, Rows], Columns]
"""Computes some rows with their gradients of model 0, which is looked at, or of model 1."""

PAGE = 32  # rows computed in one go: about what a table shows
_KEPT = 4096


class Row(NamedTuple):
    """One row of :class:`Columns`."""

    loss: float
    predicted: int
    margin: float
    label: int
    gradient: float | None


class BatchRowCache:
    """Rows by model and number; those not asked for longest are forgotten.

    Attributes:
        problem: why rows can't be computed, or "".
    """

    def __init__(self, kept: int = _KEPT) -> None:
        self._details: Details | None = None
        self._kept = kept
        self._rows: OrderedDict[tuple[int, int], Row] = OrderedDict()
        self.problem = ""

    def set_details(self, details: Details | None) -> None:
        """Compute rows like this from now on."""
        self._details = details
        self.clear()

    def clear(self) -> None:
        """Forget all rows: data or loss are others."""
        self._rows.clear()
        self.problem = ""

    def row(self, model: int, row: int, page: Callable[[], Rows]) -> Row | None:
        """A row; None if it can't be had.

        Args:
            model: 0 for the one that is looked at, 1 for the other.
            row: its number.
            page: rows that are likely to be asked for next, this one among them.
        """
        known = self._rows.get((model, row))
        if known is None:
            self._compute(model, page)
            known = self._rows.get((model, row))
        else:
            self._rows.move_to_end((model, row))
        return known

    def _compute(self, model: int, page: Callable[[], Rows]) -> None:
        if self._details is None or self.problem:
            return
        rows = page()
        try:
            columns = self._details(model, rows)
        except ExplorerError as error:
            self.problem = error.message
            return
        gradient = columns.gradient
        for place, row in enumerate(rows.tolist()):
            self._rows[model, row] = Row(
                float(columns.loss[place]),
                int(columns.predicted[place]),
                float(columns.margin[place]),
                int(columns.label[place]),
                None if gradient is None else float(gradient[place]),
            )
        while len(self._rows) > self._kept:
            self._rows.popitem(last=False)
