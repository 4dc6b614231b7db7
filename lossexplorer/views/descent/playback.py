"""The steps of a descent going by themselves."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.model.explorer import FRAME_MS, ExplorerModel
from lossexplorer.session.descent.neuron_edits import set_step
from lossexplorer.session.session import Session
from lossexplorer.views.motion import reduced_motion

_CALM_MS = 1000  # between jumps under reduced motion
_LONGEST_GAP_S = 0.2  # after a pause (a menu, a busy machine) the steps do not leap


class Playback(QObject):
    """Moves the present step on to the last one, at the session's speed.

    Under reduced motion it jumps a few times a second instead, as many steps as are due.
    What it does is one undo step. It stops by itself at the last step, and when somebody
    else moves the step or shows something else.

    Signals:
        running(bool): it was started or has stopped.
    """

    running = Signal(bool)

    def __init__(self, model: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._step: int | None = None
        self._due = 0.0
        self._last = 0.0
        self._gap = FRAME_MS
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        model.changed.connect(self._watch)

    @property
    def active(self) -> bool:
        """Whether the steps are going by."""
        return self._timer.isActive()

    def start(self) -> None:
        """Go on from the present step; from the first if that is the last."""
        view = self._model.session.descent.neuron
        self._step = view.step
        self._due, self._last = 0.0, time.monotonic()
        self._gap = _CALM_MS if reduced_motion() else FRAME_MS
        self._timer.start(self._gap)
        if view.step >= view.steps:
            self._show(0)
        self.running.emit(True)

    def stop(self) -> None:
        """Leave the step where it is."""
        if self._timer.isActive():
            self._timer.stop()
            self._step = None
            self.running.emit(False)

    def _advance(self) -> None:
        view, now = self._model.session.descent.neuron, time.monotonic()
        self._due += min(now - self._last, max(_LONGEST_GAP_S, 2e-3 * self._gap)) * view.speed
        self._last = now
        whole = int(self._due)
        if not whole:
            return
        self._due -= whole
        step = min(view.step + whole, view.steps)
        self._show(step)
        if step >= view.steps:
            self.stop()

    def _show(self, step: int) -> None:
        self._step = step
        self._model.nudge(self.tr("Play the steps"), set_step, step)

    def _watch(self, session: Session) -> None:
        descent = session.descent
        elsewhere = session.workspace != "descent" or descent.detail != "neuron"
        if self._timer.isActive() and (elsewhere or descent.neuron.step != self._step):
            self.stop()
