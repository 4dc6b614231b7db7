"""The selected loss on all rows: at once for small data, in a thread for large ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from lossexplorer.model.worker import Worker
from lossexplorer.session.convention_values import convention_totals
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.session.total import total

_REST_MS = 120  # nothing is computed while something is dragged


class _Follower(QObject):
    """Follows a session; what is asked for again and hasn't changed is not computed again."""

    changed = Signal()

    read: Callable[[Session, str], Any]
    at_once: int  # numbers; as many take less than a millisecond

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
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
        if session.data.rows * session.data.classes <= self.at_once:
            self._rest.stop()
            self._set(type(self).read(session, key))
        else:
            self._set(None)
            self._rest.start()

    def _compute(self) -> None:
        session, key = self._session, self._key
        if session is not None:
            self._worker.start(lambda _report: type(self).read(session, key))

    def _set(self, value: Any) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit()


class AllRowsReading(_Follower):
    """One loss as it is set up.

    Signals:
        changed(): :attr:`value` is another one.
    """

    read = staticmethod(total)
    at_once = 20_000

    @property
    def value(self) -> float | None:
        """The loss on all rows; None while it is being computed and where there is none."""
        value: float | None = self._value
        return value


class ConventionsReading(_Follower):
    """One loss under each of its conventions.

    Signals:
        changed(): :attr:`values` are others.
    """

    read = staticmethod(convention_totals)
    at_once = 4_000

    @property
    def values(self) -> tuple[float | None, ...]:
        """In the order of the conventions; empty while they are being computed."""
        return self._value or ()
