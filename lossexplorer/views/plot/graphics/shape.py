"""Filled polygons: areas, squares, wedges."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Floats, Shape
from lossexplorer.figures.polygons import polygons
from lossexplorer.views.plot.graphics.base import Graphic
from lossexplorer.views.plot.viewport import FAR

_OUTLINE = 1.5


class ShapeGraphic(Graphic):
    """Polygons of one colour, each filled by itself; outlines are thin while they move."""

    item: Shape | None

    def __init__(self) -> None:
        super().__init__()
        self._draft = False

    def lay_out(self) -> None:
        """Corners in pixels."""
        item, viewport = self.item, self._viewport
        assert item is not None
        self.covers = item.fill != "none"
        # a place that a logarithmic axis can't show is beyond its low end
        xs = _beyond(viewport.xs(item.x), item.x, -FAR)
        ys = _beyond(viewport.ys(item.y), item.y, FAR)
        self._polygons = [
            QPolygonF([QPointF(x, y) for x, y in corners.tolist()]) for corners in polygons(xs, ys)
        ]

    def set_draft(self, draft: bool) -> None:
        """Outline one pixel thin (while things move) or in full width."""
        if draft != self._draft:
            self._draft = draft
            self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Every polygon with its fill and its outline."""
        item, ink = self.item, self._ink
        assert item is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if item.outline:
            painter.setPen(
                ink.hairline(item.color) if self._draft else ink.pen(item.color, _OUTLINE)
            )
        if item.fill == "solid":
            painter.setBrush(ink.color(item.color, item.opacity))
        elif item.fill == "hatch":
            painter.setBrush(QBrush(ink.color(item.color), Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        for polygon in self._polygons:
            painter.drawPolygon(polygon)


def _beyond(pixels: Floats, values: Floats, far: float) -> Floats:
    return np.where(np.isnan(pixels) & ~np.isnan(values), far, pixels)
