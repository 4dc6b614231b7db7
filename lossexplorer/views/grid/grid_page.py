"""The Data panel of the workspaces that draw other numbers than one row of classes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from lossexplorer.data.pasted_cells import Cells, parse_cells
from lossexplorer.errors import ExplorerError, SessionError
from lossexplorer.figures.palette import Palette
from lossexplorer.model.beside import Beside
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.grid_model import GridModel
from lossexplorer.model.language import say
from lossexplorer.session.grids import Grid, grid_of
from lossexplorer.session.session import Session
from lossexplorer.views.busy_strip import BusyStrip
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.grid.number_grid import NumberGrid
from lossexplorer.views.icons import icon
from lossexplorer.views.nested_layout import add_layout


class GridPage(QWidget):
    """A caption and buttons above the table.

    Attributes:
        grid: the table view. busy: below it, while the workspace computes in a thread.
        add_button, remove_button, paste_button: above it; hidden where they make no sense.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._session: Session | None = None
        self._shown: Session | None = None
        self._numbers = GridModel(model, self)
        self.grid = NumberGrid(self._numbers)
        self._caption = ElidedLabel()
        self._caption.setProperty("role", "secondary")
        self.busy = BusyStrip(self.tr("Share that is computed"))
        self.busy.set_text(self.tr("computing …"))
        self.busy.pressed.connect(self._stop)
        self._beside: set[Beside] = set()
        self.add_button = _button(self.tr("Add a row (Insert)"))
        self.remove_button = _button(self.tr("Remove the selected rows (Ctrl+Delete)"))
        self.paste_button = _button(self.tr("Paste cells or numbers (Ctrl+V)"))
        self.add_button.clicked.connect(self.add_row)
        self.remove_button.clicked.connect(self.remove_rows)
        self.paste_button.clicked.connect(self.paste)
        self.grid.add_asked.connect(self.add_row)
        self.grid.remove_asked.connect(self.remove_rows)
        self.grid.paste_asked.connect(self.paste)
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        top = QHBoxLayout()
        top.setContentsMargins(12, 2, 8, 2)
        top.setSpacing(4)
        top.addWidget(self._caption, 1)
        for button in (self.add_button, self.remove_button, self.paste_button):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        add_layout(layout, top)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.busy)

    def set_frame(self, frame: Frame) -> None:
        """Show the numbers of a frame; never writes back."""
        self._session = frame.session
        self._follow_beside(frame.session.workspace)
        if self.isVisible():
            self._catch_up()

    def _follow_beside(self, workspace: str) -> None:
        """Show how far the workspace's thread is, unless it does so itself."""
        beside = self._model.beside(workspace)
        if beside is None or beside.has_controls:
            self.busy.end()
        elif beside not in self._beside:
            self._beside.add(beside)
            beside.busy_changed.connect(lambda on: self.busy.begin() if on else self.busy.end())
            beside.progress.connect(self.busy.set_share)

    def _stop(self) -> None:
        beside = self._model.beside(self._model.session.workspace)
        if beside is not None:
            beside.cancel()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._session is None:
            return
        grows = self._model.beside(self._session.workspace) is not None
        if self._session is self._shown and not grows:
            return
        self._shown = self._session
        grid = grid_of(self._session)
        if grid is None:
            return
        before = self._numbers.grid
        self._numbers.set_grid(grid)
        self._caption.set_line(say(grid.caption))
        if before is not grid:
            self.add_button.setVisible(grid.add_row is not None)
            self.remove_button.setVisible(grid.remove_rows is not None)
            self.paste_button.setVisible(grid.set_cell is not None)
            self._follow_selection()
        self.grid.show_frame()

    def _follow_selection(self) -> None:
        self.remove_button.setEnabled(bool(self._selected_rows()))

    def _selected_rows(self) -> tuple[int, ...]:
        return tuple(sorted({index.row() for index in self.grid.selectedIndexes()}))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.grid.set_palette_tokens(palette)
        self.add_button.setIcon(icon("plus", palette))
        self.remove_button.setIcon(icon("minus", palette))
        self.paste_button.setIcon(icon("paste", palette))

    def add_row(self) -> None:
        """Add a row below the current one, or at the end."""
        add, current = self._numbers.grid.add_row, self.grid.currentIndex()
        if add is None:
            return
        before = current.row() + 1 if current.isValid() else self._numbers.rowCount()
        self._change(current, self.tr("Add a row"), add, before)

    def remove_rows(self) -> None:
        """Remove the rows with selected cells."""
        remove, rows = self._numbers.grid.remove_rows, self._selected_rows()
        if remove is None or not rows:
            return
        text = self.tr("Remove a row") if len(rows) == 1 else self.tr("Remove rows")
        self._change(self.grid.currentIndex(), text, remove, rows)

    def paste(self) -> None:
        """Put the clipboard's cells in, from the current cell on."""
        self._catch_up()
        index = self._start()
        if not index.isValid():
            return
        try:
            cells = parse_cells(QGuiApplication.clipboard().text())
        except ExplorerError as error:
            self._refuse(index, error)
            return
        if len(cells) == len(cells[0]) == 1:  # as if it were typed
            words = self._numbers.holds_words(index.column())
            text = QGuiApplication.clipboard().text().strip()
            self._numbers.setData(index, text if words else cells[0][0])
            return
        grid, column = self._numbers.grid, self._numbers.column(index.column())
        assert column is not None
        put = grid.set_cells or _cell_by_cell(grid)
        self._change(index, self.tr("Paste numbers"), put, index.row(), column.key, cells)

    def paste_all(self) -> None:
        """Put the clipboard's numbers in the place of all that are shown, where that can be.

        Elsewhere, and while the table has the focus, they go into its cells.
        """
        self._catch_up()
        put = self._numbers.grid.paste
        if put is None or self.grid.hasFocus():
            self.paste()
            return
        text, index = QGuiApplication.clipboard().text(), self.grid.currentIndex()
        lone = index.isValid() and len(text.split()) == 1
        if not (lone and self._numbers.setData(index, text)):
            self._model.apply(self.tr("Paste numbers"), put, text)

    def _start(self) -> QModelIndex:
        """The current cell if it can be edited, else the first that can."""
        current, model = self.grid.currentIndex(), self._numbers
        if current.isValid() and model.is_editable(current.row(), current.column()):
            return current
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                if model.is_editable(row, column):
                    return model.index(row, column)
        return QModelIndex()

    def _change(
        self, index: QModelIndex, text: str, edit: Callable[..., Session], *arguments: object
    ) -> None:
        """Carry out an edit; a refusal is said at a cell."""
        error = self._model.attempt(text, edit, *arguments)
        if error is not None:
            self._refuse(index, error)

    def _refuse(self, index: QModelIndex, error: ExplorerError) -> None:
        """Say at a cell what was wrong, or in the strip where no cell is to be seen."""
        if index.isValid() and self.isVisible():
            self.grid.setCurrentIndex(index)
            self._numbers.mark(index, error.message)
        else:
            self._model.refused.emit(error)


def _cell_by_cell(grid: Grid) -> Callable[[Session, int, str, Cells], Session]:
    """Pasting where cells are independent of each other."""
    change = grid.set_cell
    assert change is not None
    keys = [column.key for column in grid.columns]

    def put(session: Session, row: int, key: str, cells: Cells) -> Session:
        first = keys.index(key)
        if row + len(cells) > len(grid.rows) or first + len(cells[0]) > len(keys):
            room = f"{len(grid.rows) - row} x {len(keys) - first}"
            raise SessionError(
                f"{len(cells)} x {len(cells[0])} cells don't fit from here on",
                fix=f"paste at most {room} cells",
            )
        for down, line in enumerate(cells):
            for across, cell in enumerate(line):
                if grid.columns[first + across].editable:
                    session = change(session, row + down, keys[first + across], cell)
        return session

    return put


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
