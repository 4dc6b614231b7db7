"""Readings written on the plot: under the pointer, and pinned."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.palette import RADIUS
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.reading import Reading
from lossexplorer.views.plot.ticks import number_text

_PAD = 8.0
_SAMPLE = 18.0
_SAMPLE_GAP = 6.0
_COLUMN_GAP = 12.0
_MOST_ROWS = 14
_LONGEST_NAME = 220.0

Cells = tuple[tuple[str, str, str, tuple[str, ...]], ...]


class Readout(QGraphicsItem):
    """A small table of values: a line sample, a name, one column for each reading.

    With two readings a third column shows their difference.
    """

    def __init__(self) -> None:
        super().__init__()
        self._readings: Sequence[Reading] = ()
        self._size = QSizeF(0, 0)
        self.setVisible(False)

    def show_readings(self, readings: Sequence[Reading], ink: Ink) -> None:
        """Show these readings side by side, or nothing if there are none."""
        self._readings, self._ink = readings, ink
        self.setVisible(bool(readings))
        if not readings:
            return
        self.prepareGeometryChange()
        self._heading, self._rows, self._hidden = _table(readings)
        self._lay_out()
        self.update()

    @property
    def size(self) -> QSizeF:
        """How large the table is in pixels."""
        return self._size

    @property
    def texts(self) -> list[list[str]]:
        """The table as texts, heading first."""
        return [["", *self._heading], *[[name, *values] for _, _, name, values in self._rows]]

    def _lay_out(self) -> None:
        ink = self._ink
        names = [ink.text_width(name, "reading") for _, _, name, _ in self._rows]
        self._name_width = min(max(names, default=0.0), _LONGEST_NAME * ink.magnification)
        self._columns = [
            max(
                # the widest number keeps its room, so that moving numbers keep their place
                ink.text_width("−0.0000", "reading"),
                ink.text_width(self._heading[k], "reading"),
                *(ink.text_width(values[k], "reading") for _, _, _, values in self._rows),
            )
            for k in range(len(self._heading))
        ]
        # magnified: a sample close to "−log p" would be read as one more minus
        self._sample = _SAMPLE * ink.magnification
        self._name_left = _PAD + (_SAMPLE + _SAMPLE_GAP) * ink.magnification
        width = self._name_left + self._name_width + _PAD
        width += sum(column + _COLUMN_GAP for column in self._columns)
        lines = 1 + len(self._rows) + bool(self._hidden)
        self._size = QSizeF(width, 2 * _PAD - 2 + lines * ink.line_height("reading"))

    def boundingRect(self) -> QRectF:
        """The table with its border."""
        return QRectF(QPointF(0, 0), self._size).adjusted(-1, -1, 1, 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Ground, heading, rows."""
        ink = self._ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink.pen("hairline", 1.0))
        painter.setBrush(ink.color("panel"))
        painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), self._size), RADIUS, RADIUS)
        painter.setFont(ink.font("reading"))
        height = ink.line_height("reading")
        top = _PAD - 1
        painter.setPen(ink.color("secondary"))
        self._paint_values(painter, self._heading, top)
        for color, dash, name, values in self._rows:
            top += height
            painter.setPen(ink.pen(color, 2.0, dash))
            middle = round(top + height / 2) + 0.5
            painter.drawLine(QLineF(_PAD, middle, _PAD + self._sample, middle))
            painter.setPen(ink.color("text"))
            shown = ink.metrics("reading").elidedText(
                name, Qt.TextElideMode.ElideRight, self._name_width + 1
            )
            painter.drawText(QPointF(self._name_left, self._ground(top)), shown)
            self._paint_values(painter, values, top)
        if self._hidden:
            painter.setPen(ink.color("secondary"))
            painter.drawText(QPointF(_PAD, self._ground(top + height)), f"+ {self._hidden}")

    def _ground(self, top: float) -> float:
        """What the letters of a line stand on: the same in names and numbers of any script."""
        return top + self._ink.metrics("reading").ascent()

    def _paint_values(self, painter: QPainter, values: Sequence[str], top: float) -> None:
        right = self._name_left + self._name_width
        for text, width in zip(values, self._columns, strict=True):
            right += _COLUMN_GAP + width
            left = right - self._ink.text_width(text, "reading")
            painter.drawText(QPointF(left, self._ground(top)), text)


def _table(readings: Sequence[Reading]) -> tuple[tuple[str, ...], Cells, int]:
    """Heading, rows (colour, dash, name, values) and how many rows were left out."""
    heading = [reading.heading for reading in readings]
    if len(readings) == 2:
        heading.append(f"Δ = {number_text(readings[1].x - readings[0].x, 3)}")
    values = [{row.key: row.value for row in reading.rows} for reading in readings]
    rows = {row.key: row for reading in readings for row in reading.rows}
    cells = []
    for key, row in rows.items():
        numbers = [column.get(key, float("nan")) for column in values]
        if len(numbers) == 2:
            numbers.append(numbers[1] - numbers[0])
        cells.append((row.color, row.dash, row.name, tuple(map(number_text, numbers))))
    hidden = max(0, len(cells) - _MOST_ROWS)
    return tuple(heading), tuple(cells[:_MOST_ROWS]), hidden
