"""A straight line across the plot: the probe, a threshold."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Line, Rule
from lossexplorer.views.plot.calm import hidden_points
from lossexplorer.views.plot.graphics.base import Graphic, Grip
from lossexplorer.views.plot.ink import VEIL

REACH = 6.0


class RuleGraphic(Graphic):
    """A rule with its label; one that can be dragged has a small handle at its foot."""

    item: Rule | None
    _left = False  # where the label of a level rule stands

    def lay_out(self) -> None:
        """The rule's pixel, and whether it is in sight."""
        assert self.item is not None
        viewport = self._viewport
        self._vertical = self.item.orientation == "vertical"
        to_pixel = viewport.x_pixel if self._vertical else viewport.y_pixel
        extent = viewport.width if self._vertical else viewport.height
        self._place = to_pixel(self.item.position)
        self._visible = math.isfinite(self._place) and -0.5 <= self._place <= extent + 0.5

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """The line, a glow under the pointer, a handle and the label."""
        assert self.item is not None
        if not self._visible:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, far = self._place, self._viewport.height if self._vertical else self._viewport.width
        line = QLineF(at, 0, at, far) if self._vertical else QLineF(0, at, far, at)
        if self._highlight is not None:
            painter.setPen(self._ink.pen(self.item.color, 7.0, opacity=0.25))
            painter.drawLine(line)
        painter.setPen(self._ink.pen(self.item.color, 1.5, self.item.dash))
        painter.drawLine(line)
        if self.item.draggable:
            self._paint_handle(painter, at, far)
        self._paint_label(painter)

    def _paint_handle(self, painter: QPainter, at: float, far: float) -> None:
        assert self.item is not None
        side = 5.0 * self._ink.magnification
        corners = (
            [(at - side, far), (at + side, far), (at, far - side * 1.6)]
            if self._vertical
            else [(0, at - side), (0, at + side), (side * 1.6, at)]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.color(self.item.color))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))

    def keep_off(self, curves: Sequence[Line]) -> None:
        """Put the label of a level rule at the end where it hides less of the curves."""
        hidden = []
        for self._left in (True, False):
            box = None if self._vertical else self.label_box()
            hidden.append(0 if box is None else hidden_points(curves, self._viewport, box))
        self._left = hidden[0] < hidden[1]

    def label_box(self) -> QRectF | None:
        """Where the label stands, in pixels of the plot; None without one in sight."""
        if self.item is None or not self.item.label or not self._visible:
            return None
        at, width, height = (
            self._place,
            self._ink.text_width(self.item.label),
            self._ink.line_height(),
        )
        if self._vertical:
            left = at + 6 if at + 6 + width <= self._viewport.width else at - 6 - width
            return QRectF(left, 2, width + 1, height)
        top = at - 2 - height if at - 2 - height >= 0 else at + 2
        left = 6.0 if self._left else self._viewport.width - width - 6
        return QRectF(left, top, width + 1, height)

    def _paint_label(self, painter: QPainter) -> None:
        box = self.label_box()
        if box is None or self.item is None:
            return
        painter.setFont(self._ink.font("small"))
        painter.fillRect(box.adjusted(-3, 0, 3, 0), self._ink.color("plot", VEIL))
        token = "secondary" if self.item.color in ("hairline", "grid") else self.item.color
        painter.setPen(self._ink.text_color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self.item.label)

    def grip_at(self, x: float, y: float) -> Grip | None:
        """The rule, within a few pixels."""
        if self.item is None or not self.item.draggable or not self._visible:
            return None
        distance = abs((x if self._vertical else y) - self._place)
        if distance > REACH:
            return None
        if self._vertical:
            return Grip(1, distance, -1, x=self._place)
        return Grip(1, distance, -1, y=self._place)

    def grips(self) -> Sequence[int]:
        """The rule itself."""
        return (-1,) if self.item is not None and self.item.draggable else ()
