"""Python's garbage collector, run between events in the GUI thread only.

By itself it runs wherever enough objects were made: in a worker thread, or in the middle of
a paint event. Qt's objects in a reference cycle are then destroyed there, which brings the
process down now and then.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from lossexplorer.views.allocator import give_back_gaps

_INTERVAL_MS = 300
_OLDEST = 2
_REST = 30  # times as long as going through all objects took, until that is done again


class BetweenEvents(QObject):
    """Collects by a timer, as much as Python would have collected by then.

    All objects are gone through, and what that freed goes back to the system, only while
    no button of the mouse is held, and not often: it takes a tenth of a second, which would
    be seen in a drag.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


@contextmanager
def collected_between_events(parent: QObject) -> Iterator[None]:
    """Keep Python from collecting by itself as long as an event loop runs inside.

    Args:
        parent: Qt's owner of the timer.
    """
    before = gc.isenabled()
    gc.disable()
    collector = BetweenEvents(parent)
    try:
        yield
    finally:
        collector.deleteLater()
        if before:
            gc.enable()


_rested_at = 0.0


def collect_what_is_due() -> None:
    """Collect about as much as Python would have by now, had it been let."""
    global _rested_at
    start = time.monotonic()
    generation = _due(gc.get_count(), gc.get_threshold())
    if QGuiApplication.mouseButtons().value:
        generation = min(generation, 0)
    if start < _rested_at:
        generation = min(generation, _OLDEST - 1)
    if generation >= 0:
        gc.collect(generation)
    if generation == _OLDEST:
        give_back_gaps()
        now = time.monotonic()
        _rested_at = now + _REST * (now - start)


def _due(counts: tuple[int, int, int], limits: tuple[int, int, int]) -> int:
    """The oldest generation to collect, or -1.

    Python would have collected the youngest several times where much was made since: that
    counts for the generations above it.
    """
    made = counts[0]
    for generation, (count, limit) in enumerate(zip(counts, limits, strict=True)):
        if max(count, made) <= limit:
            return generation - 1
        made //= max(1, limit)
    return len(counts) - 1
