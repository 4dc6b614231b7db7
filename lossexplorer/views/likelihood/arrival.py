"""The line on its way to the exact solution, as one undo step."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from lossexplorer.model.explorer import FRAME_MS, ExplorerModel
from lossexplorer.session.likelihood import line_edits as edits
from lossexplorer.session.likelihood.fits import least_squares
from lossexplorer.views.motion import reduced_motion

_LASTS_S = 0.5


class Arrival(QObject):
    """Moves the line from where it is to the line of least squares.

    It ends exactly at the solution, however few frames there was time for; under reduced
    motion it is there at once.
    """

    def __init__(self, model: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._step)
        self._from = (0.0, 0.0)
        self._began = 0.0

    @property
    def active(self) -> bool:
        """Whether the line is moving."""
        return self._timer.isActive()

    def start(self) -> None:
        """Set out from where the line is now."""
        self.stop()
        if reduced_motion():
            self._model.apply(self.tr("Least squares"), edits.solve)
            return
        view = self._model.session.likelihood.line
        self._from = (view.w, view.b)
        self._began = time.monotonic()
        self._model.begin_gesture()
        self._timer.start()

    def stop(self) -> None:
        """Stay where the line is."""
        if self.active:
            self._timer.stop()
            self._model.end_gesture()

    def _step(self) -> None:
        share = (time.monotonic() - self._began) / _LASTS_S
        best = least_squares(self._model.session.likelihood.line.points)
        text = self.tr("Least squares")
        if share >= 1.0:
            self._model.apply(text, edits.solve)
            self.stop()
            return
        eased = share * share * (3.0 - 2.0 * share)
        w, b = (
            start + eased * (end - start)
            for start, end in zip(self._from, (best.w, best.b), strict=True)
        )
        self._model.apply(text, edits.set_coefficients, w, b)
