"""The steps of a descent going by themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject

from lossexplorer.model.explorer import FRAME_MS, ExplorerModel
from lossexplorer.session.descent.neuron_edits import set_step
from lossexplorer.session.session import Session
from lossexplorer.views.motion import reduced_motion
from lossexplorer.views.self_moving import SelfMoving

_CALM_MS = 1000  # between jumps under reduced motion
_LONGEST_GAP_S = 0.2  # after a pause (a menu, a busy machine) the steps do not leap


class Playback(SelfMoving):
    """Moves the present step on to the last one, at the session's speed.

    Under reduced motion it jumps a few times a second instead, as many steps as are due.
    It stops by itself at the last step, and when somebody else moves the step or shows
    something else.
    """

    def __init__(self, model: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._step: int | None = None
        self._due = 0.0
        self._gap = FRAME_MS

    def start(self) -> None:
        """Go on from the present step; from the first if that is the last."""
        view = self._model.session.descent.neuron
        self._step, self._due = view.step, 0.0
        self._gap = _CALM_MS if reduced_motion() else FRAME_MS
        self._go(self._gap)
        if view.step >= view.steps:
            self._show(0)

    def _advance(self, passed: float) -> None:
        view = self._model.session.descent.neuron
        self._due += min(passed, max(_LONGEST_GAP_S, 2e-3 * self._gap)) * view.speed
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

    def _taken(self, session: Session) -> bool:
        descent = session.descent
        elsewhere = session.workspace != "descent" or descent.detail != "neuron"
        return elsewhere or descent.neuron.step != self._step
