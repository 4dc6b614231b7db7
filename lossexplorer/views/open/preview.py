"""The first rows of a file, as they were understood."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from lossexplorer.data.cells import Numbers
from lossexplorer.data.table import Predictions, Table
from lossexplorer.model.number_text import short

_ROWS = 50
_CLASSES = 20
_WIDEST = 160  # pixels a column; the tool tip has a longer name


class TablePreview(QTableWidget):
    """Labels if there are any, then one column a class; nothing can be changed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setCornerWidget(QWidget())
        self.setAccessibleName(self.tr("The first rows"))
        self.setWordWrap(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMaximumSectionSize(_WIDEST)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setMaximumWidth(_WIDEST)

    def set_table(self, table: Table | None) -> None:
        """Show the beginning of a table, or nothing."""
        if table is None:
            self._show([], [], 0)
            return
        names = _class_names(table.class_names, table.predictions.shape[1])
        self._show(
            [self.tr("label"), *names],
            table.row_names,
            len(table.predictions),
            lambda row: [_label(table, row), *_numbers(table.predictions, row)],
        )
        self._say_rest(table.predictions.shape[1])

    def set_predictions(self, predictions: Predictions) -> None:
        """Show the beginning of what a model predicts."""
        rows, classes = predictions.values.shape
        names = _class_names(predictions.class_names, classes)
        self._show(names, (), rows, lambda row: _numbers(predictions.values, row))
        self._say_rest(classes)

    def _show(
        self,
        headings: list[str],
        row_names: tuple[str, ...] | list[str],
        rows: int,
        cells: Callable[[int], list[str]] = lambda _row: [],
    ) -> None:
        self.setRowCount(0)
        self.setColumnCount(0)
        self.setRowCount(min(rows, _ROWS))
        self.setColumnCount(len(headings))
        for column, name in enumerate(headings):
            self.setHorizontalHeaderItem(column, _item(name, tip=name))
        for row in range(self.rowCount()):
            if row_names:
                self.setVerticalHeaderItem(row, _item(row_names[row], tip=row_names[row]))
            for column, text in enumerate(cells(row)):
                self.setItem(row, column, _item(text))
        self.resizeColumnsToContents()

    def _say_rest(self, classes: int) -> None:
        """A last column that stands for the classes that are not shown."""
        if classes <= _CLASSES:
            return
        column = self.columnCount()
        self.insertColumn(column)
        more = self.tr("and {:,} more").format(classes - _CLASSES)
        self.setHorizontalHeaderItem(column, _item(more, tip=more))
        for row in range(self.rowCount()):
            self.setItem(row, column, _item("…"))
        self.resizeColumnToContents(column)


def _class_names(names: tuple[str, ...], classes: int) -> list[str]:
    """What stands above the columns that are shown."""
    return [names[k] if names else str(k) for k in range(min(classes, _CLASSES))]


def _numbers(values: Numbers, row: int) -> list[str]:
    return [short(float(value)) for value in values[row, :_CLASSES]]


def _item(text: str, tip: str = "") -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(tip)
    return item


def _label(table: Table, row: int) -> str:
    """One label: the class's name, or the numbers of a soft one."""
    if table.label_kind == "index":
        index = int(table.labels[row])
        named = bool(table.class_names) and table.predictions.shape[1] > 1
        return table.class_names[index] if named else str(index)
    shown = [short(float(value)) for value in table.labels[row][:_CLASSES]]
    return ", ".join(shown)
