"""The grid of the data table: moving, editing, copying, clearing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.data_model import EDITABLE, CellRole, DataModel
from lossexplorer.model.row_table import Column
from lossexplorer.views.cell_delegate import CellDelegate
from lossexplorer.views.cell_message import CellMessage
from lossexplorer.views.cell_painter import Cell, CellPainter

_KEYS_THAT_CHOOSE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS_THAT_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class DataGrid(QTableView):
    """One line a class; typing, F2 or a double click edits.

    Signals:
        paste_asked(): Ctrl+V was pressed.
    """

    paste_asked = Signal()

    def __init__(self, model: DataModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = model
        self._painter = CellPainter(model)
        self.message = CellMessage(self.viewport())
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setAccessibleName(self.tr("Data of the shown row"))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrow keys move in it
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.clicked.connect(self._choose)
        model.refused.connect(self._complain)
        self.selectionModel().currentChanged.connect(self.message.hide)
        self.verticalScrollBar().valueChanged.connect(self.message.hide)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)

    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs higher rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def show_frame(self) -> None:
        """Follow the model: the softmax column only where there is one."""
        given = self._data.table.data.prediction_kind == "probabilities"
        self.setColumnHidden(Column.PROBABILITY, given)
        if not self.message.isHidden() and not self.currentIndex().data(CellRole.ERROR):
            self.message.hide()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._painter.set_palette_tokens(palette)
        self.message.set_palette_tokens(palette)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible cells."""
        area = event.rect()
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        if last < 0:
            last = self._data.rowCount() - 1
        columns = [c for c in Column if not self.isColumnHidden(c)]
        spans = {c: (self.columnViewportPosition(c), self.columnWidth(c)) for c in columns}
        selected = {(i.row(), Column(i.column())) for i in self.selectedIndexes()}
        current = self.currentIndex()
        cursor = None
        if self.hasFocus() and current.isValid():
            cursor = (current.row(), Column(current.column()))

        def place(cell: Cell) -> QRect:
            left, width = spans[cell[1]]
            row = cell[0]
            return QRect(left, self.rowViewportPosition(row), width, self.rowHeight(row))

        cells = ((row, column) for row in range(first, last + 1) for column in columns)
        painter = QPainter(self.viewport())
        self._painter.paint(painter, cells, place, selected, cursor)

    def _complain(self, index: QModelIndex, message: str) -> None:
        self.message.show_below(self.visualRect(index), message)

    def _choose(self, index: QModelIndex) -> None:
        """A click on an index label makes its class the true one."""
        if index.data(CellRole.CHOSEN) is False:
            self._data.set_numbers([(Column.LABEL, index.row(), 1.0)])

    def copy(self) -> None:
        """Copy the selected cells with all digits, columns apart by tabs."""
        cells = sorted((i.row(), i.column()) for i in self.selectedIndexes())
        cells = [cell for cell in cells if not self.isColumnHidden(cell[1])]
        lines: dict[int, list[str]] = {}
        for row, column in cells:
            text = self._data.index(row, column).data(Qt.ItemDataRole.EditRole)
            lines.setdefault(row, []).append(text)
        if lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(x) for x in lines.values()))

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
        """Copy, paste, clear, choose; everything else is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif event.key() in _KEYS_THAT_CLEAR:
            self.clear_selected()
        elif (
            event.key() in _KEYS_THAT_CHOOSE and self.currentIndex().data(CellRole.CHOSEN) is False
        ):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
