"""The grid of the numbers behind a picture: lists to choose from, widths, keys."""

from __future__ import annotations

import math
from collections.abc import Iterable
from heapq import nlargest

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from lossexplorer.model.cell_model import CellRole
from lossexplorer.model.grid_model import GridModel
from lossexplorer.session.grids import Cell
from lossexplorer.views.cell_grid import CellGrid
from lossexplorer.views.cell_painter import INSET

_WIDEST = 180  # px: in wider columns headings and numbers are hard to follow across
_NARROWEST = "\u22120.0000"
_KEYS_THAT_OPEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSER = 24  # px for the sign of a list
_MEASURED = 100  # of many texts the ones of most letters: the widest is among them


class NumberGrid(CellGrid):
    """One line an item of the table.

    Signals:
        add_asked(), remove_asked(): Insert, or Ctrl+Delete, was pressed.
    """

    add_asked = Signal()
    remove_asked = Signal()

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._numbers = model
        self.setAccessibleName(self.tr("Numbers of the figure"))
        self.setAccessibleDescription(
            self.tr("Arrow keys choose a number, typing changes it, Ctrl+V pastes a table")
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._open_list)
        model.modelReset.connect(self.fit_columns)
        model.headerDataChanged.connect(self.fit_columns)
        model.rowsInserted.connect(self.fit_columns)

    def fit_columns(self) -> None:
        """Share the width out; with too many columns the table can be scrolled."""
        columns = self._numbers.columnCount()
        named = any(self._numbers.grid.rows)
        self.setColumnHidden(0, not named)
        least = [self._least_width(column) for column in range(columns)]
        first = min(least[0], _WIDEST) if named and least else 0
        rest = least[1:]
        room = self.viewport().width() - first
        even = min(_WIDEST, room // len(rest)) if rest else 0
        if named and least:
            self.setColumnWidth(0, first)
        for column, width in enumerate(rest, 1):
            self.setColumnWidth(column, max(width, even))

    def _least_width(self, column: int) -> int:
        model, metrics = self._numbers, self.fontMetrics()
        texts = [str(model.headerData(column, Qt.Orientation.Horizontal) or "")]
        if model.holds_words(column):
            words = (model.text(row, column) for row in range(model.rowCount()))
            texts += nlargest(_MEASURED, words, key=len)
            found = model.column(column)
            texts += found.choices if found is not None else ()
        else:
            rows = _extremes(line[column - 1] for line in model.grid.cells)
            texts += (_NARROWEST, *(model.text(row, column) for row in rows))
        chooser = _CHOOSER if model.rowCount() and model.choices(0, column) else 0
        return max(map(metrics.horizontalAdvance, texts)) + 2 * INSET + 4 + chooser

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()

    def _open_list(self, index: QModelIndex) -> None:
        """A click on a cell that is chosen from a list opens the list."""
        if index.data(CellRole.CHOICES):
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows come and go, lists open; everything else as in every table."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif event.key() == Qt.Key.Key_Delete and control:
            self.remove_asked.emit()
        elif event.key() in _KEYS_THAT_OPEN and current.data(CellRole.CHOICES):
            self.edit(current)
        else:
            super().keyPressEvent(event)


def _extremes(cells: Iterable[Cell]) -> set[int]:
    """Where the least and the largest number stand: no other one of a column is longer."""
    numbers = [
        (cell, row)
        for row, cell in enumerate(cells)
        if isinstance(cell, int | float) and math.isfinite(cell)
    ]
    return {min(numbers)[1], max(numbers)[1]} if numbers else set()
