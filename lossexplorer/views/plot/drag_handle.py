"""What a plot is dragged out of the window by: a drag on the plot itself pans."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget


class DragHandle(QToolButton):
    """A button that is pulled instead of clicked.

    Attributes:
        held: whether the mouse button is down on it.

    Signals:
        pulled(): the mouse has moved away with the button down; once a drag.
    """

    pulled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held = False
        self._start: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.held, self._start = True, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It begins some pixels on, as everywhere."""
        super().mouseMoveEvent(event)
        if self._start is None:
            return
        way = event.position().toPoint() - self._start
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._start = None
            self.pulled.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        self.let_go()

    def let_go(self) -> None:
        """The drag is over, or another one took the mouse."""
        self.held, self._start = False, None
        self.setDown(False)
