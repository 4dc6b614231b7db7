"""While something is dragged, the panels around the plot take turns.

The plot follows every frame. What stands around it costs as much again, and numbers
that change sixty times a second can't be read: so one panel a frame (and those that have
nothing to do) is brought up to date, in turn, and all of them as soon as the hand rests or lets go.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from lossexplorer.model.frame import Frame

if TYPE_CHECKING:
    from lossexplorer.model.explorer import ExplorerModel

Show = Callable[[Frame], None]

_REST_MS = 50  # without a frame: the hand rests
_SHARE_S = 0.0005  # a panel that takes longer, and is then painted, is the last of its frame


class Turns(QObject):
    """Hands the frames of a model on to the panels."""

    def __init__(self, model: ExplorerModel) -> None:
        super().__init__(model)
        self._model = model
        self._frame: Frame | None = None
        self._behind: deque[Show] = deque()  # those that were shown longest ago come first
        self._current: list[Show] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.catch_up)
        model.frame.connect(self._pass_on)

    def add(self, show: Show) -> None:
        """Call ``show`` with frames: with each, or while something is dragged in turn."""
        self._current.append(show)

    def catch_up(self) -> None:
        """Show the last frame to those that have not seen it."""
        self._rest.stop()
        if self._frame is not None:
            while self._behind:
                self._show_next(self._frame)

    def _pass_on(self, frame: Frame) -> None:
        self._frame = frame
        self._behind.extend(self._current)
        self._current.clear()
        if not self._model.in_gesture:
            self.catch_up()
        else:
            self._rest.start()
            begun = time.perf_counter()
            while self._behind and time.perf_counter() - begun < _SHARE_S:
                self._show_next(frame)

    def _show_next(self, frame: Frame) -> None:
        show = self._behind.popleft()
        self._current.append(show)
        show(frame)
