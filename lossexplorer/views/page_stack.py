"""Pages of which one is shown, and which alone says how much room is needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PageStack(QWidget):
    """Unlike QStackedWidget it asks for no room on behalf of pages nobody sees.

    Signals:
        currentChanged(int): another page is shown.
    """

    currentChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members: list[QWidget] = []
        self._current = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def addWidget(self, page: QWidget) -> None:
        """Add a page; the first one is shown at once."""
        page.hide()
        self._members.append(page)
        self._column.addWidget(page)
        if self._current < 0:
            self.setCurrentIndex(0)

    def heightForWidth(self, width: int) -> int:
        """The least one: who scrolls in pages asks for this, and a plot is content with less."""
        return self._column.minimumHeightForWidth(width)

    def setCurrentIndex(self, index: int) -> None:
        """Show the page at a place in the order of adding."""
        if index == self._current:
            return
        if self._current >= 0:
            self._members[self._current].hide()
        self._current = index
        self._members[index].show()
        self._column.activate()
        self.currentChanged.emit(index)

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page."""
        self.setCurrentIndex(self._members.index(page))

    def currentIndex(self) -> int:
        """Which page is shown; -1 before there is one."""
        return self._current

    def currentWidget(self) -> QWidget | None:
        """The page that is shown; None before there is one."""
        return self._members[self._current] if self._current >= 0 else None
