"""The panel below the plots: the classes of one row, all rows, or the numbers of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session.grids import WITH_GRID
from lossexplorer.views.data_table import DataTable
from lossexplorer.views.page_stack import PageStack

if TYPE_CHECKING:
    from lossexplorer.views.batch.batch_page import BatchPage
    from lossexplorer.views.grid.grid_page import GridPage
    from lossexplorer.views.main_window import MainWindow

_BATCH_SHARE = 0.45  # of the window's height: a table of samples wants more than one of classes


class DataDock(PageStack):
    """Pages in one dock; that of Batch has its own height.

    Attributes:
        table: the classes of the shown row.
    """

    def __init__(
        self, window: MainWindow, model: ExplorerModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._model = window, model
        self._palette: Palette | None = None
        self._page: BatchPage | None = None
        self._numbers: GridPage | None = None
        self._height: int | None = None  # of the other page, while one is shown
        self.table = DataTable(model)
        self.addWidget(self.table)
        model.panels.add(self)

    @property
    def page(self) -> BatchPage:
        """The table of all rows; made when it is first shown."""
        if self._page is None:
            from lossexplorer.views.batch.batch_page import BatchPage

            self._page = BatchPage(self._model)
            self.addWidget(self._page)
            if self._palette is not None:
                self._page.set_palette_tokens(self._palette)
        return self._page

    @property
    def numbers(self) -> GridPage:
        """The table of a figure's numbers; made when it is first shown."""
        if self._numbers is None:
            from lossexplorer.views.grid.grid_page import GridPage

            self._numbers = GridPage(self._model)
            self.addWidget(self._numbers)
            if self._palette is not None:
                self._numbers.set_palette_tokens(self._palette)
        return self._numbers

    def set_frame(self, frame: Frame) -> None:
        """Show the page of the frame's workspace; never writes back."""
        batch = frame.session.workspace == "batch"
        page: BatchPage | GridPage | DataTable = self.table
        if batch:
            page = self.page
        elif frame.session.workspace in WITH_GRID:
            page = self.numbers
        if page is not self.currentWidget():
            was_batch = self._page is not None and self.currentWidget() is self._page
            self.setCurrentWidget(page)
            if batch or was_batch:
                self._exchange_heights(batch)
            self._window.stage.ask_for_room()  # this page may do with less height
        if page is not self.table:  # which follows the model itself
            page.set_frame(frame)
        large = frame.session.large
        name = "" if large is None else large.predictions.replace("\\", "/").rpartition("/")[2]
        self._dock.setWindowTitle(name or self.tr("Data"))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.table.set_palette_tokens(palette)
        for page in (self._page, self._numbers):
            if page is not None:
                page.set_palette_tokens(palette)

    @property
    def _dock(self) -> QDockWidget:
        return self._window.docks["data"]

    def _exchange_heights(self, batch: bool) -> None:
        """Give the dock the height this page had last; it has one only where it is docked."""
        dock = self._dock
        if dock.isFloating():
            return
        before, self._height = dock.height(), self._height
        wanted = self._height or (round(self._window.height() * _BATCH_SHARE) if batch else None)
        self._height = before
        if wanted is not None:
            self._window.resizeDocks([dock], [wanted], Qt.Orientation.Vertical)
