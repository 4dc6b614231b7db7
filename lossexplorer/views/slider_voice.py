"""What a slider says: the number it stands for, not which of its steps that is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QSlider

from lossexplorer.model.language import mark
from lossexplorer.model.number_text import brief


def say_number(slider: QSlider, number: float) -> None:
    """Describe a slider by its number, and announce that while the keyboard moves it."""
    words = brief(number)
    said = mark(", ").join(filter(None, (words, slider.toolTip())))
    if said == slider.accessibleDescription():
        return
    slider.setAccessibleDescription(said)
    if slider.hasFocus():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(slider, words))
