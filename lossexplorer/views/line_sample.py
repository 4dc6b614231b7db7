"""The short piece of a loss's own line: its colour, dash and marker, as in the plots."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from lossexplorer.figures.figure import Dash, Symbol
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.figures.strokes import Stroke
from lossexplorer.views.type_scale import in_type

_SIZE = (24, 14)

_WIDTH = 2.0
_MARKER = 7.0
# on and off lengths in pen widths; short enough that one period shows in a sample
_DASHES: dict[Dash, list[float]] = {
    "solid": [],
    "dash": [2.5, 1.5],
    "dot": [1.0, 1.3],
    "dashdot": [3.0, 1.2, 0.9, 1.2],
    "longdash": [5.0, 1.6],
    "dashdotdot": [3.0, 1.1, 0.9, 1.1, 0.9, 1.1],
}
_CORNERS: dict[Symbol, tuple[int, float]] = {
    # corners of a regular polygon, and the turn of the first one in degrees
    "square": (4, 45.0),
    "triangle": (3, 90.0),
    "diamond": (4, 90.0),
    "pentagon": (5, 90.0),
}


def marker_path(symbol: Symbol, center: QPointF, size: float) -> QPainterPath:
    """The outline of a marker, ``size`` pixels across."""
    path = QPainterPath()
    radius = size / 2
    if symbol in _CORNERS:
        corners, turn = _CORNERS[symbol]
        path.addPolygon(_polygon(center, radius * 1.15, corners, turn))
        path.closeSubpath()
    elif symbol == "star":
        path.addPolygon(_polygon(center, radius * 1.25, 5, 90.0, inner=0.45))
        path.closeSubpath()
    elif symbol in ("plus", "cross"):
        turn = 0.0 if symbol == "plus" else 45.0
        for angle in (turn, turn + 90.0):
            step = _at(QPointF(), radius, angle)
            path.moveTo(center - step)
            path.lineTo(center + step)
    else:
        path.addEllipse(center, radius, radius)
    return path


def sample_size() -> QSize:
    """What a sample takes beside texts as large as they are now."""
    width, height = _SIZE
    return QSize(in_type(width), in_type(height))


def paint_sample(painter: QPainter, rect: QRectF, stroke: Stroke, palette: Palette) -> None:
    """Draw the line across ``rect`` with its marker in the middle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    grown = rect.height() / _SIZE[1]
    color = QColor(palette.color(stroke.color))
    pen = QPen(color, _WIDTH * grown, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if _DASHES[stroke.dash]:
        pen.setDashPattern(_DASHES[stroke.dash])
    painter.setPen(pen)
    y = rect.center().y()
    painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
    open_shape = stroke.symbol in ("plus", "cross")
    painter.setPen(QPen(color, (1.8 if open_shape else 1.0) * grown))
    painter.setBrush(Qt.BrushStyle.NoBrush if open_shape else color)
    painter.drawPath(marker_path(stroke.symbol, rect.center(), _MARKER * grown))
    painter.restore()


def _at(center: QPointF, radius: float, degrees: float) -> QPointF:
    angle = math.radians(degrees)
    return center + QPointF(radius * math.cos(angle), -radius * math.sin(angle))


def _polygon(
    center: QPointF, radius: float, corners: int, turn: float, inner: float = 0.0
) -> QPolygonF:
    """A regular polygon; with ``inner``, a star whose notches have that share of the radius."""
    points = []
    for k in range(corners):
        points.append(_at(center, radius, turn + 360.0 * k / corners))
        if inner:
            points.append(_at(center, radius * inner, turn + 360.0 * (k + 0.5) / corners))
    return QPolygonF(points)


class LineSample(QWidget):
    """A line sample as a widget, e.g. beside the title of the inspector."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stroke: Stroke | None = None
        self._palette = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """It grows with the type."""
        return sample_size()

    def set_stroke(self, stroke: Stroke) -> None:
        """Show another loss's line."""
        if stroke != self._stroke:
            self._stroke = stroke
            self.update()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        if self._stroke is not None:
            painter = QPainter(self)
            paint_sample(painter, QRectF(self.rect()), self._stroke, self._palette)
