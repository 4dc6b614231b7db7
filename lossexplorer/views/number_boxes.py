"""Boxes of numbers with steps, in which a Chinese keyboard can type: １２ and ０。５, too.

They write numbers as the rest of the program does, with a decimal point in every language.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from lossexplorer.data.number import unadorned

Validated = tuple[QValidator.State, str, int]
_INDENT = 5  # px; style sheets have no say in the line a box is typed into
_POINTS = str.maketrans({"\u3002": ".", "\uff61": "."})  # full stops of a Chinese keyboard


class WholeBox(QSpinBox):
    """A whole number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self)

    def validate(self, text: str, place: int) -> Validated:
        """Take full-width digits and signs as plain ones."""
        return super().validate(unadorned(text), place)


class DecimalBox(QDoubleSpinBox):
    """A number with so many decimals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self)

    def validate(self, text: str, place: int) -> Validated:
        """Take full-width digits, signs and points as plain ones, and a decimal comma."""
        return super().validate(unadorned(text).translate(_POINTS).replace(",", "."), place)


def _prepare(box: QSpinBox | QDoubleSpinBox) -> None:
    """Write numbers as programs do, where texts of other fields begin."""
    locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    box.setLocale(locale)
    box.lineEdit().setTextMargins(_INDENT, 0, 0, 0)
