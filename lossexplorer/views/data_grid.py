"""The grid of the data table: choosing the true class, clearing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from lossexplorer.model.cell_model import CellRole
from lossexplorer.model.data_model import EDITABLE, DataModel
from lossexplorer.model.row_table import Column
from lossexplorer.views.cell_grid import CellGrid
from lossexplorer.views.cell_painter import INSET

_KEYS_THAT_CHOOSE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS_THAT_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DataGrid(CellGrid):
    """One line a class."""

    def __init__(self, model: DataModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._data = model
        self.setAccessibleName(self.tr("Data of the shown row"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a number, typing changes it, Ctrl+V pastes a table")
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._choose)

    def show_frame(self) -> None:
        """Follow the model: the softmax column only where there is one."""
        given = self._data.table.data.prediction_kind == "probabilities"
        self.setColumnHidden(Column.PROBABILITY, given)
        self._keep_headings()
        super().show_frame()

    def _keep_headings(self) -> None:
        """No column is narrower than its heading; the table scrolls instead."""
        header = self.horizontalHeader()
        titles = (str(self._data.headerData(c, Qt.Orientation.Horizontal)) for c in Column)
        widest = max(map(self.fontMetrics().horizontalAdvance, titles))
        if header.minimumSectionSize() != widest + 2 * INSET:
            header.setMinimumSectionSize(widest + 2 * INSET)

    def _choose(self, index: QModelIndex) -> None:
        """A click on an index label makes its class the true one."""
        if index.data(CellRole.CHOSEN) is False:
            self._data.set_numbers([(Column.LABEL, index.row(), 1.0)])

    def changeEvent(self, event: QEvent) -> None:
        """Measure the headings again when the type has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_headings()

    def clear_selected(self) -> None:
        """Set the selected numbers to 0, as one undo step."""
        changes = [
            (Column(index.column()), index.row(), 0.0)
            for index in self.selectedIndexes()
            if index.column() in EDITABLE and index.data(CellRole.CHOSEN) is None
        ]
        if changes:
            self._data.set_numbers(changes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear and choose, besides what every table does."""
        if event.key() in _KEYS_THAT_CLEAR:
            self.clear_selected()
        elif (
            event.key() in _KEYS_THAT_CHOOSE and self.currentIndex().data(CellRole.CHOSEN) is False
        ):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
