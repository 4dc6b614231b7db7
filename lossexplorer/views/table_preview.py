"""The first rows of a file, as they were understood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from lossexplorer.data.table import Table
from lossexplorer.model.number_text import short

_ROWS = 8
_CLASSES = 20


class TablePreview(QTableWidget):
    """A label column, then one column a class; nothing can be changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("The first rows"))

    def set_table(self, table: Table | None) -> None:
        """Show the beginning of a table, or nothing."""
        self.clear()
        if table is None:
            self.setRowCount(0)
            self.setColumnCount(0)
            return
        rows, classes = table.predictions.shape
        self.setRowCount(min(rows, _ROWS))
        self.setColumnCount(1 + min(classes, _CLASSES))
        names = [table.class_names[k] if table.class_names else str(k) for k in range(classes)]
        self.setHorizontalHeaderLabels([self.tr("label"), *names[:_CLASSES]])
        if table.row_names:
            self.setVerticalHeaderLabels(table.row_names[:_ROWS])
        for row in range(self.rowCount()):
            self._put(row, 0, _label(table, row))
            for column in range(self.columnCount() - 1):
                self._put(row, column + 1, short(float(table.predictions[row, column])))
        self.resizeColumnsToContents()

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)


def _label(table: Table, row: int) -> str:
    """One label: the class's name, or the numbers of a soft one."""
    if table.label_kind == "index":
        index = int(table.labels[row])
        named = bool(table.class_names) and table.predictions.shape[1] > 1
        return table.class_names[index] if named else str(index)
    return ", ".join(short(float(value)) for value in table.labels[row])
