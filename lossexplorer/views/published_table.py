"""What an article prints beside what this program computes, live, some of it after a guess."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.session.published import PublishedRow, published_rows
from lossexplorer.session.session import Session
from lossexplorer.views.published_line import Guess, PublishedLine


class PublishedTable(QWidget):
    """One printed number below the other; those asked for are shown once they are guessed.

    What was guessed belongs to the window, not to the session: undo leaves it alone.

    Signals:
        revealed(QWidget): a line has just got its numbers.
    """

    revealed = Signal(QWidget)

    def __init__(self, before: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            before: what the Tab key leaves for the first guess; lines are made later
                than the rest of the window, which would put them behind all of it.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._before = before
        self._palette = LIGHT
        self._lesson = ""
        self._rows: tuple[PublishedRow, ...] = ()
        self._lines: list[PublishedLine] = []
        self._guesses: dict[tuple[str, int], Guess] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def rows(self) -> tuple[PublishedRow, ...]:
        """What is printed and computed, shown or still to be guessed."""
        return self._rows

    @property
    def lines(self) -> tuple[PublishedLine, ...]:
        """What shows the rows."""
        return tuple(self._lines)

    def set_session(self, session: Session) -> None:
        """Compute the numbers of a session's lesson."""
        lesson = session.lesson.key if session.lesson is not None else ""
        rows = published_rows(session)
        if (lesson, rows) == (self._lesson, self._rows):
            return
        if lesson != self._lesson or len(rows) != len(self._rows):
            self._make_lines(len(rows))
        self._lesson, self._rows = lesson, rows
        self._show_rows()

    def ask_again(self) -> None:
        """Forget what was guessed."""
        self._guesses.clear()
        for line in self._lines:
            line.clear_guess()
        self._show_rows()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self._show_rows()

    def _make_lines(self, count: int) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [PublishedLine(self) for _ in range(count)]
        for index, line in enumerate(self._lines):
            self._column.addWidget(line)
            line.guessed.connect(lambda guess, index=index: self._reveal(index, guess))
        stops: list[QWidget] = [
            stop for line in self._lines for stop in (line.box, line.show_button)
        ]
        if self._before is not None:
            stops.insert(0, self._before)
        for first, second in itertools.pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _reveal(self, index: int, guess: float | None) -> None:
        """Show a number beside a guess, or without one."""
        computed = self._rows[index].computed
        if computed is not None:
            self._guesses.setdefault((self._lesson, index), Guess(guess, computed))
            self._show_rows()
            self.revealed.emit(self._lines[index])

    def _show_rows(self) -> None:
        for index, (line, row) in enumerate(zip(self._lines, self._rows, strict=True)):
            line.show_row(row, self._guesses.get((self._lesson, index)), self._palette)
