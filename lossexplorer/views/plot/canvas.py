"""The one scene all panels are drawn on, tuned for repainting."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPixmapCache, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

# KB; Qt's own 10 MB would throw cached pictures out as fast as they are made
_PICTURE_CACHE = 200 * 1024


class Canvas(pyqtgraph.GraphicsView):
    """A graphics view that repaints everything at once and leaves the mouse to others.

    Repainting the whole viewport beats working out which parts changed. Events
    don't go through the scene: hit tests among a few items are cheap, Qt's own
    are not.

    Signals:
        pressed, moved, released, double_clicked: pixel, mouse event.
        wheeled: pixel, wheel event.
        left: the pointer is gone.
        resized: the view has another size.
    """

    pressed = Signal(QPointF, object)
    moved = Signal(QPointF, object)
    released = Signal(QPointF, object)
    double_clicked = Signal(QPointF, object)
    wheeled = Signal(QPointF, object)
    left = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False)
        self._empty()
        pyqtgraph.setConfigOptions(antialias=True, useOpenGL=False)
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PICTURE_CACHE))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(80, 60)

    def _empty(self) -> None:
        """Take out the layout pyqtgraph puts in, which nothing here is laid out by.

        If Python comes to delete it first, the item that holds it deletes it once more.
        """
        self.centralWidget.setLayout(None)
        self.setCentralItem(None)
        self.centralLayout = None

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Tell that the panels must be laid out."""
        super().resizeEvent(event)
        if event is not None:
            self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand the event on; nobody else gets it."""
        self.pressed.emit(event.position(), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand the event on; nobody else gets it."""
        self.moved.emit(event.position(), event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand the event on; nobody else gets it."""
        self.released.emit(event.position(), event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand the event on; nobody else gets it."""
        self.double_clicked.emit(event.position(), event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the event on; whoever can't use it ignores it, so that a page may scroll."""
        self.wheeled.emit(event.position(), event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer is gone."""
        self.left.emit()
