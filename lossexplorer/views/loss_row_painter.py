"""Draws one row of the loss list.

A row is drawn in one go instead of cell by cell through the style: the values move
with every frame of a drag, and the style needs twenty times as long.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QIcon, QPainter, QPen, QPixmap

from lossexplorer.figures.palette import Palette
from lossexplorer.figures.strokes import Stroke
from lossexplorer.model.loss_cells import LossRow
from lossexplorer.views.icons import icon
from lossexplorer.views.line_sample import paint_sample, sample_size
from lossexplorer.views.type_scale import in_type

MARGIN = 8
_TICK = 16
_GAP = 6
_BAR = 3  # px; the accent bar in front of the selected row
_CHEVRON = 12
_TINT = 36  # of 255: how strongly the selected row takes the accent colour
_HOVER = 14  # of 255, of the text colour
_FAINT = 0.45  # opacity of a line that can't be drawn now
_WIDEST = "1.234e−10"


def value_font(font: QFont) -> QFont:
    """The smaller type of values: they are secondary to the names."""
    result = QFont(font)
    result.setPixelSize(QFontInfo(font).pixelSize() - 1)
    return result


def tick_rect(row: QRect) -> QRect:
    """Where the tick of a loss stands in its row."""
    size = in_type(_TICK)
    return QRect(row.left() + MARGIN, row.center().y() - size // 2 + 1, size, size)


class RowPainter:
    """Draws rows in one font and one palette; made anew when either changes."""

    def __init__(self, font: QFont, palette: Palette, scale: float) -> None:
        """Prepare.

        Args:
            font: of the names.
            palette: the colours.
            scale: device pixels a pixel.
        """
        self._palette = palette
        self._scale = scale
        self._font = font
        self._heading = QFont(font)
        self._heading.setWeight(QFont.Weight.DemiBold)
        self._small = value_font(font)
        self._metrics = QFontMetrics(font)
        self._value_width = QFontMetrics(self._small).horizontalAdvance(_WIDEST) + 4
        self._text = QColor(palette.text)
        self._secondary = QColor(palette.secondary)
        self._tint = QColor(palette.accent)
        self._tint.setAlpha(_TINT)
        self._hover = QColor(palette.text)
        self._hover.setAlpha(_HOVER)
        # caches live as long as the painter: font and palette are part of no key
        self._name = lru_cache(maxsize=256)(self._fit)
        self._sample = lru_cache(maxsize=256)(self._draw_sample)
        self._tick = lru_cache(maxsize=2)(self._draw_tick)

    def paint_family(self, painter: QPainter, rect: QRect, title: str, unfolded: bool) -> None:
        """Draw a heading with its chevron."""
        picture = icon("chevron-down" if unfolded else "chevron-right", self._palette, "secondary")
        size = in_type(_CHEVRON)
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center())
        place.moveLeft(rect.left() + MARGIN)
        picture.paint(painter, place)
        painter.setFont(self._heading)
        painter.setPen(self._secondary)
        room = rect.adjusted(MARGIN + size + _GAP, 0, -MARGIN, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)

    def value_rect(self, rect: QRect) -> QRect:
        """Where the value of a loss stands in its row."""
        return rect.adjusted(rect.width() - MARGIN - self._value_width, 0, -MARGIN, 0)

    def paint_loss(
        self,
        painter: QPainter,
        rect: QRect,
        row: LossRow,
        *,
        selected: bool,
        hovered: bool,
        whole: bool = True,
    ) -> None:
        """Draw tick, line sample, name and value; the value alone if it is not the ``whole``."""
        if selected:
            painter.fillRect(rect, self._tint)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._palette.accent)
        elif hovered:
            painter.fillRect(rect, self._hover)
        value = self.value_rect(rect)
        if whole:
            self._paint_name(painter, rect, row, value.left())
        painter.setPen(self._text if row.applies else self._secondary)
        painter.setFont(self._small)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(value, right, row.value_text)

    def _paint_name(self, painter: QPainter, rect: QRect, row: LossRow, end: int) -> None:
        tick = tick_rect(rect)
        painter.drawPixmap(tick.topLeft(), self._tick(row.ticked))
        left = tick.right() + 1 + _GAP
        size = sample_size()
        top = rect.center().y() - size.height() // 2 + 1
        painter.drawPixmap(left, top, self._sample(row.stroke, row.applies))
        left += size.width() + _GAP
        width = end - left - _GAP
        painter.setPen(self._text if row.applies else self._secondary)
        painter.setFont(self._font)
        name = QRect(left, rect.top(), width, rect.height())
        text = self._name(row.title, row.short, width)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)

    def _fit(self, title: str, short: str, width: int) -> str:
        """The title if it fits, else the short name if that does, else what fits of the title."""
        for text in (title, short[:1].upper() + short[1:]):
            if self._metrics.horizontalAdvance(text) <= width:
                return text
        return self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)

    def _canvas(self, size: QSize) -> QPixmap:
        picture = QPixmap(size * self._scale)
        picture.setDevicePixelRatio(self._scale)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _draw_sample(self, stroke: Stroke, applies: bool) -> QPixmap:
        size = sample_size()
        picture = self._canvas(size)
        painter = QPainter(picture)
        painter.setOpacity(1.0 if applies else _FAINT)
        paint_sample(painter, QRectF(0, 0, *size.toTuple()), stroke, self._palette)
        painter.end()
        return picture

    def _draw_tick(self, on: bool) -> QPixmap:
        """A check box as the theme draws them elsewhere."""
        size = in_type(_TICK)
        picture = self._canvas(QSize(size, size))
        painter = QPainter(picture)
        painter.scale(size / _TICK, size / _TICK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(self._palette.accent)
        painter.setPen(QPen(accent if on else self._secondary, 1.0))
        painter.setBrush(accent if on else QColor(self._palette.panel))
        painter.drawRoundedRect(QRectF(0.5, 0.5, _TICK - 1, _TICK - 1), 4, 4)
        if on:
            check = icon("check", self._palette, "panel")
            check.paint(painter, QRect(2, 2, _TICK - 4, _TICK - 4), mode=QIcon.Mode.Normal)
        painter.end()
        return picture
