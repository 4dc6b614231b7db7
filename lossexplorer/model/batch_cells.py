"""What stands in the cells of the table of samples: texts, numbers, wrong predictions."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from lossexplorer.batch.passes.result import BatchResult, Columns
from lossexplorer.model.batch_columns import CLASSES, BatchColumn
from lossexplorer.model.batch_row_cache import PAGE, BatchRowCache, Details, Row, Rows
from lossexplorer.model.language import say
from lossexplorer.model.number_text import NOTHING, decimals_for, exact, fixed
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session

WRONG = "✗"

_SAMPLE = 512  # numbers that say how many decimals a column is written with
_FIELDS = {
    BatchColumn.LABEL: (0, "label"),
    BatchColumn.PREDICTED: (0, "predicted"),
    BatchColumn.LOSS: (0, "loss"),
    BatchColumn.GRADIENT: (0, "gradient"),
    BatchColumn.MARGIN: (0, "margin"),
    BatchColumn.SECOND_PREDICTED: (1, "predicted"),
    BatchColumn.SECOND_LOSS: (1, "loss"),
}
"""Which model's, and which of its columns."""
_LOSSES = {
    BatchColumn.PREDICTED: BatchColumn.LOSS,
    BatchColumn.SECOND_PREDICTED: BatchColumn.SECOND_LOSS,
}
"""Predicted classes, and what the same model loses."""

translate = QCoreApplication.translate  # by this name lupdate finds the texts


