"""The shown row as an editable table: one line a class."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from lossexplorer.data.text import parse_number
from lossexplorer.errors import ExplorerError
from lossexplorer.model.cell_model import CellModel, CellRole, Index
from lossexplorer.model.data_headings import heading
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import say
from lossexplorer.model.number_text import NOTHING, exact, fixed
from lossexplorer.model.row_table import Column, RowTable, row_table
from lossexplorer.session import data_edits
from lossexplorer.session.cell_edits import Cells, set_cells
from lossexplorer.session.own_words import own_words
from lossexplorer.session.session import Session

Flag = Qt.ItemFlag
_TOP = QModelIndex()
EDITABLE: Mapping[Column, Cells] = {
    Column.PREDICTION: "prediction",
    Column.LABEL: "label",
    Column.WEIGHT: "weight",
}


class DataModel(CellModel):
    """The shown row; another row has no marks of earlier mistakes.

    Signals:
        totals_changed(): what stands under the columns changed.
    """

    totals_changed = Signal()

    def __init__(self, explorer: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._explorer = explorer
        self._table: RowTable = row_table(explorer.session)

    @property
    def table(self) -> RowTable:
        """The row as it is shown."""
        return self._table

    def set_frame(self, frame: Frame) -> None:
        """Show the row of a frame; never writes back."""
        self.set_session(frame.session)

    def set_session(self, session: Session) -> None:
        """Show the row of a session; never writes back."""
        old = self._table
        if not self._errors and old.shows(session):
            return
        new = row_table(session)
        if old.session.data != new.session.data or old.session.vector.row != new.session.vector.row:
            self._errors.clear()
        if old.data.classes != new.data.classes:
            self.beginResetModel()
            self._table = new
            self.endResetModel()
        else:
            self._table = new
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if any(heading(old, column) != heading(new, column) for column in Column):
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.totals_changed.emit()

    # Reading ------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        class_, column = index.row(), Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        read: dict[int, Callable[[int, Column], Any]] = {
            Qt.ItemDataRole.DisplayRole: self.text,
            Qt.ItemDataRole.EditRole: self._exact_text,
            Qt.ItemDataRole.ToolTipRole: self._tool_tip,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            CellRole.CHOSEN: self.chosen,
            CellRole.ERROR: self.error,
            Qt.ItemDataRole.AccessibleDescriptionRole: self.error,
        }
        return read[role](class_, column) if role in read else None

    def text(self, row: int, column: int) -> str:
        """A cell as it is written."""
        column = Column(column)
        if column is Column.NAME:
            return say(self._table.data.class_name(row), own_words(self._table.session))
        if self.chosen(row, column) is not None:
            return ""
        number = self._table.number(row, column)
        return NOTHING if number is None else fixed(number, self._table.decimals[column])

    def _exact_text(self, class_: int, column: Column) -> str:
        if column is Column.NAME:
            return self._table.data.class_name(class_)
        number = self._table.number(class_, column)
        return "" if number is None else exact(number)

    def _tool_tip(self, class_: int, column: Column) -> str | None:
        error = self._errors.get((class_, column))
        if error or column is Column.NAME:
            return error
        number = self._table.number(class_, column)
        if number is None:
            without = self.tr("This loss has no term for a single class.")
            return say(self._table.view.reason) or without
        return exact(number)

    def chosen(self, row: int, column: int) -> bool | None:
        """For index labels, whether the class is the true one."""
        data = self._table.data
        if column != Column.LABEL or data.label_kind != "index" or data.classes == 1:
            return None
        return bool(data.labels.array[self._table.session.vector.row, row] > 0)

    def _spoken(self, class_: int, column: Column) -> str:
        chosen = self.chosen(class_, column)
        if chosen is not None:
            return self.tr("true class") if chosen else self.tr("other class")
        return self.text(class_, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = heading(self._table, Column(section))
        return found.text if role == Qt.ItemDataRole.DisplayRole else found.about

    # Writing ------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Change a name, prediction, label or weight, as an edit that can be undone.

        Text is read as people write numbers; a refusal leaves the cell as it was.
        """
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        class_, column = index.row(), Column(index.column())
        if column is Column.NAME:
            text = self.tr("Rename a class")
            error = self._explorer.attempt(text, data_edits.set_class_name, class_, str(value))
            return error is None
        if column not in EDITABLE:
            return False
        complaint = self._write(class_, column, value)
        self._errors.pop((class_, column), None)
        if complaint is not None:
            self.mark(index, complaint.message)
        else:
            self.dataChanged.emit(index, index)
        return complaint is None

    def _write(self, class_: int, column: Column, value: Any) -> ExplorerError | None:
        if isinstance(value, str):
            if value.strip() == self._exact_text(class_, column):
                return None
            try:
                value = parse_number(value)
            except ExplorerError as error:
                return error
        return self.set_numbers([(column, class_, value)])

    def set_numbers(self, changes: Sequence[tuple[Column, int, float]]) -> ExplorerError | None:
        """Put numbers into (column, class) cells as one undo step; returns what was wrong."""
        texts = {
            Column.PREDICTION: self.tr("Edit prediction"),
            Column.LABEL: self.tr("Edit label"),
            Column.WEIGHT: self.tr("Edit weight"),
        }
        columns = {column for column, _, _ in changes}
        text = texts[columns.pop()] if len(columns) == 1 else self.tr("Edit cells")
        cells = [(EDITABLE[column], class_, value) for column, class_, value in changes]
        return self._explorer.attempt(text, set_cells, cells)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Numbers that are given can be edited, those that follow only read."""
        if not index.isValid():
            return Flag.NoItemFlags
        flags = Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemNeverHasChildren
        column = Column(index.column())
        if self.chosen(index.row(), column) is not None:
            return flags
        return flags | Flag.ItemIsEditable if column in EDITABLE or not column else flags

    def rowCount(self, parent: Index = _TOP) -> int:
        """One row a class."""
        return 0 if parent.isValid() else self._table.data.classes

    def columnCount(self, parent: Index = _TOP) -> int:
        """As many as there are kinds of numbers."""
        return 0 if parent.isValid() else len(Column)
