"""The hairline under the pointer and the pinned places of one panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.reading import Reading
from lossexplorer.views.plot.viewport import Viewport

_BADGE = 8.0
_DOT = 4.0


class Marks(QGraphicsItem):
    """Hairlines at the places that are being read, with a dot on each curve.

    Attributes:
        hover: the place under the pointer, or None.
        pins: the pinned places, numbered from 1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.hover: Reading | None = None
        self.pins: Sequence[Reading] = ()
        self._bounds = QRectF()

    def refresh(self, viewport: Viewport, ink: Ink) -> None:
        """Draw as seen through ``viewport``."""
        self.prepareGeometryChange()
        self._viewport, self._ink = viewport, ink
        self._bounds = QRectF(0, 0, viewport.width, viewport.height)
        self.update()

    def show_hover(self, reading: Reading | None) -> None:
        """Mark the place under the pointer."""
        if reading is not self.hover:
            self.hover = reading
            self.update()

    def show_pins(self, pins: Sequence[Reading]) -> None:
        """Mark the pinned places."""
        self.pins = pins
        self.update()

    def boundingRect(self) -> QRectF:
        """The plot area."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Hairlines, dots and numbers."""
        if self.hover is None and not self.pins:
            return
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hover is not None:
            self._paint_place(painter, self.hover, "hairline", "")
        for number, pin in enumerate(self.pins, start=1):
            self._paint_place(painter, pin, "secondary", str(number))

    def _paint_place(self, painter: QPainter, reading: Reading, token: str, number: str) -> None:
        x = self._viewport.x_pixel(reading.x)
        if not -1 <= x <= self._viewport.width + 1:
            return
        if reading.along_x:
            pen = self._ink.pen("secondary", 1.0, "dash" if number else "solid", 0.7)
            painter.setPen(pen)
            painter.drawLine(QLineF(x, 0, x, self._viewport.height))
        painter.setPen(self._ink.pen("plot", 1.5))
        radius, badge = _DOT * self._ink.magnification, _BADGE * self._ink.magnification
        for row in reading.rows:
            if row.on_curve:
                y = self._viewport.y_pixel(row.value)
                if -1 <= y <= self._viewport.height + 1:
                    painter.setBrush(self._ink.color(row.color))
                    painter.drawEllipse(QPointF(x, y), radius, radius)
        if number:
            up = badge + 2 if reading.y is None else self._viewport.y_pixel(reading.y)
            if not -1 <= up <= self._viewport.height + 1:
                return
            center = QPointF(x, up)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink.color("secondary"))
            painter.drawEllipse(center, badge, badge)
            painter.setPen(self._ink.color("plot"))
            painter.setFont(self._ink.font("tiny"))
            box = QRectF(center.x() - badge, center.y() - badge, 2 * badge, 2 * badge)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
