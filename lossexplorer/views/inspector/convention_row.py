"""One convention with the numbers it gives now, and how far they are from those in force."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from lossexplorer.figures.palette import FONT_SECONDARY, LIGHT, Palette
from lossexplorer.model.language import mark
from lossexplorer.model.number_text import MINUS, NOTHING, short
from lossexplorer.views.focus_ring import paint_focus_ring

_WIDEST = f"{MINUS}0.000e{MINUS}10"
_GAP = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Cell:
    """A number, and how far it is from the one in force.

    Attributes:
        text: four digits. difference: with its sign, "same" or "".
    """

    text: str = NOTHING
    difference: str = ""


def cell(value: float | None, active: float | None, same: str) -> Cell:
    """A number beside the one in force; ``same`` is the word where they are equal."""
    if value is None or active is None:
        return Cell(short(value))
    if value == active or math.isclose(value, active, rel_tol=1e-9):
        return Cell(short(value), same)
    sign = "+" if value > active else ""
    return Cell(short(value), sign + short(value - active))


def columns_of(widget: QWidget, count: int) -> list[QRect]:
    """Where the numbers of a line stand, from left to right."""
    width = widget.fontMetrics().horizontalAdvance(_WIDEST)
    right = widget.width()
    places = [
        QRect(right - width - place * (width + _GAP), 0, width, widget.height())
        for place in range(count)
    ]
    return places[::-1]


class ConventionHeading(QWidget):
    """What the columns of numbers are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ()
        self._palette = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_titles(self, titles: tuple[str, ...]) -> None:
        """Show other titles, one a column."""
        if titles != self._titles:
            self._titles = titles
            self.update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """One small line."""
        return QSize(0, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles."""
        painter = QPainter(self)
        painter.setFont(_small(self.font()))
        painter.setPen(QColor(self._palette.secondary))
        for title, place in zip(self._titles, columns_of(self, len(self._titles)), strict=True):
            painter.drawText(place, _RIGHT, title)


class ConventionRow(QRadioButton):
    """A source, its numbers and, below them, the differences; a click chooses it."""

    def __init__(self, key: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__(source, parent)
        self.key = key
        self._cells: tuple[Cell, ...] = ()
        self._palette = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """What is shown."""
        return self._cells

    def set_cells(self, cells: tuple[Cell, ...]) -> None:
        """Show other numbers."""
        if cells != self._cells:
            self._cells = cells
            said = ", ".join(f"{c.text} {c.difference}".strip() for c in cells)
            self.setAccessibleName(f"{self.text()}{mark(': ')}{said}")
            self.update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """A line for the number, a smaller one for the difference."""
        return QSize(0, self.fontMetrics().height() + FONT_SECONDARY + 10)

    def minimumSizeHint(self) -> QSize:
        """Nothing to lose in width: the name is cut short."""
        return QSize(0, self.sizeHint().height())

    def hitButton(self, place: object) -> bool:
        """The whole line can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, name, numbers and differences."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        half = self.fontMetrics().height() + 4
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, option, self)
        option.rect = QRect(1, (half - side) // 2 + 1, side, side)
        mark = QStyle.PrimitiveElement.PE_IndicatorRadioButton
        self.style().drawPrimitive(mark, option, painter, self)
        places = columns_of(self, len(self._cells))
        left = side + _GAP + 2
        name = QRect(left, 0, (places[0].left() if places else self.width()) - left, half)
        painter.setPen(QColor(self._palette.text))
        mode = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), mode, name.width())
        painter.drawText(name, _LEFT, text)
        small = _small(self.font())
        for found, place in zip(self._cells, places, strict=True):
            painter.setFont(self.font())
            painter.setPen(QColor(self._palette.text))
            painter.drawText(place.adjusted(0, 0, 0, half - self.height()), _RIGHT, found.text)
            painter.setFont(small)
            painter.setPen(QColor(self._palette.secondary))
            painter.drawText(place.adjusted(0, half - 3, 0, -2), _RIGHT, found.difference)
        paint_focus_ring(self, painter, self._palette)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(FONT_SECONDARY)
    return small
