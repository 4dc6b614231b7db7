"""The help window: pages on the left, the one that is read on the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import language
from lossexplorer.views.help.browser import HelpBrowser
from lossexplorer.views.help.contents import Contents
from lossexplorer.views.help.page import HelpPage
from lossexplorer.views.help.pages import FIRST, all_pages
from lossexplorer.views.help.search import search
from lossexplorer.views.icons import icon
from lossexplorer.views.keyed_splitter import KeyedSplitter
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.search_box import SearchBox
from lossexplorer.views.search_words import wanted_words
from lossexplorer.views.type_scale import in_type

_SIZE = QSize(980, 640)
_LIST_WIDTH = 260
_BACK, _FORWARD = "Alt+Left", "Alt+Right"


class HelpWindow(QDialog):
    """Stays beside the program, so that what it says can be tried while it is read.

    Ctrl+F goes to the search, Alt+Left to the page before, Escape closes.

    Attributes:
        contents, browser: left and right. box: where words to search are typed.

    Signals:
        loss_requested(str): select this loss in the program.
        lesson_requested(str): open this lesson.
    """

    loss_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Help"))
        self._pages: tuple[HelpPage, ...] = ()
        self._losses: Sequence[Loss] = ()
        self.box = SearchBox()
        self.box.setPlaceholderText(self.tr("Search all pages"))
        self.box.setAccessibleName(self.tr("Search all pages"))
        self.contents = Contents()
        self.browser = HelpBrowser()
        self.back = self._button(self.tr("Back"), _BACK)
        self.forward = self._button(self.tr("Forward"), _FORWARD)
        self._lay_out()
        self._connect()
        self.resize(_SIZE)

    def _button(self, text: str, keys: str) -> QToolButton:
        button = QToolButton()
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{text} ({shown})")
        button.setAccessibleName(text)
        button.setEnabled(False)
        return button

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        top = QHBoxLayout()
        top.setSpacing(4)
        for widget in (self.back, self.forward):
            top.addWidget(widget)
        top.addWidget(self.box, 1)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        add_layout(column, top)
        column.addWidget(self.contents, 1)
        page = QVBoxLayout(right)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.browser)
        splitter = KeyedSplitter(
            Qt.Orientation.Horizontal, self.tr("Share the width: arrow keys, Home, End")
        )
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        list_width = in_type(_LIST_WIDTH)
        splitter.setSizes([list_width, _SIZE.width() - list_width])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(splitter)
        order = (self.box, self.contents, splitter.handle(1), self.browser)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)
        self.box.textChanged.connect(self._search)
        self.box.left.connect(self._go_to_contents)
        self.box.returnPressed.connect(self.contents.choose_first)
        self.contents.chosen.connect(
            lambda place: self.browser.show_page(place, wanted_words(self.box.text()))
        )
        self.browser.opened.connect(self._on_opened)
        self.browser.program.connect(self._ask_program)
        self.browser.backwardAvailable.connect(self.back.setEnabled)
        self.browser.forwardAvailable.connect(self.forward.setEnabled)
        for button, keys, go in (
            (self.back, _BACK, self.browser.backward),
            (self.forward, _FORWARD, self.browser.forward),
        ):
            button.clicked.connect(go)
            QShortcut(QKeySequence(keys), self, go)  # a button's own waits for its animation

    def set_losses(self, losses: Sequence[Loss]) -> None:
        """Have a page for each of these losses; the same ones again cost nothing."""
        if [loss.key for loss in losses] != [loss.key for loss in self._losses]:
            self._losses = losses
            self._make_pages()

    def show_page(self, place: str = FIRST) -> None:
        """Open at a page, e.g. "curves.md" or "loss/huber"."""
        self.box.clear()
        self.browser.show_page(place)
        self.show()
        self.activateWindow()
        self.browser.setFocus()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.browser.set_palette_tokens(palette)
        self.box.set_palette_tokens(palette)
        self.back.setIcon(icon("previous", palette, "text"))
        self.forward.setIcon(icon("next", palette, "text"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed beside the box is searched for, too."""
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if held or not event.text().strip() or not event.text().isprintable():
            super().keyPressEvent(event)
            return
        self._go_to_search()
        self.box.insert(event.text())

    def _make_pages(self) -> None:
        self._pages = all_pages(self._losses, language().name)
        self.browser.set_pages({page.place: page for page in self._pages})
        self._search(self.box.text())

    def _search(self, text: str) -> None:
        words = wanted_words(text)
        if words:
            self.contents.list_hits(search(self._pages, text), words)
        else:
            self.contents.list_pages(self._pages)
        self.contents.show_place(self.browser.place)

    def _on_opened(self, place: str) -> None:
        self.contents.show_place(place)
        titles = (page.title for page in self._pages if page.place == place)
        self.setWindowTitle(self.tr("{} – Help").format(next(titles, "")))

    def _ask_program(self, place: str) -> None:
        kind, _, key = place.partition("/")
        (self.loss_requested if kind == "loss" else self.lesson_requested).emit(key)

    def _go_to_search(self) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def _go_to_contents(self) -> None:
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
        self.contents.choose_first()
