"""Something that moves by itself, until it is stopped or a person takes it in hand."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session.session import Session


class SelfMoving(QObject):
    """Changes the session of a model now and then, which is one undo step.

    Subclasses start with :meth:`_go` and say what a moment brings and when they have lost
    their thing to somebody else.

    Signals:
        running(bool): it was started or has stopped.
    """

    running = Signal(bool)

    def __init__(self, model: ExplorerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        model.changed.connect(self._watch)

    @property
    def active(self) -> bool:
        """Whether it is moving."""
        return self._timer.isActive()

    def start(self) -> None:
        """Go on from where it is."""
        raise NotImplementedError

    def stop(self) -> None:
        """Leave it where it is."""
        if self._timer.isActive():
            self._timer.stop()
            self.running.emit(False)

    def _go(self, gap_ms: int) -> None:
        """Begin, with so many milliseconds between two moves."""
        self._last = time.monotonic()
        self._timer.start(gap_ms)
        self.running.emit(True)

    def _tick(self) -> None:
        now = time.monotonic()
        passed, self._last = now - self._last, now
        self._advance(passed)

    def _watch(self, session: Session) -> None:
        if self._timer.isActive() and self._taken(session):
            self.stop()

    def _advance(self, passed: float) -> None:
        """Move on, ``passed`` seconds after the last time."""
        raise NotImplementedError

    def _taken(self, session: Session) -> bool:
        """Whether somebody else has moved it, or shows something else."""
        raise NotImplementedError
