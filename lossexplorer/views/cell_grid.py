"""What the editable tables share: moving, editing, copying, and one painter for all cells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.cell_model import CellModel, CellRole
from lossexplorer.views.cell_delegate import CellDelegate
from lossexplorer.views.cell_message import CellMessage
from lossexplorer.views.cell_painter import Cell, CellPainter


class CellGrid(QTableView):
    """Typing, F2 or a double click edits; a refusal is said at the cell.

    Attributes:
        message: why the last text was not accepted, at its cell.

    Signals:
        paste_asked(): Ctrl+V was pressed.
    """

    paste_asked = Signal()

    def __init__(self, model: CellModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = model
        self._painter = CellPainter(model)
        self.message = CellMessage(self.viewport())
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table, arrow keys move in it
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
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
        """Follow the model: what was wrong and was mended needs no message."""
        if not self.message.isHidden() and not self.currentIndex().data(CellRole.ERROR):
            self.message.hide()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._painter.set_palette_tokens(palette)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells in the part that is asked for."""
        area = event.rect()
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        if last < 0:
            last = self._cells.rowCount() - 1
        spans = {}
        for column in range(self._cells.columnCount()):
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            if width and left <= area.right() and left + width >= area.left():
                spans[column] = (left, width)
        selected = {(i.row(), i.column()) for i in self.selectedIndexes()}
        current = self.currentIndex()
        cursor = (current.row(), current.column()) if self.hasFocus() else None
        if cursor is not None and cursor[1] not in spans:
            cursor = None

        def place(cell: Cell) -> QRect:
            left, width = spans[cell[1]]
            row = cell[0]
            return QRect(left, self.rowViewportPosition(row), width, self.rowHeight(row))

        cells = ((row, column) for row in range(first, last + 1) for column in spans)
        painter = QPainter(self.viewport())
        self._painter.paint(painter, cells, place, selected, cursor)

    def _complain(self, index: QModelIndex, message: str) -> None:
        self.message.show_below(self.visualRect(index), message)

    def copy(self) -> None:
        """Copy the selected cells with all digits, columns apart by tabs."""
        cells = sorted((i.row(), i.column()) for i in self.selectedIndexes())
        cells = [cell for cell in cells if not self.isColumnHidden(cell[1])]
        lines: dict[int, list[str]] = {}
        for row, column in cells:
            text = self._cells.index(row, column).data(Qt.ItemDataRole.EditRole)
            lines.setdefault(row, []).append(text)
        if lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(x) for x in lines.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy and paste; everything else is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        else:
            super().keyPressEvent(event)
