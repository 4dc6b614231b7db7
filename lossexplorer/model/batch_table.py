"""The samples of a batch as a table of any length: nothing is kept for a row."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.batch.table.order import WHOLE
from lossexplorer.model.batch_cells import BatchCells
from lossexplorer.model.batch_columns import CLASSES, ONE_MODEL, BatchColumn, has_second, heading
from lossexplorer.model.batch_row_cache import Details
from lossexplorer.model.data_headings import Heading
from lossexplorer.session.session import Session

Index = QModelIndex | QPersistentModelIndex
Flag = Qt.ItemFlag
_TOP = QModelIndex()

MOST = WHOLE
"""So many rows are shown: Qt's views count pixels in 32 bits."""


class BatchRole(IntEnum):
    """What is asked for besides Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # int: the row's number, from 0
    WRONG = Qt.ItemDataRole.UserRole + 2  # bool: a predicted class that is not the label


class BatchTable(QAbstractTableModel):
    """The rows of a result in its order.

    Attributes:
        cells: what stands in the cells, by the number of a row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells = BatchCells()
        self._given = self._order = np.empty(0, dtype=np.int64)
        self._columns = ONE_MODEL
        self._headings: list[Heading] = []

    def set_details(self, details: Details | None) -> None:
        """Compute what columns don't hold, such as gradients, like this: rows that are seen."""
        self.cells.set_details(details)

    def set_result(self, result: BatchResult, session: Session) -> None:
        """Show a result, or as much of it as there is; never writes back.

        The table is reset only if other rows are shown or in another order.
        """
        columns = len(BatchColumn) if has_second(session) else ONE_MODEL
        order = self._order if result.order is self._given else result.order[:MOST]
        same = columns == self._columns and _equal(order, self._order)
        if not same:
            self.beginResetModel()
        self.cells.show(result, session, order)
        self._given, self._order, self._columns = result.order, order, columns
        if not same:
            self.endResetModel()
        elif len(order):
            self.dataChanged.emit(self.index(0, 0), self.index(len(order) - 1, columns - 1))
        headings = [heading(session, BatchColumn(column)) for column in range(columns)]
        if headings != self._headings:
            self._headings = headings
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, columns - 1)

    def row_at(self, position: int) -> int:
        """The number of the row at a line of the table."""
        return int(self._order[position])

    def position_of(self, row: int) -> int | None:
        """The line of the table a row is at; None if it's not shown."""
        places = np.flatnonzero(self._order == row)
        return int(places[0]) if len(places) else None

    # Reading ------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        position, column = index.row(), BatchColumn(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        if role == BatchRole.ROW:
            return self.row_at(position)
        read: dict[int, Callable[[int, BatchColumn], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.cells.text,
            Qt.ItemDataRole.ToolTipRole: self.cells.about,
            Qt.ItemDataRole.AccessibleTextRole: self.cells.spoken,
            BatchRole.WRONG: self.cells.wrong,
        }
        return read[role](position, column) if role in read else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal or not section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(BatchColumn(section))
        found = self._headings[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return found.text.replace("\n", ": ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return found.about
        return found.text if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are only looked at."""
        if not index.isValid():
            return Flag.NoItemFlags
        return Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as the filter passes, up to :data:`MOST`."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _TOP) -> int:
        """More with a second model."""
        return 0 if parent.isValid() else self._columns


def alignment(column: BatchColumn) -> Qt.AlignmentFlag:
    """Numbers stand on the right."""
    left = column in CLASSES
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _equal(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> bool:
    return one is other or (len(one) == len(other) and bool((one == other).all()))
