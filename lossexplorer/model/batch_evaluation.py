"""The batch of a session, evaluated: small ones at once, others in a thread while one works."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.errors import ExplorerError
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.batch_asked import Asked, asked_of, numbers_of
from lossexplorer.session.batch_memory import BatchMemory
from lossexplorer.session.batch_order import ordered
from lossexplorer.session.batch_progress import BatchProgress
from lossexplorer.session.batch_results import batch_result
from lossexplorer.session.batch_work import empty_result
from lossexplorer.session.session import Session

AT_ONCE = 20_000  # numbers; as many are evaluated within a frame
_EVERY_S = 0.2  # how often what is known so far is shown


class _Superseded(Exception):
    """Raised inside a job: the rows are done, and something newer is waiting."""


class BatchEvaluation(QObject):
    """Follows a session; the result is always of some session that was followed.

    While something is dragged, the evaluation that runs is finished and shown before the
    newest one begins. A file read a part at a time is begun again instead.

    Signals:
        result_changed(BatchResult): :attr:`result` is another one, or has more rows.
        progress(BatchProgress): how far the evaluation in the thread is.
        busy_changed(bool): an evaluation in the thread began, or nothing is left to do.
        failed(ExplorerError): a file could not be read; the result stays what it was.
    """

    result_changed = Signal(object)
    progress = Signal(object)
    busy_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._result: BatchResult | None = None
        self._session: Session | None = None
        self._asked: Asked | None = None
        self._near, self._far = BatchMemory(), BatchMemory()
        self._waiting = self._interrupted = self._busy = False
        self._worker = Worker(self)
        self._worker.finished.connect(self._finish)
        self._worker.failed.connect(self._fail)
        self._worker.idle.connect(self._go_on)
        self._worker.known.connect(self._show)

    @property
    def result(self) -> BatchResult | None:
        """What is known; None before a session was followed."""
        return self._result

    @property
    def busy(self) -> bool:
        """Whether an evaluation is running in a thread."""
        return self._worker.busy

    @property
    def interrupted(self) -> bool:
        """Whether the person stopped it before all rows were done."""
        return self._interrupted

    def follow(self, session: Session) -> None:
        """Evaluate the batch of a session, unless nothing of it has changed."""
        asked, before = asked_of(session), self._asked
        if asked == before:
            return
        self._session, self._asked = session, asked
        same = before is not None and asked.samples == before.samples
        same_settings = before is not None and asked.settings == before.settings
        if not (same and same_settings):
            self._interrupted = False
        if session.large is None and numbers_of(session) <= AT_ONCE:
            self._evaluate_at_once(session)
            return
        if not same:
            self._result = empty_result(session)
        if not self._worker.busy:
            self._start()
        elif same and (session.large is None or same_settings):
            self._waiting = True
        else:
            self._start()  # what runs is stale then

    def cancel(self) -> None:
        """Stop; what is known stays, marked as not complete."""
        if self._worker.busy:
            self._interrupted = True
            self._waiting = False
            self._worker.cancel()

    def again(self) -> None:
        """Evaluate what was stopped or failed from its beginning."""
        if self._session is not None:
            self._interrupted = False
            self._start()

    def wait(self) -> None:
        """Wait until the rows are done and the result is here; for programs without a window."""
        while self._worker.busy:
            self._worker.wait()

    def _evaluate_at_once(self, session: Session) -> None:
        self._waiting = False
        self._worker.cancel()
        self._far.clear()
        try:
            self._set(batch_result(session, memory=self._near))
        except ExplorerError as error:
            self._set(empty_result(session, error.message))

    def _start(self) -> None:
        session, result = self._session, self._result
        assert session is not None
        self._waiting = False
        if self._interrupted and result is not None:  # only the order has changed
            partly = result
            self._worker.start(lambda _report: ordered(partly, session))
            return
        self._worker.start(lambda report: self._evaluate(session, report))
        self._tell_busy()

    def _evaluate(self, session: Session, report: Report) -> BatchResult:
        """In the thread."""
        models = 1 if session.data.second is None else 2
        shown = 0.0
        known: list[BatchResult] = []

        def tell(progress: BatchProgress) -> None:
            nonlocal shown
            report(progress.share)  # a stale job ends here
            result = progress.result
            just_done = False
            if result.complete and len(result.models) == models:
                just_done = not known
                known[:] = [result]
                if self._waiting:
                    raise _Superseded
            now = time.monotonic()
            if now - shown >= _EVERY_S or just_done:
                shown = now
                report(progress.share, progress)

        try:
            return batch_result(session, tell, self._far)
        except _Superseded:
            return known[0]

    # On the GUI thread ------------------------------------------------------------------

    def _show(self, progress: BatchProgress) -> None:
        self.progress.emit(progress)
        if progress.result.models or progress.result.problem:
            self._set(progress.result)

    def _finish(self, result: BatchResult) -> None:
        self._set(result)

    def _fail(self, error: ExplorerError) -> None:
        if self._result is not None and not self._result.complete:
            self._interrupted = True
        self.failed.emit(error)

    def _go_on(self) -> None:
        """One job is over: begin the one that waits."""
        if self._waiting:
            self._start()
        self._tell_busy()

    def _tell_busy(self) -> None:
        if self._worker.busy != self._busy:
            self._busy = self._worker.busy
            self.busy_changed.emit(self._busy)

    def _set(self, result: BatchResult) -> None:
        if result is not self._result:
            self._result = result
            self.result_changed.emit(result)
