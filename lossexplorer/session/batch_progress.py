"""How far the evaluation of a batch is: passes over the rows, rate, what is known so far."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from lossexplorer.batch.passes.result import BatchResult


@dataclass(frozen=True, eq=False)
class BatchProgress:
    """How far it is.

    Attributes:
        done, rows: of the rows that are gone through now.
        rate: rows a second, of what is gone through now; 0 if nothing is.
        remaining: seconds until everything is done, about; None while that can't be said.
        share: of everything there is to do, 0 to 1.
        result: what is known so far.
    """

    done: int
    rows: int
    rate: float
    remaining: float | None
    share: float
    result: BatchResult


Report = Callable[[BatchProgress], None]

_SOON = 0.2  # seconds: before, nothing can be said of the time that remains


class Passes:
    """Counts passes over all rows."""

    def __init__(self, rows: int, to_do: int) -> None:
        self._rows, self._to_do = rows, max(1, to_do)
        self._finished = 0
        self._began = time.monotonic()

    def finish(self) -> None:
        """One pass is over."""
        self._finished += 1

    def progress(self, result: BatchResult, done: int = 0, seconds: float = 0.0) -> BatchProgress:
        """Where it stands, after ``done`` rows of this pass in so many seconds."""
        share = min(1.0, (self._finished + done / self._rows) / self._to_do)
        elapsed = time.monotonic() - self._began
        rate = done / seconds if seconds > 0 else 0.0
        remaining = elapsed / share * (1 - share) if share > 0 and elapsed > _SOON else None
        return BatchProgress(done, self._rows, rate, remaining, share, result)
