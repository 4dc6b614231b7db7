"""The numbers behind a workspace's picture as an editable table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from lossexplorer.data.text import parse_number
from lossexplorer.errors import ExplorerError
from lossexplorer.model.cell_model import CellModel, CellRole, Index
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.language import heading, say
from lossexplorer.model.number_text import decimals_for, exact, fixed, is_whole
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.own_words import own_words

Flag = Qt.ItemFlag
_Names = tuple[str, ...]
_Cells = tuple[tuple[Cell, ...], ...]
_TOP = QModelIndex()
_MOST_APART = 40  # cells that changed; more are told of as one area


class GridModel(CellModel):
    """A :class:`~lossexplorer.session.grids.Grid`; its rows' headings are the first column.

    Another session moves no row that is still there: selection and open editors stay.
    """

    def __init__(self, explorer: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._explorer = explorer
        self._grid = Grid((), ())
        self._decimals: dict[int, int] = {}

    @property
    def grid(self) -> Grid:
        """What is shown."""
        return self._grid

    def set_grid(self, grid: Grid) -> None:
        """Show another table, touching only what is not the same; never writes back."""
        old, self._errors = self._grid, {} if self._errors else self._errors
        if grid is old:
            return
        if _headings(old) != _headings(grid):
            self.beginResetModel()
            self._grid, self._decimals = grid, {}
            self.endResetModel()
            return
        if old.columns != grid.columns:
            self._grid = grid
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(grid.columns))
        before = self._decimals
        names, cells = old.rows, old.cells
        if len(old.rows) == len(grid.rows):
            self._grid, self._decimals = grid, {}
        else:
            names, cells = self._exchange_rows(old, grid)
        self._tell(names, cells, before)

    def _exchange_rows(self, old: Grid, new: Grid) -> tuple[_Names, _Cells]:
        """Let rows come or go where they did; what then stands in the places of the new ones."""
        more = len(new.rows) - len(old.rows)
        start = _first_other(old.cells, new.cells)
        if more > 0:
            start = min(start, len(old.rows))
            self.beginInsertRows(_TOP, start, start + more - 1)
            self._grid, self._decimals = new, {}
            self.endInsertRows()
            end = start + more
            return (
                old.rows[:start] + new.rows[start:end] + old.rows[start:],
                old.cells[:start] + new.cells[start:end] + old.cells[start:],
            )
        start = min(start, len(new.rows))
        self.beginRemoveRows(_TOP, start, start - more - 1)
        self._grid, self._decimals = new, {}
        self.endRemoveRows()
        end = start - more
        return old.rows[:start] + old.rows[end:], old.cells[:start] + old.cells[end:]

    def _tell(self, names: _Names, cells: _Cells, decimals: dict[int, int]) -> None:
        """Say which cells are written otherwise now.

        No row is copied: thousands of new tuples set off Python's search for cycles.
        """
        renamed = enumerate(zip(names, self._grid.rows, strict=True))
        changed = [(row, 0) for row, (old, new) in renamed if old != new]
        changed += [
            (row, column)
            for row, (old, new) in enumerate(zip(cells, self._grid.cells, strict=True))
            if old != new
            for column, (ours, theirs) in enumerate(zip(old, new, strict=True), start=1)
            if ours != theirs
        ]
        touched = {column for _, column in changed}
        if any(decimals.get(c) not in (None, self._places(c)) for c in touched):
            changed = [(row, column) for row in range(self.rowCount()) for column in touched]
        if len(changed) <= _MOST_APART:
            for row, column in changed:
                here = self.index(row, column)
                self.dataChanged.emit(here, here)
            return
        rows, columns = {row for row, _ in changed}, {column for _, column in changed}
        first, last = (min(rows), min(columns)), (max(rows), max(columns))
        self.dataChanged.emit(self.index(*first), self.index(*last))

    # Reading ------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell, as the session has it."""
        return self._grid.rows[row] if column == 0 else self._grid.cells[row][column - 1]

    def text(self, row: int, column: int) -> str:
        """A cell as it is written; the points of a column's numbers stand in line."""
        cell = self.cell(row, column)
        if cell is None or isinstance(cell, str):
            return say(cell or "", own_words(self._explorer.session))
        return fixed(cell, self._places(column))

    def _places(self, column: int) -> int:
        if column not in self._decimals:
            # each number once: of 10 000 outcomes there are two
            numbers = {line[column - 1] for line in self._grid.cells} if column else set()
            given = [x for x in numbers if isinstance(x, int | float)]
            self._decimals[column] = 0 if all(map(is_whole, given)) else decimals_for(given)
        return self._decimals[column]

    def exact_text(self, row: int, column: int) -> str:
        """A cell with all digits."""
        cell = self.cell(row, column)
        return cell or "" if cell is None or isinstance(cell, str) else exact(cell)

    def column(self, column: int) -> Column | None:
        """What stands in a column; None for the headings of the rows."""
        return self._grid.columns[column - 1] if column else None

    def choices(self, row: int, column: int) -> tuple[str, ...]:
        """The texts a cell can be; empty where anything can be typed."""
        found = self.column(column)
        return found.choices if found is not None and self.is_editable(row, column) else ()

    def holds_words(self, column: int) -> bool:
        """Whether the cells of a column are words, which stand at the left."""
        return column == 0 or (
            bool(self._grid.cells) and isinstance(self._grid.cells[0][column - 1], str)
        )

    def is_editable(self, row: int, column: int) -> bool:
        """Whether a cell can be changed."""
        found = self.column(column)
        given = self._grid.set_cell is not None
        return found is not None and given and found.editable and self.cell(row, column) is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        read: dict[int, Callable[[int, int], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.EditRole: self.exact_text,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self.text,
            CellRole.CHOICES: self.choices,
            CellRole.ERROR: self.error,
            Qt.ItemDataRole.AccessibleDescriptionRole: self.error,
        }
        return read[role](row, column) if role in read else None

    def _tool_tip(self, row: int, column: int) -> str:
        error, cell = self.error(row, column), self.cell(row, column)
        return error or (self.text if isinstance(cell, str) else self.exact_text)(row, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or section > len(self._grid.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        found = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if found is None else heading(found.title)
        return say(found.tip) if role == Qt.ItemDataRole.ToolTipRole and found is not None else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Numbers that are given can be edited, those that follow only read."""
        if not index.isValid():
            return Flag.NoItemFlags
        flags = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren
        editable = self.is_editable(index.row(), index.column())
        return flags | Flag.ItemIsEditable if editable else flags

    def rowCount(self, parent: Index = _TOP) -> int:
        """As many as the table has."""
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """The headings of the rows, and what stands in them."""
        return 0 if parent.isValid() else 1 + len(self._grid.columns)

    # Writing ------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a cell, as an edit that can be undone; a refusal marks it."""
        row, column = index.row(), index.column()
        if role != Qt.ItemDataRole.EditRole or not self.is_editable(row, column):
            return False
        if isinstance(value, str) and value.strip() == self.exact_text(row, column):
            return True
        found, change = self._grid.columns[column - 1], self._grid.set_cell
        assert change is not None
        try:
            read = self._read(row, column, value)
        except ExplorerError as error:
            self.mark(index, error.message)
            return False
        text = self.tr("Edit {}").format(say(found.title))
        refusal = self._explorer.attempt(text, change, row, found.key, read)
        if refusal is not None:
            self.mark(index, refusal.message)
        return refusal is None

    def _read(self, row: int, column: int, value: Any) -> float | str:
        """A typed text as what the cell holds: a number, or words."""
        if not isinstance(value, str) or isinstance(self.cell(row, column), str):
            return value  # type: ignore[no-any-return]
        return parse_number(value)


def _headings(grid: Grid) -> tuple[tuple[str, str, bool, tuple[str, ...]], ...]:
    """What makes a table another one: editors and widths belong to its columns."""
    return tuple((c.key, c.title, c.editable, c.choices) for c in grid.columns)


def _first_other(ours: _Cells, theirs: _Cells) -> int:
    """The first place at which two tables differ, headings apart."""
    for place, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return place
    return min(len(ours), len(theirs))
