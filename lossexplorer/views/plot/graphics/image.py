"""A matrix as coloured cells."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Image
from lossexplorer.views.plot.graphics.base import Graphic
from lossexplorer.views.plot.graphics.color_table import colors_of


class ImageGraphic(Graphic):
    """Cells in the palette's colours or in greys, blended or apart, with texts if they fit.

    Row 0 begins at ``y0``, so it is at the top of an axis that runs downwards.
    """

    covers = True
    item: Image | None

    def lay_out(self) -> None:
        """Colours of the cells, and where the picture goes."""
        item, viewport = self.item, self._viewport
        assert item is not None
        x0, x1 = viewport.x_pixel(item.x0), viewport.x_pixel(item.x1)
        y0, y1 = viewport.y_pixel(item.y0), viewport.y_pixel(item.y1)
        # −1 where the first row is the lowest, the first column the rightmost
        self._turn = (-1 if y0 > y1 else 1, -1 if x0 > x1 else 1)
        self._box = QRectF(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        colors = colors_of(item, self._ink)
        self._colors = np.ascontiguousarray(colors[:: self._turn[0], :: self._turn[1]])
        rows, columns = item.values.shape
        self._image = QImage(
            self._colors.data, columns, rows, columns * 4, QImage.Format.Format_RGB32
        )
        self._cell = (self._box.width() / max(columns, 1), self._box.height() / max(rows, 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Cells, hairlines between large ones, texts where there is room."""
        assert self.item is not None
        if self.item.values.size == 0 or self._box.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.item.smooth)
        painter.drawImage(self._box, self._image)
        if min(self._cell) >= 12 and not (self.item.smooth or self.item.grey):
            self._paint_gaps(painter)
        if self._texts_fit():
            self._paint_texts(painter)

    def _paint_gaps(self, painter: QPainter) -> None:
        assert self.item is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._ink.pen("plot", 1.0))
        rows, columns = self.item.values.shape
        for column in range(1, columns):
            x = round(self._box.left() + column * self._cell[0])
            painter.drawLine(x, round(self._box.top()), x, round(self._box.bottom()))
        for row in range(1, rows):
            y = round(self._box.top() + row * self._cell[1])
            painter.drawLine(round(self._box.left()), y, round(self._box.right()), y)

    def _texts_fit(self) -> bool:
        assert self.item is not None
        if not any(self.item.texts) or self._cell[1] < self._ink.line_height("tiny"):
            return False
        # cheap bound first: texts of a large matrix can't fit anyway
        if self._cell[0] < 12:
            return False
        widest = max(self._ink.text_width(text, "tiny") for text in self.item.texts)
        return widest + 4 <= self._cell[0]

    def _paint_texts(self, painter: QPainter) -> None:
        assert self.item is not None
        rows, columns = self.item.values.shape
        width, height = self._cell
        painter.setFont(self._ink.font("tiny"))
        for index, text in enumerate(self.item.texts[: rows * columns]):
            row, column = divmod(index, columns)
            row = row if self._turn[0] > 0 else rows - 1 - row
            column = column if self._turn[1] > 0 else columns - 1 - column
            painter.setPen(_readable_on(int(self._colors[row, column])))
            cell = QRectF(
                self._box.left() + column * width, self._box.top() + row * height, width, height
            )
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)


def _readable_on(rgb: int) -> QColor:
    """Black or white, whichever contrasts more with the ground."""
    ground = QColor.fromRgb(rgb)
    channels = (ground.redF(), ground.greenF(), ground.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return QColor("#000000") if luminance > 0.179 else QColor("#FFFFFF")
