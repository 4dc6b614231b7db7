"""The text beside a worked example, a page at a time, and its printed numbers."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.palette import Palette
from lossexplorer.model.explorer import Frame
from lossexplorer.model.language import say
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.own_words import own_texts
from lossexplorer.session.presets import lessons
from lossexplorer.views.locked_line import locked_line
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.published_table import PublishedTable
from lossexplorer.views.segments import Segments
from lossexplorer.views.soon import soon
from lossexplorer.views.style_property import set_style_property
from lossexplorer.views.wrapping_row import WrappingRow

_LEAST = 40  # px of text that are seen in any window


class LessonPanel(QWidget):
    """Title, then what to look at, what to try, what follows, and the printed numbers."""

    def __init__(
        self,
        previous: QAction,
        following: QAction,
        unlock: QAction,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty panel.

        Args:
            previous: the action that opens the lesson before.
            following: the action that opens the next one.
            unlock: the action that takes the lock off the lesson.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._lesson: Lesson | None = None
        self._own: frozenset[str] = frozenset()  # its texts that a person wrote
        self._page = "look"
        self._place = ""
        self._from_end = False
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._position = QLabel()
        self._position.setProperty("role", "secondary")
        self._position.hide()
        header = QHBoxLayout()
        header.setSpacing(0)
        header.addWidget(self._title, 1)
        for action in (previous, following):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._locked = locked_line(self.tr("This lesson is locked"), unlock)
        self.pages = Segments(
            self.tr("Page of the lesson"),
            [
                ("look", self.tr("Look"), self.tr("What is shown")),
                ("explore", self.tr("Try"), self.tr("What to change")),
                ("conclude", self.tr("Conclude"), self.tr("What follows")),
                (
                    "published",
                    self.tr("Values"),
                    self.tr("What is printed or asked for, and what it is"),
                ),
            ],
        )
        self.pages.chosen.connect(self.show_page)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = PublishedTable(before=self.pages.button("published"))
        self._stack = QStackedWidget()
        told = _scrolled(self._text)
        told.setAccessibleName(self.tr("Text of the lesson"))
        told.setAccessibleDescription(self.tr("Arrow keys scroll it"))
        self._stack.addWidget(told)
        self._printed = _scrolled(self.table)
        self._printed.setAccessibleName(self.tr("Values of the lesson"))
        self._printed.setAccessibleDescription(self.tr("Arrow keys scroll it"))
        self._stack.addWidget(self._printed)
        # later: a scroll bar that comes with the words makes the lines longer still
        self.table.revealed.connect(lambda line: soon(line, partial(self._bring_into_sight, line)))
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._position)
        add_layout(layout, header)
        layout.addWidget(self._locked)
        pages = WrappingRow()
        pages.addWidget(self.pages)
        pages.addStretch()
        add_layout(layout, pages)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(240)

    def event(self, event: QEvent) -> bool:
        """Stay high enough for the title and a few lines, however they wrap."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.setMinimumHeight(self._lines.minimumHeightForWidth(self.width()))
        return taken

    @property
    def text(self) -> str:
        """The page that is shown, "" for the table."""
        return self._text.text() if self._stack.currentIndex() == 0 else ""

    def set_frame(self, frame: Frame) -> None:
        """Show the lesson of a frame; the computed numbers follow every change."""
        lesson = frame.session.lesson
        if lesson != self._lesson:
            turned = _unlocked(lesson) == _unlocked(self._lesson)
            self._lesson, self._own = lesson, own_texts(frame.session)
            if not turned:
                self._show_lesson()
        self._locked.setVisible(lesson is not None and lesson.locked is not None)
        if lesson is not None and self.isVisible() and self._stack.currentIndex() == 1:
            self.table.set_session(frame.session)
        self._frame = frame

    def show_page(self, page: str) -> None:
        """Show "look", "explore", "conclude" or "published"."""
        self.pages.set_current(page)
        self._page = page
        self._show_place()
        self._stack.setCurrentIndex(int(page == "published"))
        if self._lesson is None:
            return
        if page == "published":
            self.table.set_session(self._frame.session)
            return
        text = {
            "look": self._lesson.look,
            "explore": self._lesson.explore,
            "conclude": self._lesson.conclude,
        }[page]
        self._text.setText(say(text, self._own))

    def set_presented(self, on: bool) -> None:
        """Write large, for the last row, or as usual; the pages are numbered then."""
        self._position.setVisible(on)
        set_style_property(self._text, "role", "slide" if on else "")
        self._show_place()

    def step(self, by: int) -> bool:
        """Turn to the next (1) or the previous (−1) page, as a slide; False if there is none."""
        pages = self._pages()
        place = pages.index(self._page) + by if self._page in pages else 0
        if not 0 <= place < len(pages):
            return False
        self.show_page(pages[place])
        return True

    def enter_from_end(self) -> None:
        """The next lesson to be shown is shown from its last page: somebody goes back."""
        self._from_end = True

    def _pages(self) -> list[str]:
        """The pages that hold something, in order."""
        lesson = self._lesson
        if lesson is None:
            return []
        texts = {
            "look": lesson.look,
            "explore": lesson.explore,
            "conclude": lesson.conclude,
            "published": lesson.published,
        }
        return [page for page, content in texts.items() if content]

    def ask_again(self) -> None:
        """Forget the guesses: numbers that are asked for are asked for anew."""
        self.table.ask_again()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.table.set_palette_tokens(palette)

    def _bring_into_sight(self, line: QWidget) -> None:
        """Scroll to the end of a line that has grown."""
        bottom = line.mapTo(self.table, line.rect().bottomLeft())
        self._printed.ensureVisible(0, bottom.y(), 0, 8)

    def _show_lesson(self) -> None:
        lesson = self._lesson
        if lesson is None:
            return
        keys = [entry.key for entry in lessons()]
        if lesson.key in keys:
            place = self.tr("Lesson {} of {}").format(keys.index(lesson.key) + 1, len(keys))
        else:
            place = self.tr("Lesson")
        self._place = place
        self._title.setText(say(lesson.title, self._own))
        self._title.setToolTip(say(lesson.source, self._own))
        reason = "" if lesson.published else self.tr("This lesson cites no numbers")
        self.pages.set_reason("published", reason)
        self.show_page(self._pages()[-1] if self._from_end and self._pages() else "look")
        self._from_end = False

    def _show_place(self) -> None:
        """The lesson's place in the course, and for a lecture that of the page."""
        pages = self._pages()
        self.setWindowTitle(self._place)
        if self._page in pages:
            page = self.tr("page {} of {}").format(pages.index(self._page) + 1, len(pages))
            self._position.setText(f"{self._place} · {page}")


def _unlocked(lesson: Lesson | None) -> Lesson | None:
    return lesson and replace(lesson, locked=None)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(_LEAST)
    area.setWidget(widget)
    return area
