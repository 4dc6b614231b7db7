"""How the table of samples is drawn and moved about in, however many lines it has."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.batch_columns import BatchColumn
from lossexplorer.model.batch_table import BatchTable
from lossexplorer.session.session import Session
from lossexplorer.views.batch.column_widths import Width, natural_widths, spread
from lossexplorer.views.batch.sample_painter import SamplePainter
from lossexplorer.views.batch.sort_header import SortHeader
from lossexplorer.views.soon import soon


class LineGrid(QTableView):
    """Lines of one height that are drawn when they are seen; nothing is kept for a line.

    Attributes:
        table: the model. header: the columns' names.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._natural: list[Width] = []
        self._measured: tuple[Session, int] | None = None  # what they are the widths of
        self._own_widths = False  # whether the person set one
        self._fitting = False
        self.table = BatchTable(self)
        self._painter = SamplePainter(self.table.cells)
        self.header = SortHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(self.table)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        lines = self.verticalHeader()
        lines.hide()
        # lines of one height cost Qt no memory; a single one of another height would
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_lines()
        self.header.sectionResized.connect(self._note_resize)
        self.header.seen_asked.connect(self.horizontalScrollBar().setValue)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """First and last lines of what is selected; a million lines may be one range."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(k) for k in range(selection.count())]
        return sorted((part.top(), part.bottom()) for part in ranges)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._painter.set_palette_tokens(palette)
        self.header.set_palette_tokens(palette)
        self.viewport().update()

    # Moving -------------------------------------------------------------------------

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here: Qt would look through every line."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last line, not to the first and last column."""
        last = self.table.rowCount() - 1
        column = max(0, self.currentIndex().column())
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.table.index(0, column)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.table.index(last, column)
        return super().moveCursor(action, modifiers)

    # Drawing ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that are seen."""
        area = event.rect()
        first, last = max(0, self.rowAt(area.top())), self.rowAt(area.bottom())
        if last < 0:
            last = self.table.rowCount() - 1
        columns = range(self.table.columnCount())
        spans = {
            BatchColumn(c): (self.columnViewportPosition(c), self.columnWidth(c)) for c in columns
        }
        height, width = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        current = self.currentIndex()
        cursor = current.row() if self.hasFocus() and current.isValid() else None

        def place(line: int) -> QRect:
            return QRect(0, self.rowViewportPosition(line), width, height)

        selected = set[int]()
        for top, bottom in self.selected_ranges():
            selected.update(range(max(first, top), min(last, bottom) + 1))
        painter = QPainter(self.viewport())
        if self.hasFocus() and cursor is None:
            self._painter.paint_focus(painter, self.viewport().rect())
        self._painter.paint(painter, range(first, last + 1), place, spans, selected, cursor)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first line current if none is; that is for the person to do."""
        none = not self.currentIndex().isValid()
        blocked = self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        if none:
            self.selectionModel().clear()
        self.selectionModel().blockSignals(blocked)

    # Sizes --------------------------------------------------------------------------

    def fit_columns(self, session: Session, rows: int, *, anew: bool) -> None:
        """Give columns their natural widths and what is left of the room.

        Args:
            session: whose names they have to hold.
            rows: how many there are in all.
            anew: whether widths that the person set are of other columns.
        """
        self._own_widths = self._own_widths and not anew
        self._measured = (session, rows)
        self._natural = natural_widths(self.header, self.fontMetrics(), session, rows)
        self._spread_columns()

    def _spread_columns(self) -> None:
        if self._own_widths or len(self._natural) != self.table.columnCount():
            return
        self._fitting = True
        for section, width in enumerate(spread(self._natural, self.viewport().width())):
            self.setColumnWidth(section, width)
        self._fitting = False

    def _note_resize(self) -> None:
        if not self._fitting:
            self._own_widths = True

    def _fit_lines(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns fill the new width, unless the person has set one."""
        super().resizeEvent(event)
        self._spread_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs higher lines and wider columns."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_lines()
            soon(self, self._measure_again)  # the header has its font by then

    def _measure_again(self) -> None:
        if self._measured is not None:
            self.fit_columns(*self._measured, anew=False)
