"""The list of pages, and of what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lossexplorer.views.help.page import HelpPage
from lossexplorer.views.help.search import Hit, marked

_PLACE = Qt.ItemDataRole.UserRole
_MARKED = Qt.ItemDataRole.UserRole + 1
_PADDING = 4


class Contents(QListWidget):
    """Pages under their sections, or hits with a piece of their text.

    Signals:
        chosen(str): the place of the page a person wants.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.setItemDelegate(_Snippets(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._silent = False
        self.currentItemChanged.connect(self._choose)

    def list_pages(self, pages: Iterable[HelpPage]) -> None:
        """Show all of them under their sections."""
        self._silent = True
        self.clear()
        section = ""
        for page in pages:
            if page.section != section:
                section = page.section
                self._add_heading(section)
            self._add(page)
        self._silent = False

    def list_hits(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """Show what was found, best first, the words marked."""
        self._silent = True
        self.clear()
        if not hits:
            self._add_heading(self.tr("Nothing found"))
        for hit in hits:
            item = self._add(hit.page)
            item.setToolTip(hit.snippet)
            title = marked(hit.page.title, words)
            item.setData(
                _MARKED, f"<p>{title}</p><p><small>{marked(hit.snippet, words)}</small></p>"
            )
        self._silent = False

    def show_place(self, place: str) -> None:
        """Select a page without asking for it."""
        self._silent = True
        for row in range(self.count()):
            if self.item(row).data(_PLACE) == place:
                self.setCurrentRow(row)
                break
        else:
            self.setCurrentRow(-1)
        self._silent = False

    def choose_first(self) -> None:
        """Go to the first page of the list, if there is one."""
        for row in range(self.count()):
            if self.item(row).data(_PLACE):
                self.setCurrentRow(row)
                return

    def _add(self, page: HelpPage) -> QListWidgetItem:
        item = QListWidgetItem(page.name, self)
        item.setToolTip(page.title)
        item.setData(_PLACE, page.place)
        return item

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)  # it is read, not chosen
        font = QFont(self.font())
        font.setBold(True)  # Chinese fonts mostly have no weight between
        item.setFont(font)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._silent and item.data(_PLACE):
            self.chosen.emit(item.data(_PLACE))


class _Snippets(QStyledItemDelegate):
    """Draws a hit's title and, below it, its text; pages as Qt does."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as Qt does and the text on it."""
        if index.data(_MARKED) is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.translate(option.rect.left() + _PADDING, option.rect.top() + _PADDING)
        self._document(option, index).drawContents(painter)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the text needs in the width of the list."""
        if index.data(_MARKED) is None:
            return super().sizeHint(option, index)
        height = self._document(option, index).size().height()
        return QSize(0, round(height) + 2 * _PADDING)

    def _document(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QTextDocument:
        color = option.palette.text().color().name()
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(option.font)
        document.setDefaultStyleSheet(f"p {{ margin: 0; color: {color}; }}")
        document.setHtml(index.data(_MARKED))
        contents = self.parent()
        assert isinstance(contents, Contents)
        document.setTextWidth(contents.viewport().width() - 2 * _PADDING)
        return document
