"""The shown row as columns of numbers, ready to be drawn as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from lossexplorer.model.number_text import decimals_for
from lossexplorer.session.row_view import RowView, row_view
from lossexplorer.session.session import Data, Session

Floats = NDArray[np.float64]


class Column(IntEnum):
    """The columns, in order."""

    NAME = 0
    PREDICTION = 1
    PROBABILITY = 2
    LABEL = 3
    WEIGHT = 4
    LOSS = 5
    GRADIENT = 6


@dataclass(frozen=True, eq=False)
class RowTable:
    """Everything the table shows of one row.

    Attributes:
        numbers: by column, (K,) numbers; None where the loss gives none.
        decimals: by column, how many decimals its numbers are written with.
        view: the row under the selected loss.
        wrt: "p" or "z", what the gradient is with respect to.
    """

    session: Session
    numbers: Mapping[Column, Floats | None]
    decimals: Mapping[Column, int]
    view: RowView
    wrt: str

    @property
    def data(self) -> Data:
        """The session's data."""
        return self.session.data

    def shows(self, session: Session) -> bool:
        """Whether this is the table of ``session`` as well, e.g. because only a probe moved."""
        mine = self.session
        return (
            mine.data == session.data
            and mine.vector == session.vector
            and mine.choice(mine.selected) == session.choice(session.selected)
        )

    def number(self, class_: int, column: Column) -> float | None:
        """One number; None for names and where there is none."""
        values = self.numbers.get(column)
        return None if values is None else float(values[class_])

    def total(self, column: Column) -> float | None:
        """What stands under a column: its sum, or the loss itself."""
        if column is Column.LOSS:
            return self.view.value
        if column is Column.PREDICTION and self.data.prediction_kind != "probabilities":
            return None
        if column is Column.WEIGHT:
            return None
        values = self.numbers.get(column)
        if values is None:
            return None
        with np.errstate(invalid="ignore"):  # ∞ − ∞ has no sum, and none is shown
            return float(values.sum())


def row_table(session: Session) -> RowTable:
    """The shown row of a session under its selected loss."""
    data, row = session.data, session.vector.row
    view = row_view(session, session.selected)
    by_p = session.vector.gradient == "probabilities" and view.gradient_p is not None
    weights = data.class_weights
    numbers: dict[Column, Floats | None] = {
        Column.PREDICTION: data.predictions.array[row],
        Column.PROBABILITY: view.probabilities,
        Column.LABEL: data.labels.array[row],
        Column.WEIGHT: np.ones(data.classes) if weights is None else weights.array,
        Column.LOSS: view.contributions,
        Column.GRADIENT: view.gradient_p if by_p else view.gradient_z,
    }
    decimals = {c: 0 if v is None else decimals_for(v.tolist()) for c, v in numbers.items()}
    for column in (Column.LABEL, Column.WEIGHT):
        values = numbers[column]
        if values is not None and (values == np.rint(values)).all():
            decimals[column] = 0
    return RowTable(session, numbers, decimals, view, "p" if by_p else "z")
