"""The probe moving there and back by itself, so that both hands are free to point."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from lossexplorer.model.explorer import FRAME_MS, ExplorerModel
from lossexplorer.session import edits
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.probe import probe_range
from lossexplorer.views.motion import reduced_motion
from lossexplorer.views.self_moving import SelfMoving

PERIOD_S = 8.0  # there and back
_STEPS = 24  # positions of one period under reduced motion
_LONGEST_GAP_S = 0.1  # after a pause (a menu, a busy machine) the probe does not leap


class Sweep(SelfMoving):
    """Moves the probe of a model through its range until it is stopped.

    It stops by itself when somebody else moves the probe, or shows another variable or
    workspace.
    """

    def __init__(self, model: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(model, parent)
        self._phase = 0.0
        self._place: float | None = None
        self._stepwise = False

    def start(self) -> None:
        """Go on from where the probe is, towards the right."""
        session = self._model.session
        low, high = probe_range(session)
        share = min(max((session.curves.probe - low) / (high - low), 0.0), 1.0)
        self._phase = math.acos(1 - 2 * share) / (2 * math.pi)
        self._place = session.curves.probe
        self._stepwise = reduced_motion()
        self._go(int(PERIOD_S / _STEPS * 1000) if self._stepwise else FRAME_MS)

    def _advance(self, passed: float) -> None:
        gap = passed if self._stepwise else min(passed, _LONGEST_GAP_S)
        self._phase = (self._phase + gap / PERIOD_S) % 1.0
        low, high = probe_range(self._model.session)
        # a cosine slows down at both ends, where it turns round
        place = low + (high - low) * (1 - math.cos(2 * math.pi * self._phase)) / 2
        self._place = min(max(place, low), high)
        self._model.nudge(self.tr("Sweep the probe"), edits.set_probe, self._place)

    def _taken(self, session: Session) -> bool:
        return session.curves.probe != self._place or session.workspace != "curves"
