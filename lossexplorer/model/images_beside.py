"""What the Images workspace computes beside the window: its curves, and what a slow φ sees."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject

from lossexplorer.errors import LossInputError
from lossexplorer.model.beside import Beside
from lossexplorer.model.worker import Report, Worker
from lossexplorer.session.images.compared import (
    PERCEPTUAL,
    gradient_of,
    layer_values,
    phi_of,
    too_slow,
)
from lossexplorer.session.images.place import Known, Pair, Sweep, Way, pair_of, swept, way_of
from lossexplorer.session.session import Session


class ImagesBeside(Beside):
    """The curves in ever finer steps; before them, the pictures where φ is slow.

    One thing is computed at a time. Pictures are finished even if the slider has moved
    on meanwhile, so that something is shown during a drag; curves are not.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._known = Known()
        self._doing = ""
        self._busy = False
        self._way: Way | None = None
        self._worker = Worker(self)
        self._worker.finished.connect(self._take)
        self._worker.failed.connect(self.failed)
        self._worker.progress.connect(self.progress)

    @property
    def known(self) -> Known:
        """The curves so far, and the pictures a slow φ has seen last."""
        return self._known

    def follow(self, session: Session) -> None:
        """Compute what is missing of this session, the pictures first."""
        self._session = session
        pair = self._missing_pair(session)
        way = way_of(session)
        sweep = self._known.sweep
        if sweep is not None and sweep.way != way:
            sweep = None
        if self._doing == "pair" or (self._doing == "curves" and pair is None and self._way == way):
            return
        if pair is not None:
            self._start("pair", lambda _: _looked(session, pair))
        elif sweep is None or not sweep.finished:
            self._way = way
            self._start("curves", lambda report: swept(way, sweep, report))
        elif self._doing:
            self.cancel()

    def _missing_pair(self, session: Session) -> Pair | None:
        """The pictures, if a slow φ has not seen them yet."""
        pair, choice = pair_of(session), session.choice(PERCEPTUAL)
        gradient = session.images.detail == "gradients"
        slow = too_slow(choice, pair.reference, pair.image, gradient=gradient)
        if slow:
            return pair
        if session.images.against:
            other = pair_of(session, session.images.against)
            if too_slow(choice, other.reference, other.image):
                return other
        return None

    def _start(self, what: str, job: Callable[[Report], Any]) -> None:
        self._doing = what
        self._set_busy(True)
        self._worker.start(job)

    def _take(self, result: Pair | Sweep) -> None:
        """One thing is done: show it, and go on."""
        self._doing = ""
        if isinstance(result, Sweep):
            self._known = Known(result, self._known.pair)
        else:
            self._known = Known(self._known.sweep, result)
        assert self._session is not None
        self.follow(self._session)
        self._set_busy(bool(self._doing))
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what is known stays."""
        if self._doing:
            self._doing = ""
            self._worker.cancel()
            self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        """Tell when the first thing begins and when the last one is over."""
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)


def _looked(session: Session, pair: Pair) -> Pair:
    """In the thread: let φ see both pictures; the results are remembered where they are made."""
    choice = session.choice(PERCEPTUAL)
    with suppress(LossInputError):  # the figure says what doesn't fit
        stack, _ = phi_of(choice)
        if session.images.detail == "gradients":
            gradient_of(choice, pair.reference, pair.image)
        layer_values(stack, pair.reference, pair.image)
    return pair
