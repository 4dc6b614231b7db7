"""Edits the cells of the data table (the grid itself draws them)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from lossexplorer.model.data_model import DataModel

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the line in which a name or number is typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line on the same side as the number; a mark of an earlier mistake goes."""
        model = index.model()
        if isinstance(model, DataModel):
            model.forget_error(index)
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        editor.setStyleSheet("padding: 0px 5px;")  # the theme's would cut the line in a low cell
        header = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(header))
        return editor
