"""The ring around a control that paints itself, while the keyboard is there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from lossexplorer.figures.palette import Palette

_CORNER = 4.0


def paint_focus_ring(widget: QWidget, painter: QPainter, palette: Palette) -> None:
    """Draw along the edge of ``widget`` if it has the keyboard."""
    if not widget.hasFocus():
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = QRectF(widget.rect()).adjusted(1, 1, -1, -1)
    painter.drawRoundedRect(inset, _CORNER, _CORNER)
