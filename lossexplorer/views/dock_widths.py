"""Docks that larger type has pushed apart go back when the type is smaller again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from lossexplorer.views.soon import soon
from lossexplorer.views.theme import Theme

_SIDES = Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea


class DockWidths(QObject):
    """Keeps the widths that the side docks of a window had before the type grew.

    A width that the person changed since is the one that is kept from then on.
    """

    def __init__(self, window: QMainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._size = theme.text_size
        self._kept: dict[QDockWidget, int] = {}
        self._left: dict[QDockWidget, int] = {}  # as the last change of the type left them
        self._due = False
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        if self._theme.text_size == self._size:
            return
        self._size = self._theme.text_size
        if self._due:
            return
        for dock, width in self._widths().items():
            if width != self._left.get(dock):
                self._kept[dock] = width
        self._due = True
        soon(self, self._give_back)

    def _give_back(self) -> None:
        """The kept widths, as far as the contents take no more."""
        self._due = False
        # what the contents need now, and not only once the event loop has come to it
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        docks = [dock for dock in self._widths() if dock in self._kept]
        widths = [self._kept[dock] for dock in docks]
        self._window.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._left = self._widths()

    def _widths(self) -> dict[QDockWidget, int]:
        return {
            dock: dock.width()
            for dock in self._window.findChildren(QDockWidget)
            if dock.isVisible()
            and not dock.isFloating()
            and self._window.dockWidgetArea(dock) & _SIDES
        }
