"""A region across the plot; beyond a domain it is hatched."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Band
from lossexplorer.views.plot.graphics.base import Graphic
from lossexplorer.views.plot.ink import VEIL


class BandGraphic(Graphic):
    """A tinted or hatched strip with its label."""

    covers = True
    item: Band | None

    def lay_out(self) -> None:
        """The strip's rectangle, cut to the plot."""
        assert self.item is not None
        viewport = self._viewport
        vertical = self.item.orientation == "vertical"
        to_pixels = viewport.xs if vertical else viewport.ys
        extent = viewport.width if vertical else viewport.height
        ends = to_pixels(np.array([self.item.start, self.item.end]))
        # what a logarithmic axis can't show reaches to its low end
        ends = np.where(np.isnan(ends), 0.0 if vertical else extent, ends)
        near, far = np.clip(np.sort(ends), 0.0, extent).tolist()
        self._box = (
            QRectF(near, 0, far - near, viewport.height)
            if vertical
            else QRectF(0, near, viewport.width, far - near)
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Tint, hatch lines, label."""
        assert self.item is not None
        if self._box.isEmpty():
            return
        neutral = self.item.color in ("grid", "hairline")
        painter.fillRect(self._box, self._ink.color(self.item.color, 0.5 if neutral else 0.12))
        if self.item.hatched:
            self._paint_hatch(painter, "hairline" if neutral else self.item.color)
        if self.item.label:
            self._paint_label(painter)

    def _paint_hatch(self, painter: QPainter, token: str) -> None:
        # phase from the plot's corner, so that a moving edge doesn't drag the pattern along
        painter.fillRect(self._box, self._ink.hatch(token, painter.device().devicePixelRatio()))

    def _paint_label(self, painter: QPainter) -> None:
        assert self.item is not None
        width, height = self._ink.text_width(self.item.label), self._ink.line_height()
        if width + 12 > self._box.width() or height + 4 > self._box.height():
            return
        text = QRectF(self._box.center().x() - width / 2, self._box.top() + 4, width + 1, height)
        painter.setFont(self._ink.font("small"))
        painter.fillRect(text.adjusted(-4, 0, 4, 0), self._ink.color("plot", VEIL))
        painter.setPen(self._ink.color("secondary"))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft, self.item.label)
