"""The table of samples: choose, open, sort and copy rows, however many there are."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.errors import ExplorerError
from lossexplorer.model.batch_cells import same_numbers
from lossexplorer.model.batch_columns import LARGEST_FIRST, SORTS, BatchColumn
from lossexplorer.model.batch_row_cache import Details
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.batch_edits import set_batch_view
from lossexplorer.session.session import Session
from lossexplorer.views.batch.copied_rows import MOST_COPIED, copied
from lossexplorer.views.batch.line_grid import LineGrid
from lossexplorer.views.batch.row_menu import RowMenu

_KEYS_THAT_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class SampleTable(LineGrid):
    """A line a row. The session's row is the current line, wherever the order puts it.

    Signals:
        row_chosen(int): the person went to a row, counted from 0.
        row_opened(int): the person wants to see a row by itself.
    """

    row_chosen = Signal(int)
    row_opened = Signal(int)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._row: int | None = None
        self._shown: object = None
        self._result: BatchResult | None = None
        self._session: Session | None = None
        self.setAccessibleName(self.tr("Samples"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a row, Enter opens it in Vector, Ctrl+C copies")
        )
        self.header.sort_asked.connect(self.sort_by)
        self.header.left.connect(self.setFocus)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._choose)

    # What is shown ------------------------------------------------------------------

    def set_details(self, details: Details | None) -> None:
        """Compute gradients of the rows that are seen like this."""
        self.table.set_details(details)

    def set_result(self, result: BatchResult, session: Session) -> None:
        """Show a result, or as much of it as there is; never writes back.

        The current row stays current and the table where it is scrolled to; other data
        are shown from the top.

        Args:
            result: what is known.
            session: what it was computed for.
        """
        if result is self._result and self._session and same_numbers(session, self._session):
            return
        self._result, self._session = result, session
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        columns, column = self.table.columnCount(), self._current_column()
        blocked = self.selectionModel().blockSignals(True)
        self.table.set_result(result, session)
        self.selectionModel().blockSignals(blocked)
        self.fit_columns(session, result.rows, anew=self.table.columnCount() != columns)
        self._show_row(column)
        shown = (result.rows, session.data.source, session.large and session.large.predictions)
        if shown != self._shown:
            self._shown, top = shown, 0
        self.updateGeometries()
        self.verticalScrollBar().setValue(top)
        self.horizontalScrollBar().setValue(left)
        self.viewport().update()

    def set_session(self, session: Session) -> None:
        """Show the session's row and its order; never writes back.

        A row that something else has chosen is scrolled to.
        """
        view = session.batch
        column = next(column for column, sort in SORTS.items() if sort == view.sort)
        self.header.set_sorted(column, view.descending)
        row = session.large.opened if session.large is not None else session.vector.row
        if row != self._row:
            self._row = row
            self._show_row(self._current_column())
            self.scrollTo(self.currentIndex())

    def _current_column(self) -> int:
        return max(0, self.currentIndex().column())

    def _show_row(self, column: int) -> None:
        """Make the session's row the current line without scrolling to it."""
        current, selection = self.currentIndex(), self.selectionModel()
        if current.isValid() and self.table.row_at(current.row()) == self._row:
            return
        position = None if self._row is None else self.table.position_of(self._row)
        blocked = selection.blockSignals(True)  # so that nothing scrolls either
        if position is None:
            selection.clear()
        else:
            selection.setCurrentIndex(self.table.index(position, column), _CHOOSE)
        selection.blockSignals(blocked)
        self.viewport().update()

    # What the person does -----------------------------------------------------------

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._row = self.table.row_at(current.row())
            self.row_chosen.emit(self._row)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_opened.emit(self.table.row_at(index.row()))

    def sort_by(self, section: int) -> None:
        """Sort by a column, the other way round if it is sorted by already."""
        column, view = BatchColumn(section), self._model.session.batch
        descending = column in LARGEST_FIRST
        if view.sort == SORTS[column]:
            descending = not view.descending
        text = self.tr("Sort the samples")
        self._model.apply(text, set_batch_view, sort=SORTS[column], descending=descending)

    def copy(self) -> None:
        """Copy the selected rows with all digits, columns apart by tabs."""
        ranges = self.selected_ranges()
        count = sum(bottom - top + 1 for top, bottom in ranges)
        if count > MOST_COPIED:
            what = self.tr("{} rows are too many for the clipboard").format(f"{count:,}")
            fix = self.tr("select up to {}, or export the rows").format(f"{MOST_COPIED:,}")
            self._model.refused.emit(ExplorerError(what, fix=fix))
        elif count:
            lines = [line for top, bottom in ranges for line in range(top, bottom + 1)]
            QGuiApplication.clipboard().setText(copied(self.table, lines))

    def menu_at(self, index: QModelIndex) -> RowMenu:
        """What can be done with a row."""
        menu = RowMenu(self._model, self.table, index, self)
        menu.open_asked.connect(lambda: self._open(index))
        menu.copy_asked.connect(self.copy)
        menu.sort_asked.connect(self.sort_by)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer; from the keyboard of the current one."""
        index, place = self.indexAt(event.pos()), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu = self.menu_at(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies; everything else is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _KEYS_THAT_OPEN:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)
