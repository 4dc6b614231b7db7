"""Bars that can be dragged by their ends or their bodies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Bars
from lossexplorer.views.plot.graphics.base import Graphic, Grip

EDGE_ZONE = 8.0
_TEXT_GAP = 3.0


class BarsGraphic(Graphic):
    """A row of bars with their numbers."""

    covers = True
    item: Bars | None

    def lay_out(self) -> None:
        """Whole pixels, so that edges are crisp and equal bars look equal."""
        item, viewport = self.item, self._viewport
        assert item is not None
        left = np.round(viewport.xs(item.x - item.width / 2))
        right = np.round(viewport.xs(item.x + item.width / 2))
        right = np.maximum(right, left + 1)
        ends = np.nan_to_num(viewport.ys(item.height), nan=viewport.height)
        base = viewport.ys(np.array(item.base))
        self._base = round(float(base)) if np.isfinite(base) else round(viewport.height)
        self._ends = np.round(ends)
        self._rects = [
            QRectF(x0, min(end, self._base), x1 - x0, abs(end - self._base))
            for x0, x1, end in zip(left, right, self._ends, strict=True)
        ]
        self._texts_fit = self._measure_texts()

    def _measure_texts(self) -> bool:
        assert self.item is not None
        if not any(self.item.texts) or not self._rects:
            return False
        widest = max(self._ink.text_width(text) for text in self.item.texts)
        places = np.sort(self._viewport.xs(self.item.x))
        room = float(np.diff(places).min()) if len(places) > 1 else self._viewport.width
        return widest + 4 <= room

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Bodies first, then the one under the pointer, then the numbers."""
        assert self.item is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        color = self._ink.color(self.item.color)
        if self.item.fill == "solid":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink.color(self.item.color, 0.85))
            painter.drawRects(self._rects)
        else:
            hatched = self.item.fill == "hatch"
            pattern = Qt.BrushStyle.BDiagPattern if hatched else Qt.BrushStyle.NoBrush
            painter.setBrush(QBrush(color, pattern))
            pen = self._ink.pen(self.item.color, 1.5)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            seen = [rect for rect in self._rects if rect.height() > 0]
            painter.drawRects([rect.adjusted(1, 1, -1, 0) for rect in seen])
        self._paint_highlight(painter)
        if self._texts_fit:
            self._paint_texts(painter)

    def _paint_highlight(self, painter: QPainter) -> None:
        if self._highlight is None or not 0 <= self._highlight < len(self._rects):
            return
        rect, end = self._rects[self._highlight], self._ends[self._highlight]
        painter.fillRect(rect, self._ink.color("accent", 0.25))
        grip = QRectF(rect.left() - 2, end - 2, rect.width() + 4, 4)
        painter.fillRect(grip, self._ink.color("accent"))

    def _paint_texts(self, painter: QPainter) -> None:
        assert self.item is not None
        painter.setFont(self._ink.font("small"))
        painter.setPen(self._ink.color("text"))
        height = self._ink.line_height()
        for text, rect, end in zip(self.item.texts, self._rects, self._ends, strict=False):
            width = self._ink.text_width(text)
            upward = end <= self._base
            top = end - _TEXT_GAP - height if upward else end + _TEXT_GAP
            top = min(max(top, 0.0), self._viewport.height - height)
            painter.drawText(
                QPointF(rect.center().x() - width / 2, top + self._ink.metrics("small").ascent()),
                text,
            )

    def grip_at(self, x: float, y: float) -> Grip | None:
        """The bar whose end is within reach, else the one whose body is hit."""
        if self.item is None or not self.item.draggable:
            return None
        best: Grip | None = None
        for index, (rect, end) in enumerate(zip(self._rects, self._ends, strict=True)):
            if not rect.left() - 1 <= x <= rect.right() + 1:
                continue
            distance = abs(y - end)
            inside = rect.top() <= y <= rect.bottom()
            if distance > EDGE_ZONE and not inside:
                continue
            rank = 2 if distance <= EDGE_ZONE else 3
            grip = Grip(rank, distance, index, y=float(end))
            if best is None or (rank, distance) < (best.rank, best.distance):
                best = grip
        return best

    def grips(self) -> Sequence[int]:
        """Every bar."""
        return range(len(self._rects)) if self.item is not None and self.item.draggable else ()
