"""What the mouse does with the panels around the plot, by keyboard: float, move, resize."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from shiboken6 import isValid

from lossexplorer.views.main_window import MainWindow

_STEP = 32  # px a press
_LEAST = 80  # px a panel keeps
_SIDES = (
    Qt.DockWidgetArea.LeftDockWidgetArea,
    Qt.DockWidgetArea.RightDockWidgetArea,
    Qt.DockWidgetArea.BottomDockWidgetArea,
)
_ACROSS, _UP = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class PanelCommands(QObject):
    """Carries out the "panels." actions: for the panel that had the keyboard last."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last = next(iter(window.docks.values()))
        self._holder: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for dock in self._window.docks.values():
            if now is not None and dock.isAncestorOf(now):
                self._last, self._holder = dock, now

    @property
    def dock(self) -> QDockWidget | None:
        """The panel that is meant: the last one used, else the first one in sight."""
        shown = [dock for dock in self._window.docks.values() if dock.isVisible()]
        return self._last if self._last in shown else next(iter(shown), None)

    def undock(self) -> None:
        """Let the panel float, or put it back; the keyboard stays where it is."""
        dock, holder = self.dock, self._holder
        if dock is None:
            return
        dock.setFloating(not dock.isFloating())
        (dock if dock.isFloating() else self._window).activateWindow()
        self._give_back(dock, holder)

    def move(self) -> None:
        """Put the panel on the next side of the window."""
        dock, holder = self.dock, self._holder
        if dock is None:
            return
        side = self._window.dockWidgetArea(dock)
        following = _SIDES[(_SIDES.index(side) + 1) % len(_SIDES)] if side in _SIDES else _SIDES[0]
        dock.setFloating(False)
        self._window.addDockWidget(following, dock)
        self._give_back(dock, holder)

    def _give_back(self, dock: QDockWidget, holder: QWidget | None) -> None:
        """Panels lose the keyboard where they get another place."""
        self._last = dock
        if holder is not None and isValid(holder) and dock.isAncestorOf(holder):
            holder.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def wider(self) -> None:
        """Give the panel more width."""
        self._resize(_ACROSS, _STEP)

    def narrower(self) -> None:
        """Take width from the panel."""
        self._resize(_ACROSS, -_STEP)

    def taller(self) -> None:
        """Give the panel more height."""
        self._resize(_UP, _STEP)

    def shorter(self) -> None:
        """Take height from the panel."""
        self._resize(_UP, -_STEP)

    def _resize(self, along: Qt.Orientation, step: int) -> None:
        dock = self.dock
        if dock is None:
            return
        length = (dock.width() if along == _ACROSS else dock.height()) + step
        length = max(length, _LEAST)
        if not dock.isFloating():
            self._window.resizeDocks([dock], [length], along)
        elif along == _ACROSS:
            dock.resize(length, dock.height())
        else:
            dock.resize(dock.width(), length)
