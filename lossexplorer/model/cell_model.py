"""What the editable tables share: texts that were refused mark their cell."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from lossexplorer.model.language import say

Index = QModelIndex | QPersistentModelIndex


class CellRole(IntEnum):
    """What a view asks for besides Qt's own roles."""

    CHOSEN = Qt.ItemDataRole.UserRole + 1  # bool for a radio button, else None
    ERROR = Qt.ItemDataRole.UserRole + 2  # str; "" for a cell in order
    CHOICES = Qt.ItemDataRole.UserRole + 3  # tuple of the texts a cell can be, or empty


class CellModel(QAbstractTableModel):
    """Numbers and texts in cells.

    Text that is not accepted leaves the cell as it is and marks it until it is edited
    again.

    Signals:
        refused(QModelIndex, str): a text was not accepted, and why.
    """

    refused = Signal(QModelIndex, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errors: dict[tuple[int, int], str] = {}

    def text(self, row: int, column: int) -> str:
        """A cell as it is written."""
        raise NotImplementedError

    def chosen(self, row: int, column: int) -> bool | None:
        """Whether a radio button is on; None for a cell that is none."""
        return None

    def choices(self, row: int, column: int) -> tuple[str, ...]:
        """The texts a cell can be; empty where anything can be typed."""
        return ()

    def holds_words(self, column: int) -> bool:
        """Whether the cells of a column are words, which stand at the left."""
        return column == 0

    def error(self, row: int, column: int) -> str:
        """Why the last text typed into a cell was not accepted; "" if it was."""
        return self._errors.get((row, column), "")

    def mark(self, index: Index, message: str) -> None:
        """Mark a cell as wrong and say why, in the language of the window."""
        message = say(message)
        self._errors[index.row(), index.column()] = message
        here = self.index(index.row(), index.column())
        self.refused.emit(here, message)
        self.dataChanged.emit(here, here)

    def forget_error(self, index: Index) -> None:
        """Take the mark off a cell (it's being edited again)."""
        if self._errors.pop((index.row(), index.column()), None) is not None:
            self.dataChanged.emit(index, index)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Words stand at the left, numbers at the right."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        return (left if self.holds_words(column) else right) | Qt.AlignmentFlag.AlignVCenter
