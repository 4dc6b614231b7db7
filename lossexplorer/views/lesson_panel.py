"""The text beside a worked example, a page at a time, and its printed numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
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
from lossexplorer.session.presets import lessons
from lossexplorer.views.published_table import PublishedTable
from lossexplorer.views.segments import Segments


class LessonPanel(QWidget):
    """Title, then what to look at, what to try, what follows, and the printed numbers."""

    def __init__(self, previous: QAction, following: QAction, parent: QWidget | None = None):
        """Make an empty panel.

        Args:
            previous: the action that opens the lesson before.
            following: the action that opens the next one.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._lesson: Lesson | None = None
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._title.setAccessibleName(self.tr("Title of the lesson"))
        header = QHBoxLayout()
        header.setSpacing(0)
        header.addWidget(self._title, 1)
        for action in (previous, following):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
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
        self._stack.addWidget(_scrolled(self._text))
        self._printed = _scrolled(self.table)
        self._stack.addWidget(self._printed)
        self.table.revealed.connect(self._bring_into_sight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.setSpacing(8)
        layout.addLayout(header)
        layout.addWidget(self.pages)
        layout.addWidget(self._stack, 1)
        self.setMinimumWidth(240)

    @property
    def text(self) -> str:
        """The page that is shown, "" for the table."""
        return self._text.text() if self._stack.currentIndex() == 0 else ""

    def set_frame(self, frame: Frame) -> None:
        """Show the lesson of a frame; the computed numbers follow every change."""
        lesson = frame.session.lesson
        if lesson != self._lesson:
            self._lesson = lesson
            self._show_lesson()
        if lesson is not None and self.isVisible() and self._stack.currentIndex() == 1:
            self.table.set_session(frame.session)
        self._frame = frame

    def show_page(self, page: str) -> None:
        """Show "look", "explore", "conclude" or "published"."""
        self.pages.set_current(page)
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
        self._text.setText(say(text))

    def ask_again(self) -> None:
        """Forget the guesses: numbers that are asked for are asked for anew."""
        self.table.ask_again()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.table.set_palette_tokens(palette)

    def _bring_into_sight(self, line: QWidget) -> None:
        """Scroll to the end of a line that has grown."""
        self.table.adjustSize()
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
        self.setWindowTitle(place)
        self._title.setText(say(lesson.title))
        self._title.setToolTip(lesson.source)
        reason = "" if lesson.published else self.tr("This lesson cites no numbers")
        self.pages.set_reason("published", reason)
        self.show_page("look")


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
