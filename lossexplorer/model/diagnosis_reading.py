"""What is odd about the session: at once for small data, in a thread for large ones."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.data.finding import Diagnostic
from lossexplorer.model.worker import Worker
from lossexplorer.session.diagnosis import (
    at_probe,
    diagnose_rows,
    diagnose_session,
    is_quick,
    rows_origin,
)
from lossexplorer.session.session import Session

REST_MS = 120  # nothing is computed while something is dragged


class DiagnosisReading(QObject):
    """Follows a session; what is asked for again and hasn't changed is not computed again.

    Signals:
        changed(): what is odd about the rows is known, or known anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._origin: Any = None
        self._session: Session | None = None
        self._rows: tuple[Diagnostic, ...] = ()
        self._worker = Worker(self)
        self._worker.finished.connect(self._set)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._compute)

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self._rest.isActive() or self._worker.busy

    def of(self, session: Session) -> tuple[Diagnostic, ...]:
        """What is odd, as far as it is known; of large data what it was before a change."""
        if is_quick(session):
            self._forget()
            return diagnose_session(session)
        origin = rows_origin(session)
        if origin != self._origin:
            before = self._session
            if before is None or before.data.predictions.shape != session.data.predictions.shape:
                self._rows = ()  # other data
            self._origin, self._session = origin, session
            self._worker.cancel()
            self._rest.start()
        return (*self._rows, *at_probe(session))

    def _forget(self) -> None:
        if self._origin is not None:
            self._origin = self._session = None
            self._rows = ()
            self._rest.stop()
            self._worker.cancel()

    def _compute(self) -> None:
        session = self._session
        if session is not None:
            self._worker.start(lambda _report: diagnose_rows(session))

    def _set(self, found: tuple[Diagnostic, ...]) -> None:
        if found != self._rows:
            self._rows = found
            self.changed.emit()
