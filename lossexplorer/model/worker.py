"""Slow work off the GUI thread: progress, cancel, and stale results dropped.

A :class:`Worker` has one purpose ("read the file that is being opened"). Starting
it again makes what is still running stale: its result is never sent out.

A thread never touches its worker: the GUI thread may be destroying it at that moment, and
a signal that is sent through it then ends the process. What a thread has to say goes into
the worker's letters, and a doorbell that outlives every worker tells the GUI thread.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal

from lossexplorer.errors import ExplorerError


class Cancelled(Exception):
    """Raised inside a job by its report when nobody waits for the result any more."""


class Report(Protocol):
    """What a job says now and then: the share that is done, and what is known so far."""

    def __call__(self, share: float, known: object = None, /) -> None:
        """Raises :class:`Cancelled` once the job is stale."""


Job = Callable[[Report], Any]

_NOBODY = 0  # the number of no job


class _Newest:
    """The number of the job whose result still counts."""

    def __init__(self) -> None:
        self.number = _NOBODY

    def advance(self) -> None:
        """What is running is stale now."""
        self.number += 1


class _Step(NamedTuple):
    number: int
    share: float
    known: object


class _Over(NamedTuple):
    number: int
    job: Job  # let go of on the GUI thread, with all it holds
    result: Any
    error: Exception | None


_Letters = SimpleQueue[_Step | _Over]


class _Doorbell(QObject):
    """Has the GUI thread look into the letters of a worker, if that is still there.

    If it is not, they are thrown away all the same, and there: what a job holds may be
    objects of Qt, which must not be let go of in a thread.
    """

    rung = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self._answer)

    def _answer(self, worker: weakref.ref[Worker], letters: _Letters) -> None:
        there = worker()
        if there is not None:
            there.read_letter()
            return
        with suppress(Empty):
            while True:
                letters.get_nowait()


@cache
def _doorbell() -> _Doorbell:
    """The only one; first asked for on the GUI thread."""
    return _Doorbell()


class Worker(QObject):
    """Runs one job at a time in a thread; only the newest one's result counts.

    Signals:
        started(): a job was handed over.
        progress(float): share done, 0 to 1, as the job reports it.
        known(object): the part of its result that the job reports with that.
        finished(object): the newest job's result.
        failed(ExplorerError): the newest job refused its input.
        idle(): the newest job is over, one way or another.
    """

    started = Signal()
    progress = Signal(float)
    known = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _asked = Signal()  # an error raised by a slot goes where all errors of the program go

    def __init__(self, parent: QObject | None = None, threads: QThreadPool | None = None) -> None:
        """Make a worker that does nothing yet.

        Args:
            parent: Qt's parent.
            threads: where its jobs run; None for those that all share, and wait for.
        """
        super().__init__(parent)
        self._threads = threads or QThreadPool.globalInstance()
        newest = self._newest = _Newest()
        # not the method itself, which would only be kept while this object keeps it
        self.destroyed.connect(lambda: newest.advance())
        self._busy = False
        self._letters: _Letters = SimpleQueue()
        self._asked.connect(self._read_all)

    @property
    def busy(self) -> bool:
        """Whether a job that still counts is running."""
        return self._busy

    def start(self, job: Job) -> None:
        """Run ``job(report)`` in a thread.

        The job may call ``report(share, known)`` now and then; that raises
        :class:`Cancelled` once the job is stale. An :class:`ExplorerError` is sent
        out by ``failed``; anything else is an error of the program and is raised
        on the GUI thread.
        """
        self._newest.advance()
        self._busy = True
        self.started.emit()
        number, newest, letters = self._newest.number, self._newest, self._letters
        bell, me, jobs = _doorbell(), weakref.ref(self), [job]

        def ring() -> None:
            with suppress(RuntimeError):  # the program has ended
                bell.rung.emit(me, letters)

        def run() -> None:
            _run(jobs, number, newest, letters, ring)

        self._threads.start(run)

    def cancel(self) -> None:
        """Make the running job stale; its thread stops at its next report."""
        if self._busy:
            self._newest.advance()
            self._busy = False
            self.idle.emit()

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait for what runs and deliver its result; False if it took too long."""
        done = self._threads.waitForDone(int(seconds * 1000))
        self._asked.emit()
        return done

    def read_letter(self) -> bool:
        """Send out the next thing a thread has reported; False if there is none.

        One at a ring: whatever else a job sends keeps its place between its reports.
        """
        try:
            letter = self._letters.get_nowait()
        except Empty:
            return False
        if letter.number == self._newest.number and self._busy:
            if isinstance(letter, _Step):
                self.progress.emit(letter.share)
                if letter.known is not None:
                    self.known.emit(letter.known)
            else:
                self._deliver(letter.result, letter.error)
        return True

    def _read_all(self) -> None:
        while self.read_letter():
            pass

    def _deliver(self, result: Any, error: Exception | None) -> None:
        self._busy = False
        if error is None:
            self.finished.emit(result)
        elif isinstance(error, ExplorerError):
            self.failed.emit(error)
        self.idle.emit()
        if error is not None and not isinstance(error, ExplorerError):
            raise error


def _run(
    jobs: list[Job], number: int, newest: _Newest, letters: _Letters, ring: Callable[[], None]
) -> None:
    """In the thread: do the one job and write what came of it."""

    def report(share: float, known: object = None, /) -> None:
        if number != newest.number:
            raise Cancelled
        letters.put(_Step(number, share, known))
        ring()

    result, error = None, None
    try:
        result = jobs[0](report)
    except Cancelled:
        number = _NOBODY
    except Exception as raised:
        error = raised
    over = [_Over(number, jobs.pop(), result, error)]
    result = error = None  # else they could end here after the GUI thread is done with them
    letters.put(over.pop())
    ring()
