"""Panning and zooming a plot by keys, as drags and the wheel do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lossexplorer.views.plot.navigation import Navigation
from lossexplorer.views.plot.panel_view import PanelView

_SHARE = 0.1  # of what is in sight, for each press
_ZOOM = 0.8
_MIDDLE = QPointF(0.5, 0.5)
_WAYS = {
    Qt.Key.Key_A: (-1, 0),
    Qt.Key.Key_D: (1, 0),
    Qt.Key.Key_W: (0, 1),
    Qt.Key.Key_S: (0, -1),
}
_ZOOMS = {  # across, up: powers of the zoom
    Qt.Key.Key_Plus: (1, 1),
    Qt.Key.Key_Equal: (1, 1),
    Qt.Key.Key_Minus: (-1, -1),
    Qt.Key.Key_X: (1, 0),
    Qt.Key.Key_Y: (0, 1),
}
_ALONG_ONE = (Qt.Key.Key_X, Qt.Key.Key_Y)
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class KeyNavigation(QObject):
    """A, D, W and S pan; + and − zoom; X and Y zoom in along one axis, with Shift out."""

    def __init__(
        self,
        plot: QWidget,
        panels: Mapping[str, PanelView],
        meant: Callable[[], str],
        navigation: Navigation,
        moved: Callable[[str], None],
    ) -> None:
        """Listen to a plot.

        Args:
            plot: the widget that has the keyboard.
            panels: what it shows.
            meant: says which panel the keys are about.
            navigation: moves the ranges.
            moved: told which panel's ranges have moved.
        """
        super().__init__(plot)
        self._panels = panels
        self._meant = meant
        self._navigation = navigation
        self._moved = moved
        plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move ranges."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        view = self._panels.get(self._meant())
        if view is None or not view.panel.zoomable or event.modifiers() & _SHORTCUT:
            return False
        key, panel = Qt.Key(event.key()), view.panel.id
        if key in _WAYS:
            across, up = _WAYS[key]
            self._navigation.pan(panel, across * _SHARE, up * _SHARE)
        elif key in _ZOOMS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            out = -1 if shift and key in _ALONG_ONE else 1
            across, up = _ZOOMS[key]
            self._navigation.zoom(panel, _MIDDLE, _ZOOM ** (out * across), _ZOOM ** (out * up))
        else:
            return False
        self._moved(panel)
        return True
