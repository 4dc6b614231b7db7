"""One printed number: what it is, a guess if one is asked for, then whether it agrees."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from lossexplorer.figures.palette import Palette
from lossexplorer.model.language import say
from lossexplorer.model.number_text import MINUS, NOTHING, brief, short
from lossexplorer.session.published import PublishedRow
from lossexplorer.views.icons import icon
from lossexplorer.views.number_edit import NumberEdit

_ICON = 16
_SAME = 5e-4  # of the number: as good as a guess gets in four digits
_MOST_PERCENT = 1000.0  # beyond that a guess is off by powers of ten


@dataclass(frozen=True)
class Guess:
    """What a person thought a number was.

    Attributes:
        value: None if it was shown without a guess.
        computed: the number at that time.
    """

    value: float | None
    computed: float


class PublishedLine(QWidget):
    """A printed number, shown at once or after a guess.

    Signals:
        guessed(object): a number was typed, or None: it is to be shown without a guess.
    """

    guessed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what, self._numbers, self._off, self._why = (QLabel() for _ in range(4))
        for label in (self._what, self._numbers, self._off, self._why):
            label.setWordWrap(True)
        self._numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._off, self._why):
            label.setProperty("role", "secondary")
        self._sign = QLabel()
        self.box = NumberEdit(10)
        self.box.entered.connect(lambda value: self.guessed.emit(value))
        self.show_button = QPushButton(self.tr("Show"))
        self.show_button.clicked.connect(lambda: self.guessed.emit(None))
        self._asked = QWidget()
        question = QHBoxLayout(self._asked)
        question.setContentsMargins(0, 0, 0, 0)
        question.setSpacing(8)
        caption = QLabel(self.tr("Your guess"))
        caption.setBuddy(self.box)
        question.addWidget(caption)
        question.addWidget(self.box)
        question.addWidget(self.show_button)
        question.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._what, 0, 0, 1, 2)
        grid.addWidget(self._asked, 1, 0, 1, 2)
        grid.addWidget(self._sign, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._numbers, 2, 1)
        grid.addWidget(self._off, 3, 1)
        grid.addWidget(self._why, 4, 1)

    @property
    def text(self) -> str:
        """The numbers and how far off the guess was, as they are read; "" while hidden."""
        shown = (self._numbers, self._off)
        return "\n".join(label.text() for label in shown if not label.isHidden())

    def show_row(self, row: PublishedRow, guess: Guess | None, palette: Palette) -> None:
        """Show a number, or ask for it if it hasn't been guessed yet."""
        asks = row.asked and guess is None
        self._what.setText(say(row.what))
        self.box.setAccessibleName(self.tr("Your guess: {}").format(say(row.what)))
        self.show_button.setAccessibleName(
            self.tr("Show without a guess: {}").format(say(row.what))
        )
        # what takes the place comes first: hiding what has the focus moves it on
        self._show_numbers(row, palette)
        off = "" if guess is None else self._how_far_off(guess)
        self._off.setText(off)
        self._why.setText(say(row.why))
        self._sign.setVisible(bool(row.published) and not asks)
        self._numbers.setVisible(not asks)
        self._off.setVisible(bool(off))
        self._why.setVisible(bool(row.why) and not asks)
        self._asked.setVisible(asks)

    def clear_guess(self) -> None:
        """Empty the box."""
        self.box.set_value(None)

    def _show_numbers(self, row: PublishedRow, palette: Palette) -> None:
        if not row.published:
            self._numbers.setText(
                self.tr("computed {}").format(
                    NOTHING if row.computed is None else brief(row.computed)
                )
            )
            return
        verdict = self.tr("agrees") if row.matches else self.tr("differs")
        name = "check" if row.matches else "warning"
        color = "accent" if row.matches else "warning"
        self._sign.setPixmap(icon(name, palette, color).pixmap(_ICON))
        self._sign.setToolTip(verdict)
        self._sign.setAccessibleName(verdict)
        computed = NOTHING if row.computed is None else comparable(row.computed, row.published)
        self._numbers.setText(
            self.tr("printed {}   computed {}   {}").format(row.published, computed, verdict)
        )

    def _how_far_off(self, guess: Guess) -> str:
        if guess.value is None:
            return ""
        said, difference = brief(guess.value), guess.value - guess.computed
        if not math.isfinite(difference):
            return self.tr("You guessed {}").format(said)
        if abs(difference) <= _SAME * abs(guess.computed):
            return self.tr("You guessed {}: right").format(said)
        far = short(abs(difference))
        percent = 100 * abs(difference / guess.computed) if guess.computed else math.inf
        share = ""
        if percent < _MOST_PERCENT:
            share = f" ({percent:.0f} %)" if percent >= 9.5 else f" ({percent:.1g} %)"
        template = self.tr("You guessed {}: {} too high{}")
        if difference < 0:
            template = self.tr("You guessed {}: {} too low{}")
        return template.format(said, far, share)


def comparable(value: float, printed: str) -> str:
    """A number with one decimal more than the printed one has; beside a fraction with six."""
    decimals = 6 if "/" in printed else len(printed.partition(".")[2]) + 1
    return f"{value:.{decimals}f}".replace("-", MINUS)
