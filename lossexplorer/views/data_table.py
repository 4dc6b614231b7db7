"""The panel below: the shown row as a table that can be edited, pasted into and copied."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lossexplorer.data.pasted import LONG_TEXT, parse_pasted
from lossexplorer.data.text import parse_labels
from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import Palette
from lossexplorer.model.data_model import DataModel
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.row_table import Column
from lossexplorer.session import data_edits
from lossexplorer.session.cell_edits import paste_labels
from lossexplorer.session.pasting import paste
from lossexplorer.views.data_controls import DataControls
from lossexplorer.views.data_grid import DataGrid
from lossexplorer.views.data_totals import DataTotals
from lossexplorer.views.nested_layout import add_layout


class DataTable(QWidget):
    """Controls on the left, the row's classes on the right, sums below them.

    Attributes:
        grid: the table view.

    Signals:
        long_text_pasted(): what is on the clipboard takes a while to read.
    """

    long_text_pasted = Signal()

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._data = DataModel(model, self)
        self._controls = DataControls(model)
        self.grid = DataGrid(self._data)
        self._totals = DataTotals(self._data, self.grid.horizontalHeader())
        self._controls.paste_asked.connect(self.paste)
        self.grid.paste_asked.connect(self.paste)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self.grid, 1)
        table.addWidget(self._totals)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._controls)
        add_layout(layout, table, 1)
        self.setTabOrder(self._controls, self.grid)
        model.panels.add(self)

    def set_frame(self, frame: Frame) -> None:
        """Show the row of a frame; never writes back."""
        self._data.set_frame(frame)
        self._controls.set_session(frame.session)
        self.grid.show_frame()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._controls.set_palette_tokens(palette)
        self.grid.set_palette_tokens(palette)
        self._totals.set_palette_tokens(palette)

    def copy(self) -> None:
        """Copy the selected cells, with all digits."""
        self.grid.copy()

    def paste(self) -> None:
        """Put the clipboard's text in, see :meth:`paste_text`."""
        text = QGuiApplication.clipboard().text()
        if len(text) > LONG_TEXT:
            self.long_text_pasted.emit()
        else:
            self.paste_text(text)

    def paste_text(self, text: str) -> None:
        """Read a text as numbers: labels if a label cell is current, else predictions.

        Several lines of one number each (a column of cells) that don't fill a whole
        row go down from the current cell. What can't be read changes nothing and is
        reported by the model's ``refused``.
        """
        index = self.grid.currentIndex()
        column = Column(index.column()) if index.isValid() else Column.PREDICTION
        try:
            if column is Column.LABEL:
                self._paste_labels(text)
            else:
                self._paste_numbers(text, column, index.row())
        except ExplorerError as error:
            self._model.refused.emit(error)

    def _paste_labels(self, text: str) -> None:
        data = self._model.session.data
        labels, kind = parse_labels(text, data.classes, data.class_names)
        self._model.apply(self.tr("Paste labels"), paste_labels, labels, kind)

    def _paste_numbers(self, text: str, column: Column, first: int) -> None:
        numbers = parse_pasted(text)
        if not isinstance(numbers, np.ndarray):
            self._model.apply(self.tr("Paste numbers"), paste, numbers)
            return
        classes = self._model.session.data.classes
        if numbers.ndim == 1 and (
            column is Column.WEIGHT or _goes_down(text, len(numbers), classes)
        ):
            into = Column.WEIGHT if column is Column.WEIGHT else Column.PREDICTION
            start = first if first + len(numbers) <= classes else 0
            places = enumerate(numbers.tolist(), start)
            self._data.set_numbers([(into, class_, value) for class_, value in places])
        else:
            self._model.apply(self.tr("Paste predictions"), data_edits.paste_predictions, numbers)


def _goes_down(text: str, count: int, classes: int) -> bool:
    """Whether a pasted list is a piece of a column (and not a row with fewer classes)."""
    lines = [line for line in text.splitlines() if line.strip()]
    return count < classes and count == len(lines) and "[" not in text
