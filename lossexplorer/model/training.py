"""The classifier of the digits, trained in a thread while its curves grow."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QObject

from lossexplorer.model.beside import Beside
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.descent.digits_training import (
    Asked,
    Training,
    asked_of,
    kept_training,
    train,
)
from lossexplorer.session.descent.neuron_walks import BY_FRAMES, ByFrames
from lossexplorer.session.session import Session

_EVERY_S = 0.2  # how often what is known so far is shown
_PAUSE_S = 2e-5  # in every step: without it the window would wait for the thread's turn to end


class DigitsTraining(Beside):
    """Follows the digits of the Descent workspace; other parts of it need no thread.

    The descents of a neuron are computed by frames, as far as each of them allows.

    What was asked for is trained again from its beginning when a setting changes.
    """

    has_controls = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: Training | None = None
        self._by_frames = False
        self._worker = Worker(self)
        self._worker.started.connect(lambda: self.busy_changed.emit(True))
        self._worker.idle.connect(lambda: self.busy_changed.emit(False))
        self._worker.progress.connect(self.progress)
        self._worker.finished.connect(self._show)
        self._worker.failed.connect(self.failed)
        self._worker.known.connect(self._show)

    @property
    def known(self) -> Training | ByFrames | None:
        """What the shown part is drawn with; None while nothing was asked for."""
        return BY_FRAMES if self._by_frames else self._known

    @property
    def training(self) -> Training | None:
        """How far the digits are, whichever part of the workspace is shown."""
        return self._known

    @property
    def busy(self) -> bool:
        """Whether it is running."""
        return self._worker.busy

    def follow(self, session: Session) -> None:
        """Train what this session asks for, unless it is known or on its way."""
        self._by_frames = session.descent.detail == "neuron"
        if session.descent.detail != "digits":
            return
        if not session.descent.digits.run:
            self._known = None
            self._worker.cancel()
            return
        asked = asked_of(session)
        if self._known is not None and self._known.asked == asked:
            return
        self._begin(asked)

    def cancel(self) -> None:
        """Stop; the curves stay as far as they are."""
        if self._worker.busy:
            self._worker.cancel()
            if self._known is not None:
                self._known = replace(self._known, stopped=True)
                self.changed.emit()

    def again(self) -> None:
        """Train what was stopped, from its beginning."""
        if self._known is not None:
            self._begin(self._known.asked)
            self.changed.emit()

    def _begin(self, asked: Asked) -> None:
        self._known = kept_training(asked)
        if self._known.complete:
            self._worker.cancel()
            return
        self._worker.start(lambda report: self._train(asked, report))

    def _train(self, asked: Asked, report: Report) -> Training:
        """In the thread."""
        shown = time.monotonic()
        for now in train(asked, lambda: time.sleep(_PAUSE_S)):
            due = time.monotonic() - shown >= _EVERY_S
            if due:
                shown = time.monotonic()
            report(now.share, now if due else None)
        return now

    def _show(self, now: Training) -> None:
        """On the GUI thread: what is known so far, unless something else is asked for by now."""
        known = self._known
        if known is not None and known.asked == now.asked and not known.stopped:
            self._known = now
            self.changed.emit()
