"""The list of pages, and of what a search found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from lossexplorer.views.help.page import HelpPage
from lossexplorer.views.help.page_list import (
    MARKED,
    Line,
    PageList,
    lines_of_hits,
    lines_of_pages,
)
from lossexplorer.views.help.search import Hit

_PADDING = 4


class Contents(QListView):
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
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._silent = False
        self._pages = PageList(self)
        self.setModel(self._pages)
        self.selectionModel().currentChanged.connect(self._choose)

    @property
    def lines(self) -> Sequence[Line]:
        """What is listed."""
        return self._pages.lines

    def list_pages(self, pages: Iterable[HelpPage]) -> None:
        """Show all of them under their sections."""
        self._pages.replace(lines_of_pages(pages))

    def list_hits(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """Show what was found, best first, the words marked."""
        self._pages.replace(lines_of_hits(hits, words) or [Line(self.tr("Nothing found"))])

    def show_place(self, place: str) -> None:
        """Select a page without asking for it."""
        self._silent = True
        self.setCurrentIndex(self._pages.index(self._pages.row_of(place)))
        self._silent = False

    def choose_first(self) -> None:
        """Go to the first page of the list, if there is one."""
        for row, line in enumerate(self.lines):
            if line.place:
                self.setCurrentIndex(self._pages.index(row))
                return

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._silent and self.lines[index.row()].place:
            self.chosen.emit(self.lines[index.row()].place)


class _Snippets(QStyledItemDelegate):
    """Draws a hit's title and, below it, its text; pages as Qt does."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as Qt does and the text on it."""
        if index.data(MARKED) is None:
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
        if index.data(MARKED) is None:
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
        document.setHtml(index.data(MARKED))
        contents = self.parent()
        assert isinstance(contents, Contents)
        document.setTextWidth(contents.viewport().width() - 2 * _PADDING)
        return document
