"""A progress bar on the terminal while many rows are gone through."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Any

_BEFORE_S = 0.5  # shorter work shows nothing


class ProgressBar:
    """Share, rate and remaining time on stderr; nothing where that is no terminal.

    It is gone again when the work is over, so that only results stay on the screen.
    """

    def __init__(self, text: str, rows: int = 0) -> None:
        """Prepare a bar.

        Args:
            text: what is being done, in a word or two.
            rows: how many there are to do; 0 where shares are told and not rows.
        """
        self._text, self._rows = text, rows
        self._start = time.monotonic()
        self._seen = sys.stderr.isatty()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def show(self, done: float) -> None:
        """Say how many rows are done, or which share."""
        seconds = time.monotonic() - self._start
        if not self._seen or seconds < _BEFORE_S:
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
            self._task = self._bar.add_task(self._text, total=self._rows or 1, rate="")
        rate = f"{_rounded(done / seconds)} rows/s" if self._rows else ""
        self._bar.update(self._task, completed=done, rate=rate, refresh=True)


def _bar() -> Any:
    # rich takes longer to load than most evaluations take
    from rich import progress
    from rich.console import Console

    return progress.Progress(
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.TaskProgressColumn(),
        progress.TextColumn("{task.fields[rate]}"),
        progress.TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        auto_refresh=False,  # whoever reports does it often enough, and no thread is left over
    )


def _rounded(rate: float) -> str:
    """Three digits, with a letter for thousands and millions."""
    for size, letter in ((1e6, " M"), (1e3, " k")):
        if rate >= size:
            return f"{rate / size:.3g}{letter}"
    return f"{rate:.3g}"
