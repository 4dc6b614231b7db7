"""A few words below a cell: why what was typed there was not accepted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from lossexplorer.model.language import say

_WIDTH = 320


class CellMessage(QLabel):
    """Stands over the cells below the one it's about, until the person goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setWordWrap(True)
        self.hide()

    def show_below(self, cell: QRect, text: str) -> None:
        """Show a message at a cell, inside the parent, and say it to screen readers."""
        text = say(text)
        self.ensurePolished()  # its height depends on the style sheet's margins
        self.setText(text)
        room = self._ground.rect()
        width = min(_WIDTH, self.fontMetrics().horizontalAdvance(text) + 24, room.width())
        self.setFixedWidth(width)
        self.setFixedHeight(self.heightForWidth(width))
        left = max(0, min(cell.right() - width, room.width() - width))
        below = cell.bottom() + self.height() <= room.bottom()
        self.move(QPoint(left, cell.bottom() if below else max(0, cell.top() - self.height())))
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
