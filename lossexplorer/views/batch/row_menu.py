"""What can be done with a row of the table of samples."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lossexplorer.model.batch_columns import SORTS, BatchColumn
from lossexplorer.model.batch_table import BatchTable
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.batch_edits import set_batch_view


class RowMenu(QMenu):
    """Open, copy, filter to the row's class, sort.

    Signals:
        open_asked(): the row is to be shown by itself.
        copy_asked(): the selected rows are to be copied.
        sort_asked(int): rows are to be sorted by this column.
    """

    open_asked = Signal()
    copy_asked = Signal()
    sort_asked = Signal(int)

    def __init__(
        self, model: ExplorerModel, table: BatchTable, index: QModelIndex, parent: QWidget
    ) -> None:
        """Make the menu.

        Args:
            model: whose session is changed.
            table: where names are read from.
            index: of the row; an invalid one leaves only what concerns all rows.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._model, self._table = model, table
        if index.isValid():
            self.addAction(self.tr("Open in Vector") + "\tEnter", self.open_asked.emit)
            self.addAction(self.tr("Copy rows") + "\tCtrl+C", self.copy_asked.emit)
            self.addSeparator()
        self._add_filter(index)
        self._add_order()

    def _add_filter(self, index: QModelIndex) -> None:
        if index.isValid():
            line = index.row()
            label = self._table.cells.number(line, BatchColumn.LABEL)
            if label is not None and label >= 0:
                name = self._table.cells.plain(line, BatchColumn.LABEL).replace("&", "&&")
                text = self.tr("Only rows labelled {}").format(name)
                self.addAction(text, lambda: self._show_class(int(label)))
        if self._model.session.batch.label is not None:
            self.addAction(self.tr("Rows of all classes"), lambda: self._show_class(None))

    def _show_class(self, label: int | None) -> None:
        self._model.apply(self.tr("Filter the samples"), set_batch_view, label=label)

    def _add_order(self) -> None:
        order = self.addMenu(self.tr("Sort by"))
        for section in range(self._table.columnCount()):
            role = Qt.ItemDataRole.AccessibleTextRole
            name = str(self._table.headerData(section, Qt.Orientation.Horizontal, role))
            action = order.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(SORTS[BatchColumn(section)] == self._model.session.batch.sort)
            action.triggered.connect(lambda _on, section=section: self.sort_asked.emit(section))
