"""What is to be done once the events in hand are over."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid


def soon(owner: QObject, work: Callable[[], object]) -> None:
    """Do something when the event loop comes round, unless its owner is gone by then.

    ``QTimer.singleShot(0, owner, work)`` keeps ``work``, and with it mostly a whole window,
    for good where the owner is deleted first (PySide 6.11). Nor is a timer made below the
    owner: it may be asked for while a window is being taken apart.

    Args:
        owner: without it the work makes no sense.
        work: what is to be done.
    """
    _queue().put(owner, work)


class _Queue(QObject):
    """Does one piece of work a turn of the event loop, in the order in which they came."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[QObject, Callable[[], object]]] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do_next)

    def put(self, owner: QObject, work: Callable[[], object]) -> None:
        self._waiting.append((owner, work))
        self._timer.start()

    def _do_next(self) -> None:
        owner, work = self._waiting.popleft()
        if self._waiting:  # also where this work runs an event loop, or fails
            self._timer.start()
        if isValid(owner):
            work()


_the_queue: _Queue | None = None


def _queue() -> _Queue:
    """The one of the running application."""
    global _the_queue
    application = QCoreApplication.instance()
    assert application is not None
    if _the_queue is None or not isValid(_the_queue):
        _the_queue = _Queue(application)
    return _the_queue
