"""Names at the ends of curves, pushed apart where they would overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from lossexplorer.figures.figure import Line
from lossexplorer.views.plot.ink import VEIL, Ink
from lossexplorer.views.plot.viewport import Viewport

_LEADER = 14.0
_PAD = 4.0
# with less room the labels stand inside
_NARROW = 400.0
_LARGEST_SHARE = 0.3


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places moved as little as possible until neighbours are ``gap`` apart.

    Least squares under the order of the places: neighbours that are too near are
    pooled into a block that sits at their mean (pool adjacent violators).

    Args:
        places: wanted centres, in any order.
        gap: the least distance between two.
        low: the least place a centre may take.
        high: the greatest; it must leave room for all of them.

    Returns:
        One place for each of ``places``, in their order.
    """
    order = np.argsort(np.asarray(places, dtype=np.float64), kind="stable")
    # without the gaps the constraint is "not decreasing"
    blocks: list[tuple[float, int]] = []
    for rank, index in enumerate(order):
        mean, count = float(places[index]) - rank * gap, 1
        while blocks and blocks[-1][0] > mean:
            other, size = blocks.pop()
            mean = (mean * count + other * size) / (count + size)
            count += size
        blocks.append((mean, count))
    flat = np.repeat([mean for mean, _ in blocks], [count for _, count in blocks])
    flat = np.clip(flat, low, high - (len(places) - 1) * gap)
    result = [0.0] * len(places)
    for rank, index in enumerate(order):
        result[index] = float(flat[rank] + rank * gap)
    return result


@dataclass(frozen=True)
class _Label:
    text: str
    color: str
    emphasis: bool
    end: QPointF
    top: float


def gutter(lines: Sequence[Line], width: float, ink: Ink) -> float:
    """Room the labels need to the right of the plot; 0 if they stand inside it.

    Args:
        lines: the curves.
        width: pixels for plot and labels together.
        ink: the font.
    """
    labels = [line.label for line in lines if line.label]
    if not labels or width < _NARROW * ink.magnification:
        return 0.0
    widest = max(ink.text_width(label) for label in labels)
    return min(widest + _LEADER + _PAD, width * _LARGEST_SHARE)


class EndLabels(QGraphicsItem):
    """The labels of one panel's curves, in the plot's own pixels."""

    def __init__(self) -> None:
        super().__init__()
        # the labels rest while a probe is dragged, and texts are slow to paint
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._labels: list[_Label] = []
        self._bounds = QRectF()

    def refresh(
        self, lines: Sequence[Line], viewport: Viewport, ink: Ink, gutter_width: float
    ) -> None:
        """Place the labels of ``lines``; a gutter of 0 puts them inside the plot."""
        self.prepareGeometryChange()
        self._ink, self._inside = ink, gutter_width <= 0
        width = gutter_width if not self._inside else viewport.width * 0.6
        left = viewport.width - width if self._inside else viewport.width
        self._bounds = QRectF(left - _PAD, 0, width + _PAD, viewport.height)
        gap = ink.line_height() - 1
        ends = [
            (line, end)
            for line in lines
            if line.label and (end := _visible_end(line, viewport)) is not None
        ]
        room = max(0, int(viewport.height // gap))
        if len(ends) > room:
            ends.sort(key=lambda entry: not entry[0].emphasis)
            ends = ends[:room]
        tops = spread(
            [end.y() - gap / 2 for _, end in ends], gap, 0.0, max(viewport.height - gap, 0.0)
        )
        space = width - (_PAD if self._inside else _LEADER)
        self._labels = [
            _Label(
                ink.metrics("small").elidedText(line.label, Qt.TextElideMode.ElideRight, space),
                line.color,
                line.emphasis,
                end,
                top,
            )
            for (line, end), top in zip(ends, tops, strict=True)
        ]
        self._edge = viewport.width
        self.update()

    def boxes(self) -> list[QRectF]:
        """Where the texts stand, in the plot's pixels."""
        return [self._box(label) for label in self._labels]

    def _box(self, label: _Label) -> QRectF:
        width = self._ink.text_width(label.text)
        left = self._edge - width - _PAD if self._inside else self._edge + _LEADER
        return QRectF(left, label.top, width, self._ink.line_height() - 1)

    def boundingRect(self) -> QRectF:
        """The strip the labels stand in."""
        return self._bounds

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """A leader from each curve's end to its name."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._ink.font("small"))
        ascent = self._ink.metrics("small").ascent()
        for label in self._labels:
            box = self._box(label)
            if self._inside:
                painter.fillRect(box.adjusted(-3, 0, 3, 0), self._ink.color("plot", VEIL))
            else:
                painter.setPen(self._ink.pen(label.color, 1.0, opacity=0.7))
                start = QPointF(self._edge + 2, label.end.y())
                painter.drawLine(start, QPointF(box.left() - 3, box.center().y()))
            painter.setPen(self._ink.text_color(label.color))
            painter.drawText(QPointF(box.left(), box.top() + ascent), label.text)


def _visible_end(line: Line, viewport: Viewport) -> QPointF | None:
    """The last point of the curve that is in sight, or None."""
    x, y = viewport.xs(line.x), viewport.ys(line.y)
    slack = 1.0
    with np.errstate(invalid="ignore"):
        seen = (x >= -slack) & (x <= viewport.width + slack)
        seen &= (y >= -slack) & (y <= viewport.height + slack)
    inside = np.flatnonzero(seen)
    if len(inside) == 0:
        return None
    last = inside[-1]
    return QPointF(float(x[last]), float(np.clip(y[last], 0, viewport.height)))
