"""How a contender is asked for frames: a line of JSON in, a line of JSON out.

Each contender is a process of its own, so that none changes another's settings, and
waits for its turn, so that a drift of the machine hits all alike.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

TICK = 1 / 60
_GIVE_UP = 20.0


class Paintings(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Count; never stop an event."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def rest(seconds: float) -> None:
    """Let timers fire and everything be painted."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        QApplication.processEvents()
        time.sleep(min(left, 0.0005))


def frame_times(paintings: Paintings, moves: Iterable[Callable[[], None]]) -> list[float]:
    """Milliseconds from each move until it is painted.

    Moves come 60 times a second as from a mouse. Where work left over from one frame
    keeps the next move waiting, the wait counts as that move's.

    Raises:
        RuntimeError: if a move isn't painted at all.
    """
    times = []
    due = time.perf_counter() + TICK
    for number, move in enumerate(moves):
        rest(due - time.perf_counter())
        before = paintings.count
        move()
        while paintings.count == before:
            QApplication.processEvents()
            if time.perf_counter() > due + _GIVE_UP:
                raise RuntimeError(f"move {number} was not painted in {_GIVE_UP:g} s")
        now = time.perf_counter()
        times.append((now - due) * 1000)
        due = max(due + TICK, now)
    return times


def serve(**answers: Callable[..., Any]) -> None:
    """Answer requests such as ``{"call": "frames", "scenario": "probe", "count": 9}``."""
    for line in sys.stdin:
        request = json.loads(line)
        answer = answers[request.pop("call")](**request)
        print(json.dumps(answer), flush=True)
