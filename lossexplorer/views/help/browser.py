"""Shows one page of help, with its pictures, links and the words that were searched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.views.help.page import PICTURE, PROGRAM, SCHEME, HelpPage, address, place_of
from lossexplorer.views.help.pictures import Pictures

_CELL_PADDING = 4
_MARGIN = 12
_APART, _HEADING_APART = 8.0, 14.0
_RULE = QColor(128, 128, 128, 110)  # between the cells, on a light and on a dark ground
_MARK = 90  # of 255: how strongly a searched word is underlaid


class HelpBrowser(QTextBrowser):
    """Goes from page to page, and back.

    Attributes:
        place: of the page that is shown, "" at first.

    Signals:
        opened(str): the place of the page that is shown now.
        program(str): the person asked for something in the program: "loss/huber".
    """

    opened = Signal(str)
    program = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Mapping[str, HelpPage] = {}
        self._words: Sequence[str] = ()
        self.place = ""
        self._palette = LIGHT
        self._pictures = Pictures(self)
        self._pictures.ready.connect(self._draw_pictures)
        self.setAccessibleName(self.tr("Page"))
        self.setAccessibleDescription(self.tr("Arrow keys scroll, Tab goes to the next link"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)
        self.sourceChanged.connect(self._on_read)

    def set_pages(self, pages: Mapping[str, HelpPage]) -> None:
        """Know other pages, by place; the one that is shown is read again."""
        self._pages = pages
        if self.place in pages:
            self._read_again()

    def show_page(self, place: str, words: Sequence[str] = ()) -> None:
        """Go to a page.

        Args:
            place: of the page.
            words: what was searched for, to be marked in it.
        """
        self._words = words
        if place == self.place:
            self._mark()
        else:
            self.setSource(address(place), QTextDocument.ResourceType.MarkdownResource)

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme; pictures are drawn again."""
        self._palette = palette
        self._pictures.set_palette_tokens(palette)
        if self.place:
            self._read_again()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pages, from here and not from files; their pictures are drawn when they are read.

        Qt asks for pictures in the middle of painting, where no other widget may be painted.
        """
        name = QUrl(name)
        if name.scheme() == PICTURE:
            return QImage()
        page = self._pages.get(place_of(name)) if name.scheme() == SCHEME else None
        return page.text if page is not None else None

    def _follow(self, url: QUrl) -> None:
        if url.scheme() in ("https", "http"):
            QDesktopServices.openUrl(url)
        elif url.scheme() == PROGRAM:
            self.program.emit(place_of(url))
        else:
            self.show_page(place_of(self.source().resolved(url)))

    def _read_again(self) -> None:
        """Load the page that is shown once more, without a new step in the history."""
        place = self.verticalScrollBar().value()
        self.reload()
        self._dress()
        self.verticalScrollBar().setValue(place)

    def _draw_pictures(self) -> None:
        """Put the pictures into their places, as far as they can be drawn now."""
        place, document = self.verticalScrollBar().value(), self.document()
        self._pictures.room = self.viewport().width() - 2 * _MARGIN
        kind, found = QTextDocument.ResourceType.ImageResource, False
        for block in _blocks(document):
            for fragment in block:
                form = fragment.fragment().charFormat()
                if form.isImageFormat():
                    url = QUrl(form.toImageFormat().name())
                    image = self._pictures.draw(place_of(url), self.devicePixelRatioF())
                    document.addResource(kind.value, url, image or QImage())
                    found = True
        if found:
            document.markContentsDirty(0, document.characterCount())
            self.verticalScrollBar().setValue(place)

    def _on_read(self, url: QUrl) -> None:
        """Another page stands in the document; Qt says where only to those who hear of it."""
        self.place = place_of(url)
        self._dress()
        self.opened.emit(self.place)

    def _dress(self) -> None:
        """What Markdown leaves to the reader: pictures, room, rules, marks."""
        self._draw_pictures()
        self._space()
        self._rule_tables()
        self._mark()

    def _space(self) -> None:
        """Room between paragraphs, which Markdown's have none of in Qt."""
        cursor = QTextCursor(self.document())
        for block in _blocks(self.document()):
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                form = block.blockFormat()
                form.setTopMargin(_HEADING_APART if form.headingLevel() > 1 else 0.0)
                form.setBottomMargin(0.0 if _is_code(block) and _is_code(block.next()) else _APART)
                form.setNonBreakableLines(False)  # what is wider than the window wraps
                cursor.setBlockFormat(form)

    def _rule_tables(self) -> None:
        """Lines between the cells of tables, which Markdown's have none of in Qt."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format().toTableFormat()
                form.setCellPadding(_CELL_PADDING)
                form.setBorder(1)
                form.setBorderCollapse(True)
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderBrush(_RULE)
                form.setTopMargin(_APART)
                form.setBottomMargin(_APART)
                frame.setFormat(form)

    def _mark(self) -> None:
        """Underlay the words that were searched, and show the first of them."""
        ground = QColor(self._palette.accent)
        ground.setAlpha(_MARK)
        found = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(ground)
                found.append(selection)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(found)
        if found:
            first = min((one.cursor for one in found), key=QTextCursor.position)
            self.setTextCursor(QTextCursor(self.document()))
            self.verticalScrollBar().setValue(max(0, self.cursorRect(first).top() - 80))


def _is_code(block: QTextBlock) -> bool:
    """Whether a paragraph is a line of a program."""
    return block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence.value)


def _blocks(document: QTextDocument) -> list[Any]:
    """The paragraphs of a document."""
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks
