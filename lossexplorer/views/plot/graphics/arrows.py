"""Arrows, e.g. the gradient's components; those of no length are dots."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Arrows
from lossexplorer.views.plot.graphics.base import Graphic, Grip

_HEAD_LENGTH = 8.0
_HEAD_HALF_WIDTH = 4.0
_DOT_BELOW = 1.5
_REACH = 9.0
_BESIDE = 7.0  # px from a tip to a text at its side


class ArrowsGraphic(Graphic):
    """Straight arrows with filled heads."""

    item: Arrows | None

    def lay_out(self) -> None:
        """Shafts, heads and dots in pixels."""
        item, viewport = self.item, self._viewport
        assert item is not None
        ends = np.stack(
            [viewport.xs(item.x0), viewport.ys(item.y0), viewport.xs(item.x1), viewport.ys(item.y1)]
        )
        self._shafts: list[QLineF] = []
        self._heads: list[QPolygonF] = []
        self._dots: list[QPointF] = []
        self._tips: list[tuple[int, float, float, float, float]] = []
        for index, (x0, y0, x1, y1) in enumerate(ends.T.tolist()):
            if not all(map(math.isfinite, (x0, y0, x1, y1))):
                continue
            length = math.hypot(x1 - x0, y1 - y0)
            if length < _DOT_BELOW:
                self._dots.append(QPointF(x0, y0))
                self._tips.append((index, x0, y0, 0.0, -1.0))
                continue
            self._lay_arrow(x0, y0, x1, y1, length)
            self._tips.append((index, x1, y1, (x1 - x0) / length, (y1 - y0) / length))

    def _lay_arrow(self, x0: float, y0: float, x1: float, y1: float, length: float) -> None:
        scale = self._ink.magnification
        dx, dy = (x1 - x0) / length, (y1 - y0) / length
        head = min(_HEAD_LENGTH * scale, length)
        half = _HEAD_HALF_WIDTH * scale * head / (_HEAD_LENGTH * scale)
        neck_x, neck_y = x1 - dx * head, y1 - dy * head
        self._shafts.append(QLineF(x0, y0, neck_x, neck_y))
        self._heads.append(
            QPolygonF(
                [
                    QPointF(x1, y1),
                    QPointF(neck_x - dy * half, neck_y + dx * half),
                    QPointF(neck_x + dy * half, neck_y - dx * half),
                ]
            )
        )

    def grip_at(self, x: float, y: float) -> Grip | None:
        """The nearest tip within reach."""
        near = [
            (math.hypot(x - tip_x, y - tip_y), index, tip_x, tip_y)
            for index, tip_x, tip_y, _, _ in (self._tips if self.grips() else ())
        ]
        distance, index, tip_x, tip_y = min(near, default=(math.inf, 0, 0.0, 0.0))
        if distance > _REACH * self._ink.magnification:
            return None
        return Grip(0, distance, index, x=tip_x, y=tip_y)

    def grips(self) -> Sequence[int]:
        """Every tip, where they can be dragged."""
        if self.item is None or not self.item.draggable:
            return ()
        return [index for index, *_ in self._tips]

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Shafts, then heads and dots, then texts beyond the tips."""
        assert self.item is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._ink.pen(self.item.color, 2.0))
        painter.drawLines(self._shafts)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.color(self.item.color))
        if self._highlight is not None:
            painter.setBrush(self._ink.color("accent", 0.3))
            for index, x, y, _, _ in self._tips:
                if self._highlight in (-1, index):
                    painter.drawEllipse(QPointF(x, y), _REACH, _REACH)
            painter.setBrush(self._ink.color(self.item.color))
        for head in self._heads:
            painter.drawPolygon(head)
        for dot in self._dots:
            painter.drawEllipse(dot, 2.5, 2.5)
        if any(self.item.texts):
            self._paint_texts(painter)

    def _paint_texts(self, painter: QPainter) -> None:
        assert self.item is not None
        painter.setFont(self._ink.font("small"))
        painter.setPen(self._ink.color("text"))
        height = self._ink.line_height()
        taken: list[QRectF] = []
        # long arrows first: where texts would touch, theirs is kept
        sizes = np.abs(self.item.y1 - self.item.y0) + np.abs(self.item.x1 - self.item.x0)
        for index, x, y, dx, dy in sorted(self._tips, key=lambda tip: -sizes[tip[0]]):
            text = self.item.texts[index] if index < len(self.item.texts) else ""
            if not text:
                continue
            width = self._ink.text_width(text)
            center_x = x + dx * (width / 2 + 6)
            center_y = y + dy * (height / 2 + 3)
            left = min(max(center_x - width / 2, 0.0), self._viewport.width - width)
            top = min(max(center_y - height / 2, 0.0), self._viewport.height - height)
            if left < x < left + width and top < y < top + height:
                # no room beyond the tip: beside it
                right = x + _BESIDE * self._ink.magnification
                fits = right + width <= self._viewport.width
                left = right if fits else 2 * x - right - width
            box = QRectF(left, top, width + 1, height)
            if not any(box.intersects(other) for other in taken):
                taken.append(box)
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft, text)
