"""Pens, brushes and fonts of one palette, made once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QTransform,
)

from lossexplorer.figures.palette import FONT_BODY, FONT_SECONDARY, FONT_TITLE, Palette

# in units of the pen's width, with flat caps
DASHES: dict[str, list[float]] = {
    "solid": [],
    "dash": [5.0, 3.0],
    "dot": [1.2, 2.2],
    "dashdot": [6.0, 2.5, 1.2, 2.5],
    "longdash": [9.0, 3.5],
    "dashdotdot": [6.0, 2.2, 1.2, 2.2, 1.2, 2.2],
}
_FONT_SIZES = {
    "title": FONT_TITLE,
    "heading": FONT_SECONDARY,
    "body": FONT_BODY,
    "small": FONT_SECONDARY,
    "tiny": 11,
}
_BOLD = ("title", "heading")
_HATCH_STEP = 8
_READING = 17  # on a projector; readings grow more than the rest there, for the last row


VEIL = 0.92
"""How much of what is under a text its ground hides: letters are read on any curve."""


class Ink:
    """What a palette looks like on the plot.

    Attributes:
        palette: where the colours come from.
        magnification: of type and line widths, as large as the application's font is
            against the body size (text size and projector mode).
    """

    def __init__(self, palette: Palette) -> None:
        self.palette = palette
        pixels = QGuiApplication.font().pixelSize()
        self.magnification = pixels / FONT_BODY if pixels > 0 else 1.0
        application = QGuiApplication.instance()
        room = application is not None and application.property("projector")
        reading = _READING if room else FONT_SECONDARY
        self._sizes = {**_FONT_SIZES, "reading": reading}
        self._colors: dict[tuple[str, float], QColor] = {}
        self._pens: dict[tuple[str, float, str, float], QPen] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}
        self._hatches: dict[tuple[str, float], QBrush] = {}

    def color(self, token: str, opacity: float = 1.0) -> QColor:
        """The colour of a token, more or less transparent."""
        key = (token, opacity)
        if key not in self._colors:
            color = QColor(self.palette.color(token))
            color.setAlphaF(opacity)
            self._colors[key] = color
        return self._colors[key]

    def text_color(self, token: str) -> QColor:
        """The colour of words in a token's colour."""
        key = (f"text {token}", 1.0)
        if key not in self._colors:
            self._colors[key] = QColor(self.palette.text_color(token))
        return self._colors[key]

    def pen(
        self, token: str, width: float = 1.0, dash: str = "solid", opacity: float = 1.0
    ) -> QPen:
        """A pen ``width`` pixels wide, magnified."""
        key = (token, width, dash, opacity)
        if key not in self._pens:
            pen = QPen(self.color(token, opacity), width * self.magnification)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if DASHES[dash] else Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if DASHES[dash]:
                pen.setDashPattern(DASHES[dash])
            self._pens[key] = pen
        return self._pens[key]

    def hairline(self, token: str, dash: str = "solid") -> QPen:
        """A pen of one pixel at any magnification, for drafts and grids."""
        pen = QPen(self.pen(token, 1.0, dash))
        pen.setWidthF(1.0)
        if DASHES[dash]:
            pen.setDashPattern([step * 1.6 for step in DASHES[dash]])
        return pen

    def hatch(self, token: str, density: float = 1.0) -> QBrush:
        """Slanted lines over an area, as a tile: lines wider than a pixel take Qt seconds.

        Args:
            token: their colour.
            density: how many pixels of the screen lie along one of the plot.
        """
        key = (token, density)
        if key not in self._hatches:
            side = round(_HATCH_STEP * density)
            tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(self.pen(token))
            pen.setWidthF(pen.widthF() * density)
            painter.setPen(pen)
            for total in (0, side, 2 * side):
                painter.drawLine(total + side, -side, total - 2 * side, 2 * side)
            painter.end()
            brush = QBrush(tile)
            brush.setTransform(QTransform.fromScale(1 / density, 1 / density))
            self._hatches[key] = brush
        return self._hatches[key]

    def font(self, size: str) -> QFont:
        """The application's font as "title", "heading", "body", "small", "tiny" or "reading"."""
        if size not in self._fonts:
            font = QFont(QGuiApplication.font())
            font.setPixelSize(round(self._sizes[size] * self.magnification))
            font.setFeature(QFont.Tag("tnum"), 1)
            if size in _BOLD:
                font.setWeight(QFont.Weight.DemiBold)
            self._fonts[size] = font
        return self._fonts[size]

    def metrics(self, size: str) -> QFontMetricsF:
        """Widths and heights of texts in that size."""
        if size not in self._metrics:
            self._metrics[size] = QFontMetricsF(self.font(size))
        return self._metrics[size]

    def text_width(self, text: str, size: str = "small") -> float:
        """How wide ``text`` is in pixels."""
        return self.metrics(size).horizontalAdvance(text)

    def line_height(self, size: str = "small") -> float:
        """How tall a line of text is in pixels."""
        return self.metrics(size).height()
