"""Boxes of numbers with steps, in which a Chinese keyboard can type: １２ and ０。５, too.

They write numbers as the rest of the program does, with a decimal point in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from lossexplorer.data.number import unadorned

Validated = tuple[QValidator.State, str, int]
_POINTS = str.maketrans({"\u3002": ".", "\uff61": "."})  # full stops of a Chinese keyboard


class WholeBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(_plain())

    def validate(self, text: str, place: int) -> Validated:
        """Take full-width digits and signs as plain ones."""
        return super().validate(unadorned(text), place)


class DecimalBox(QDoubleSpinBox):
    """A number with so many decimals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(_plain())

    def validate(self, text: str, place: int) -> Validated:
        """Take full-width digits, signs and points as plain ones, and a decimal comma."""
        return super().validate(unadorned(text).translate(_POINTS).replace(",", "."), place)


def _plain() -> QLocale:
    """How programs write numbers."""
    locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale
