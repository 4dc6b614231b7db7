"""A splitter that the keyboard moves, too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from lossexplorer.views.type_scale import in_type

_STEP = 24  # px a press, in the usual type

_STEPS = {
    Qt.Orientation.Horizontal: {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1},
    Qt.Orientation.Vertical: {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1},
}


class KeyedSplitter(QSplitter):
    """Its handles take the keyboard: the arrow keys move them, Home and End to their limits.

    No part of it can be made to vanish, as a person might not find it again.
    """

    def __init__(
        self, orientation: Qt.Orientation, name: str, parent: QWidget | None = None
    ) -> None:
        """Make a splitter.

        Args:
            orientation: the direction in which the parts follow each other.
            name: what a screen reader calls a handle; also shown under the pointer.
            parent: Qt's owner.
        """
        super().__init__(orientation, parent)
        self._name = name
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Called by Qt for each part."""
        handle = _Handle(self.orientation(), self)
        handle.setAccessibleName(self._name)
        handle.setToolTip(self._name)
        return handle


class _Handle(QSplitterHandle):
    """The bar between two parts."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Coloured while it has the keyboard; a style sheet can't tell when it has."""
        super().paintEvent(event)
        if self.hasFocus():
            QPainter(self).fillRect(self.rect(), self.palette().highlight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; other keys go to whoever is next."""
        across = self.orientation() == Qt.Orientation.Horizontal
        key = Qt.Key(event.key())
        step = _STEPS[self.orientation()].get(key)
        if step is not None:
            self.moveSplitter((self.x() if across else self.y()) + step * in_type(_STEP))
        elif key == Qt.Key.Key_Home:
            self.moveSplitter(0)  # Qt stops at what the parts need at least
        elif key == Qt.Key.Key_End:
            self.moveSplitter(self.splitter().width() if across else self.splitter().height())
        else:
            super().keyPressEvent(event)