class BatchCells:
    """Reads cells from the columns of a result; what they don't hold is computed when asked."""

    def __init__(self) -> None:
        self._order: NDArray[Any] = np.empty(0, dtype=np.int64)
        self._columns: tuple[Columns, ...] = ()
        self._session: Session | None = None
        self._own: frozenset[str] = frozenset()  # its names that a person gave
        self._decimals: dict[BatchColumn, int] = {}
        self._cache = BatchRowCache()

    def set_details(self, details: Details | None) -> None:
        """Compute rows that are seen like this."""
        self._cache.set_details(details)

    def show(self, result: BatchResult, session: Session, order: NDArray[Any]) -> None:
        """Read from another result, or from more of the same."""
        if self._session is None or not same_numbers(self._session, session):
            self._cache.clear()
        self._session, self._order = session, order
        self._own = own_words(session)
        self._columns = tuple(model.columns for model in result.models)
        self._decimals.clear()

    # Numbers ------------------------------------------------------------------------

    def number(self, position: int, column: BatchColumn) -> float | int | None:
        """The number at a line of the table; None where there is none."""
        row = int(self._order[position])
        if column is BatchColumn.ROW:
            return row + 1
        if column is BatchColumn.DIFFERENCE:
            mine = self._value(position, row, BatchColumn.LOSS)
            other = self._value(position, row, BatchColumn.SECOND_LOSS)
            if mine is None or other is None:
                return None
            return mine - other
        return self._value(position, row, column)

    def _value(self, position: int, row: int, column: BatchColumn) -> float | int | None:
        model, field = _FIELDS[column]
        if model < len(self._columns):
            values = getattr(self._columns[model], field)
            if values is not None and row < len(values):
                value: float | int = values[row].item()
                return value
        details = self._details(model, position, row)
        return None if details is None else getattr(details, field)

    def _details(self, model: int, position: int, row: int) -> Row | None:
        start = position - position % PAGE

        def page() -> Rows:
            return self._order[start : start + PAGE].astype(np.int64)

        return self._cache.row(model, row, page)

    def _decimals_of(self, column: BatchColumn) -> int:
        """As many as a sample of the column asks for; losses share theirs."""
        if column in (BatchColumn.SECOND_LOSS, BatchColumn.DIFFERENCE):
            column = BatchColumn.LOSS
        if column not in self._decimals:
            self._decimals[column] = decimals_for(self._sample(column))
        return self._decimals[column]

    def _sample(self, column: BatchColumn) -> list[float]:
        """The first numbers of the table, and more from everywhere if they are at hand."""
        lines = range(min(len(self._order), PAGE))
        numbers = [self.number(position, column) for position in lines]
        sample = [float(number) for number in numbers if number is not None]
        model, field = _FIELDS[column]
        values = getattr(self._columns[model], field) if model < len(self._columns) else None
        if values is not None:
            rows = self._order[:: max(1, len(self._order) // _SAMPLE)]
            sample += values[rows[rows < len(values)]].tolist()
        return sample

    # Texts --------------------------------------------------------------------------

    def text(self, position: int, column: BatchColumn) -> str:
        """A cell as it is written; a wrong prediction has a sign before it."""
        text = self.plain(position, column)
        return f"{WRONG} {text}" if self.wrong(position, column) else text

    def plain(self, position: int, column: BatchColumn) -> str:
        """A cell as it is written, without the sign of a wrong prediction."""
        number = self.number(position, column)
        if number is None:
            return NOTHING
        if column is BatchColumn.ROW:
            return self._row_name(int(number) - 1)
        if column in CLASSES:
            return self._class_name(int(number))
        return fixed(float(number), self._decimals_of(column))

    def all_digits(self, position: int, column: BatchColumn) -> str:
        """A cell as it is copied."""
        if column is BatchColumn.ROW or column in CLASSES:
            return self.plain(position, column)
        number = self.number(position, column)
        return "" if number is None else exact(float(number))

    def wrong(self, position: int, column: BatchColumn) -> bool:
        """Whether a cell is a predicted class that is not the label of a row that counts."""
        if column not in _LOSSES:
            return False
        label = self.number(position, BatchColumn.LABEL)
        predicted = self.number(position, column)
        loss = self.number(position, _LOSSES[column])
        return None not in (label, predicted, loss) and predicted != label and loss == loss

    def spoken(self, position: int, column: BatchColumn) -> str:
        """A cell for screen readers."""
        text = self.plain(position, column)
        if self.wrong(position, column):
            return translate("BatchTable", "{}, wrong").format(text)
        return text

    def about(self, position: int, column: BatchColumn) -> str:
        """All digits of a number, or what there is to say about a cell."""
        number = self.number(position, column)
        if number is None:
            return say(self._cache.problem) or translate("BatchTable", "Not known yet.")
        if column is BatchColumn.ROW:
            row = translate("BatchTable", "row {}").format(f"{int(number):,}")
            name = self._row_name(int(number) - 1)
            return row if name == str(number) else f"{row}: {name}"
        if column in CLASSES:
            return self._about_class(position, column, int(number))
        if math.isnan(number) and self._ignored(position):
            return translate("BatchTable", "The row is ignored because of its label.")
        return exact(float(number))

    def _about_class(self, position: int, column: BatchColumn, class_: int) -> str:
        if class_ < 0:
            return translate("BatchTable", "The row is ignored because of its label.")
        about = translate("BatchTable", "class {}").format(class_)
        name = self._class_name(class_)
        if name != str(class_):
            about = f"{name} ({about})"
        if self.wrong(position, column):
            label = self._class_name(int(self.number(position, BatchColumn.LABEL) or 0))
            about = translate("BatchTable", "{}; the label is {}").format(about, label)
        return about

    def _ignored(self, position: int) -> bool:
        assert self._session is not None
        label = self.number(position, BatchColumn.LABEL)
        choice = self._session.choice(self._session.selected)
        return label is not None and (label < 0 or label == choice.values().get("ignore_index"))

    def _class_name(self, class_: int) -> str:
        assert self._session is not None
        names = self._session.data.class_names
        if class_ < 0:
            return NOTHING
        if class_ >= len(names):
            return str(class_)
        return say(names[class_], self._own)

    def _row_name(self, row: int) -> str:
        assert self._session is not None
        names = () if self._session.large is not None else self._session.data.row_names
        return say(names[row], self._own) if row < len(names) else str(row + 1)


def same_numbers(one: Session, other: Session) -> bool:
    """Whether rows have the same losses in two sessions, as far as can be told at once."""
    return (
        one.data is other.data
        and one.large == other.large
        and one.vector.temperature == other.vector.temperature
        and one.choice(one.selected) == other.choice(other.selected)
    )
