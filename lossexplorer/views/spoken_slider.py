"""A slider that says the number it stands for, not which of its steps that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSlider, QWidget

from lossexplorer.model.language import mark
from lossexplorer.model.number_text import brief


class SpokenSlider(QSlider):
    """A horizontal slider; subclasses say which number each of its steps stands for.

    Qt's own slider below it keeps keyboard, wheel and screen readers working.

    Signals:
        chosen(float): the person moved it. :meth:`set_number` does not emit it.
    """

    chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._silent = False
        self.valueChanged.connect(self._moved)

    def number(self) -> float:
        """The number where the handle is."""
        raise NotImplementedError

    def set_number(self, value: float) -> None:
        """Put the handle at a number (or at the nearer end); emits nothing."""
        raise NotImplementedError

    def _put(self, step: int, number: float) -> None:
        self._silent = True
        self.setValue(step)
        self._silent = False
        self._say(number)

    def _moved(self) -> None:
        if not self._silent:
            self._say(self.number())
            self.chosen.emit(self.number())

    def _say(self, number: float) -> None:
        """Be described by the number, and announce it while the keyboard moves the handle."""
        words = brief(number)
        said = mark(", ").join(filter(None, (words, self.toolTip())))
        if said == self.accessibleDescription():
            return
        self.setAccessibleDescription(said)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
