"""Slow work off the GUI thread: progress, cancel, and stale results dropped.

A :class:`Worker` has one purpose ("read the file that is being opened"). Starting
it again makes what is still running stale: its result is never sent out.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal

from lossexplorer.errors import ExplorerError


class Cancelled(Exception):
    """Raised inside a job by its report when nobody waits for the result any more."""


Report = Callable[[float], None]


class Worker(QObject):
    """Runs one job at a time in a thread; only the newest one's result counts.

    Signals:
        started(): a job was handed over.
        progress(float): share done, 0 to 1, as the job reports it.
        finished(object): the newest job's result.
        failed(ExplorerError): the newest job refused its input.
        idle(): the newest job is over, one way or another.
    """

    started = Signal()
    progress = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _over = Signal(int, object, object)
    _step = Signal(int, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = 0
        self._busy = False
        self._over.connect(self._deliver)
        self._step.connect(self._pass_on)

    @property
    def busy(self) -> bool:
        """Whether a job that still counts is running."""
        return self._busy

    def start(self, job: Callable[[Report], Any]) -> None:
        """Run ``job(report)`` in a thread.

        The job may call ``report(share)`` now and then; that raises
        :class:`Cancelled` once the job is stale. An :class:`ExplorerError` is sent
        out by ``failed``; anything else is an error of the program and is raised
        on the GUI thread.
        """
        self._newest += 1
        number = self._newest
        self._busy = True
        self.started.emit()
        QThreadPool.globalInstance().start(lambda: self._run(number, job))

    def cancel(self) -> None:
        """Make the running job stale; its thread stops at its next report."""
        if self._busy:
            self._newest += 1
            self._busy = False
            self.idle.emit()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait for what runs and deliver its result; False if it took too long."""
        done = QThreadPool.globalInstance().waitForDone(int(seconds * 1000))
        QCoreApplication.sendPostedEvents(self)
        return done

    def _run(self, number: int, job: Callable[[Report], Any]) -> None:
        """In the thread: do the job and post what came of it."""

        def report(share: float) -> None:
            if number != self._newest:
                raise Cancelled
            self._step.emit(number, share)

        result, error = None, None
        try:
            result = job(report)
        except Cancelled:
            return
        except Exception as raised:
            error = raised
        with suppress(RuntimeError):  # the window, and this worker with it, is gone
            self._over.emit(number, result, error)

    def _pass_on(self, number: int, share: float) -> None:
        if number == self._newest:
            self.progress.emit(share)

    def _deliver(self, number: int, result: Any, error: Exception | None) -> None:
        """On the GUI thread: send the result out unless it is stale."""
        if number != self._newest or not self._busy:
            return
        self._busy = False
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, ExplorerError):
            self.failed.emit(error)
        self.idle.emit()
        if error is not None and not isinstance(error, ExplorerError):
            raise error
