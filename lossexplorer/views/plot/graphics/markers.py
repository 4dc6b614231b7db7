"""Points: the probe, samples, minima."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Floats, Markers
from lossexplorer.views.plot.graphics.base import Graphic, Grip

REACH = 6.0
_MANY = 40
_FEW = 8
_SYMBOLS = {
    "circle": "o",
    "square": "s",
    "triangle": "t1",
    "diamond": "d",
    "cross": "x",
    "plus": "+",
    "star": "star",
    "pentagon": "p",
}
# symbols of thin arms look smaller than a disc of the same width
_SPREAD = {"cross": 1.2, "plus": 1.3, "star": 1.5, "triangle": 1.2, "diamond": 1.15}


class MarkersGraphic(Graphic):
    """Points with a ring of the ground colour, so that they stand out from curves."""

    item: Markers | None

    def lay_out(self) -> None:
        """Pixels of the points that have a place."""
        assert self.item is not None
        if len(self.item.x) <= _FEW:
            self._places = list(self._places_of_few())
            return
        xs, ys = self._viewport.xs(self.item.x), self._viewport.ys(self.item.y)
        known = np.isfinite(self.item.x) & np.isfinite(self.item.y)
        self._places = [
            (index, float(xs[index]), float(ys[index]))
            for index in np.flatnonzero(known & self._in_sight(xs, ys)).tolist()
        ]

    def _places_of_few(self) -> Iterator[tuple[int, float, float]]:
        """The same without arrays: a dozen single points move in each frame of a drag."""
        assert self.item is not None
        points = zip(self.item.x.tolist(), self.item.y.tolist(), strict=True)
        for index, (x, y) in enumerate(points):
            if not (math.isfinite(x) and math.isfinite(y)):
                continue
            across, down = self._viewport.x_pixel(x), self._viewport.y_pixel(y)
            # NaN, out of a logarithmic axis, fails every comparison
            if -1 <= across <= self._viewport.width + 1 and -1 <= down <= self._viewport.height + 1:
                yield index, across, down

    def _in_sight(self, xs: Floats, ys: Floats) -> NDArray[np.bool_]:
        with np.errstate(invalid="ignore"):
            across = (xs >= -1) & (xs <= self._viewport.width + 1)
            return across & (ys >= -1) & (ys <= self._viewport.height + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """A few points as shapes, many as copies of one picture."""
        assert self.item is not None
        # a point on the plot's edge is shown whole
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.item.size * self._ink.magnification
        if self._highlight is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink.color("accent", 0.3))
            for index, x, y in self._places:
                if self._highlight in (-1, index):
                    painter.drawEllipse(QPointF(x, y), size / 2 + 6, size / 2 + 6)
        if len(self._places) > _MANY:
            self._paint_copies(painter, size)
        else:
            for _, x, y in self._places:
                self._paint_symbol(painter, x, y, size)
        if any(self.item.texts):
            self._paint_texts(painter, size)

    def _paint_symbol(self, painter: QPainter, x: float, y: float, size: float) -> None:
        assert self.item is not None
        color = self._ink.color(self.item.color)
        path = Symbols[_SYMBOLS[self.item.symbol]]
        spread = size * _SPREAD.get(self.item.symbol, 1.0)
        painter.save()
        painter.translate(x, y)
        painter.scale(spread, spread)
        if self.item.filled:
            # the ring lies outside: thin symbols would be nothing but ring
            ring = QPen(self._ink.color("plot"), 3.0 * self._ink.magnification)
            ring.setCosmetic(True)
            painter.strokePath(path, ring)
            painter.fillPath(path, color)
        else:
            outline = QPen(color, 2.0 * self._ink.magnification)
            outline.setCosmetic(True)
            painter.setPen(outline)
            painter.setBrush(self._ink.color("plot"))
            painter.drawPath(path)
        painter.restore()

    def _paint_copies(self, painter: QPainter, size: float) -> None:
        ratio = painter.device().devicePixelRatioF()
        side = math.ceil(size + 6 * self._ink.magnification)
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        copier = QPainter(picture)
        copier.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_symbol(copier, side / 2, side / 2, size)
        copier.end()
        for _, x, y in self._places:
            painter.drawPixmap(QPointF(x - side / 2, y - side / 2), picture)

    def _paint_texts(self, painter: QPainter, size: float) -> None:
        assert self.item is not None
        painter.setFont(self._ink.font("small"))
        painter.setPen(self._ink.color("text"))
        height = self._ink.line_height()
        for index, x, y in self._places:
            text = self.item.texts[index] if index < len(self.item.texts) else ""
            if not text:
                continue
            width = self._ink.text_width(text)
            left = x + size / 2 + 4
            if left + width > self._viewport.width:
                left = x - size / 2 - 4 - width
            top = min(max(y - height / 2, 0.0), self._viewport.height - height)
            painter.drawText(QRectF(left, top, width + 1, height), Qt.AlignmentFlag.AlignLeft, text)

    def grip_at(self, x: float, y: float) -> Grip | None:
        """The nearest point within reach."""
        if not self.grips():
            return None
        assert self.item is not None
        reach = self.item.size / 2 + REACH
        near = [(math.hypot(x - px, y - py), index, px, py) for index, px, py in self._places]
        near = [entry for entry in near if entry[0] <= reach]
        if not near:
            return None
        distance, index, px, py = min(near)
        part = index if self.item.parts else -1
        return Grip(0, distance, part, x=px, y=py if self.item.moves == "xy" else None)

    def grips(self) -> Sequence[int]:
        """Every point in sight, or all of them together as one probe."""
        if self.item is None or not self._places:
            return ()
        if self.item.parts:
            return [index for index, _, _ in self._places]
        return (-1,) if self.item.draggable else ()
