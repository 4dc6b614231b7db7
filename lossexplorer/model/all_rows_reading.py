"""The selected loss on all rows: at once for small data, in a thread for large ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.model.worker import Worker
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.session.total import total

_AT_ONCE = 20_000  # numbers; as many take less than a millisecond
_REST_MS = 120  # nothing is computed while something is dragged


class AllRowsReading(QObject):
    """Follows a session; what is asked for again and hasn't changed is not computed again.

    Signals:
        changed(): :attr:`value` is another one.

    Attributes:
        value: the loss on all rows; None while it is being computed and where there
            is none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value: float | None = None
        self._asked: tuple[Data, LossChoice, float] | None = None
        self._session: Session | None = None
        self._key = ""
        self._worker = Worker(self)
        self._worker.finished.connect(self._set)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._compute)

    @property
    def busy(self) -> bool:
        """Whether the value is still to come."""
        return self._rest.isActive() or self._worker.busy

    def follow(self, session: Session, key: str) -> None:
        """Read a loss of a session."""
        asked = (session.data, session.choice(key), session.vector.temperature)
        if asked == self._asked:
            return
        self._asked, self._session, self._key = asked, session, key
        self._worker.cancel()
        if session.data.rows * session.data.classes <= _AT_ONCE:
            self._rest.stop()
            self._set(total(session, key))
        else:
            self._set(None)
            self._rest.start()

    def _compute(self) -> None:
        session, key = self._session, self._key
        if session is not None:
            self._worker.start(lambda _report: total(session, key))

    def _set(self, value: float | None) -> None:
        if value != self.value:
            self.value = value
            self.changed.emit()
