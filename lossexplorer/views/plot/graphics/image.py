"""A matrix as coloured cells."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Image
from lossexplorer.views.plot.graphics.base import Graphic
from lossexplorer.views.plot.ink import Ink

_STEPS = 255  # odd, so that zero has a colour of its own


def color_table(ink: Ink, diverging: bool) -> NDArray[np.uint32]:
    """0xffRRGGBB for ``_STEPS`` steps, from the lowest value to the highest."""
    tokens = ("negative", "plot", "positive") if diverging else ("plot", "accent")
    ends = [ink.color(token) for token in tokens]
    stops = np.array([[end.red(), end.green(), end.blue()] for end in ends], dtype=np.float64)
    places = np.linspace(0, len(tokens) - 1, _STEPS)
    channels = [np.interp(places, np.arange(len(tokens)), stops[:, c]) for c in range(3)]
    red, green, blue = (np.round(channel).astype(np.uint32) for channel in channels)
    return np.asarray(0xFF000000 | red << 16 | green << 8 | blue, dtype=np.uint32)


class ImageGraphic(Graphic):
    """Cells from the palette's negative to its positive colour, with texts if they fit.

    Row 0 lies along ``y1``, so it is at the top of an axis that grows upwards.
    """

    covers = True
    item: Image | None

    def lay_out(self) -> None:
        """Colours of the cells, and where the picture goes."""
        item, viewport = self.item, self._viewport
        assert item is not None
        finite = np.isfinite(item.values)
        values = np.where(finite, item.values, 0.0)
        if item.diverging:
            reach = float(np.abs(values).max(initial=0.0)) or 1.0
            low, high = -reach, reach
        else:
            low = float(values.min(initial=0.0))
            high = float(values.max(initial=low)) or 1.0
        fraction = (values - low) / ((high - low) or 1.0)
        table = color_table(self._ink, item.diverging)
        self._colors = table[np.round(fraction * (_STEPS - 1)).astype(np.intp)]
        self._colors[~finite] = self._ink.color("hairline").rgb()
        rows, columns = item.values.shape
        self._pixels = np.ascontiguousarray(self._colors)
        self._image = QImage(
            self._pixels.data, columns, rows, columns * 4, QImage.Format.Format_RGB32
        )
        x0, x1 = viewport.x_pixel(item.x0), viewport.x_pixel(item.x1)
        top, bottom = viewport.y_pixel(item.y1), viewport.y_pixel(item.y0)
        self._flipped = (x1 < x0, bottom < top)
        self._box = QRectF(min(x0, x1), min(top, bottom), abs(x1 - x0), abs(bottom - top))
        self._cell = (self._box.width() / max(columns, 1), self._box.height() / max(rows, 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Cells, hairlines between large ones, texts where there is room."""
        assert self.item is not None
        if self.item.values.size == 0 or self._box.isEmpty():
            return
        across, down = self._flipped
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        image = self._image.mirrored(across, down) if across or down else self._image
        painter.drawImage(self._box, image)
        if min(self._cell) >= 12:
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
        across, down = self._flipped
        width, height = self._cell
        painter.setFont(self._ink.font("tiny"))
        for index, text in enumerate(self.item.texts[: rows * columns]):
            row, column = divmod(index, columns)
            painter.setPen(_readable_on(int(self._colors[row, column])))
            if across:
                column = columns - 1 - column
            if down:
                row = rows - 1 - row
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
