"""Edits the cells of a table (the grid itself draws them)."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lossexplorer.model.cell_model import CellModel, CellRole
from lossexplorer.views.soon import soon

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Makes the line in which a name or number is typed, or the list it is chosen from."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor where the cell is; a mark of an earlier mistake goes."""
        model = index.model()
        if isinstance(model, CellModel):
            model.forget_error(index)
        choices = index.data(CellRole.CHOICES)
        editor = self._list(parent, choices) if choices else _line(parent, index)
        header = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(header))
        return editor

    def _list(self, parent: QWidget, choices: tuple[str, ...]) -> QComboBox:
        """Open at once: nobody wants to click twice."""
        editor = QComboBox(parent)
        editor.addItems(choices)
        editor.activated.connect(lambda _: self._take(editor))
        soon(editor, editor.showPopup)
        return editor

    def _take(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds; what was typed meanwhile stays."""
        text = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            if not editor.view().isVisible():
                editor.setCurrentIndex(editor.findText(text))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Put the text into the cell; the model says whether it can be."""
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        assert isinstance(model, CellModel)
        model.setData(index, text, Qt.ItemDataRole.EditRole)


def _line(parent: QWidget, index: Index) -> QLineEdit:
    """A line on the same side as the number."""
    editor = QLineEdit(parent)
    editor.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
    editor.setStyleSheet("padding: 0px 5px;")  # the theme's would cut the line in a low cell
    return editor
