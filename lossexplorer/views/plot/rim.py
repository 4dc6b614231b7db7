"""The rim around a plot: its ground, and the ring that shows where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.figures.palette import LIGHT, RADIUS
from lossexplorer.views.plot.ink import Ink

RIM = 3
"""Its width in pixels."""

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Rimmed(QLabel):
    """A widget with the plot's ground, and a ring along its edge while keys are used on it.

    It is a label that holds a picture, which nobody sees: so a screen reader calls it a
    graphic, where any other widget of ours would be a box without a role.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPixmap(QPixmap(1, 1))
        self._ring = False
        self._ink = Ink(LIGHT)

    def show_ring(self, visible: bool) -> None:
        """Show or hide where the keyboard is."""
        self._ring = visible
        self.update()

    def sizeHint(self) -> QSize:
        """What its contents want, not the picture."""
        return QWidget.sizeHint(self)

    def minimumSizeHint(self) -> QSize:
        """Likewise."""
        return QWidget.minimumSizeHint(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring if it was the keyboard that came here; a mouse needs none."""
        self.show_ring(event.reason() in _BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has left."""
        self.show_ring(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._ink.color("plot"))
        if self._ring:
            painter.setPen(self._ink.pen("accent", 2.0))
            inset = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inset, RADIUS, RADIUS)
