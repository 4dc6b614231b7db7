"""The rim around a plot: its ground, and the ring that shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from lossexplorer.figures.palette import RADIUS
from lossexplorer.views.plot.ink import Ink

RIM = 3
"""Its width in pixels."""

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def wants_ring(reason: Qt.FocusReason) -> bool:
    """Whether it was the keyboard that brought the focus; a mouse needs no ring."""
    return reason in _BY_KEYBOARD


def paint_rim(widget: QWidget, ink: Ink, ring: bool) -> None:
    """Fill ``widget`` with the plot's ground, and draw the focus ring along its edge."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(widget.rect(), ink.color("plot"))
    if ring:
        painter.setPen(ink.pen("accent", 2.0))
        inset = QRectF(widget.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(inset, RADIUS, RADIUS)
