"""A small table that can be copied, for a spreadsheet or for a text."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QTableWidget

from lossexplorer.batch.output.report_tables import TextTable, markdown

Index = QModelIndex | QPersistentModelIndex


class MarkBehind(QStyledItemDelegate):
    """Draws a cell's mark behind its number: in front it would stand by the one before."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the mark on the right."""
        super().initStyleOption(option, index)
        option.decorationPosition = QStyleOptionViewItem.Position.Right


class CopyableTable(QTableWidget):
    """Ctrl+C copies it with tabs; its menu offers Markdown as well."""

    def as_table(self) -> TextTable:
        """What is copied."""
        raise NotImplementedError

    def copy(self) -> None:
        """Put the table on the clipboard, for a spreadsheet."""
        table = self.as_table()
        lines = ("\t".join(cells) for cells in (table.headings, *table.rows))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_markdown(self) -> None:
        """Put the table on the clipboard, for a text."""
        QGuiApplication.clipboard().setText(markdown(self.as_table()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer both ways to copy."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addAction(self.tr("Copy as Markdown"), self.copy_markdown)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
