"""While something is dragged, the panels around the plot take turns.

The plot follows every frame. What stands around it costs as much again, and numbers
that change sixty times a second can't be read: so one panel a frame is brought up to
date, in turn, and all of them as soon as the hand rests or lets go. When another
workspace is shown they come one by one, too, after its plot.
"""

from __future__ import annotations

from collections import deque
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from lossexplorer.model.frame import Frame
from lossexplorer.model.gestures import Gestures

_REST_MS = 50  # without a frame: the hand rests


class Panel(Protocol):
    """A widget beside the plot that shows something of a frame."""

    def set_frame(self, frame: Frame) -> object:
        """Show a frame."""

    def isVisible(self) -> bool:
        """Whether showing it means painting it."""


class Turns(QObject):
    """Hands the frames of a model on to the panels."""

    def __init__(self, gestures: Gestures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gestures = gestures
        self._frame: Frame | None = None
        self._behind: deque[Panel] = deque()  # those that were shown longest ago come first
        self._current: list[Panel] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.catch_up)
        self._workspace = ""
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def add(self, panel: Panel) -> None:
        """Show ``panel`` frames: each, or while something is dragged in turn."""
        self._current.append(panel)

    def catch_up(self) -> None:
        """Show the last frame to those that have not seen it."""
        self._rest.stop()
        if self._frame is not None:
            while self._behind:
                self._show_next(self._frame)

    def pass_on(self, frame: Frame) -> None:
        """Show a new frame to the panels, now or in turn."""
        self._frame = frame
        self._behind.extend(self._current)
        self._current.clear()
        workspace, self._workspace = self._workspace, frame.session.workspace
        if workspace and workspace != self._workspace:
            self._next.start()  # the plot is painted first: all at once would be a long block
        elif not self._gestures.running:
            self.catch_up()
        else:
            self._rest.start()
            # what can't be seen is not painted and delays nobody
            while self._behind and not self._show_next(frame):
                continue

    def _go_on(self) -> None:
        """Bring one panel after the other to the workspace that is shown now."""
        if self._frame is not None and self._behind:
            self._show_next(self._frame)
            self._next.start()

    def _show_next(self, frame: Frame) -> bool:
        """Show the frame to whoever is next; whether that can be seen."""
        panel = self._behind.popleft()
        if not isValid(panel):
            return False  # Qt has deleted it
        self._current.append(panel)
        panel.set_frame(frame)
        return panel.isVisible()
