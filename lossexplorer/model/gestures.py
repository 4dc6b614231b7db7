"""Which edits become one undo step: those of a drag, and nudges that follow quickly."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

_PAUSE_S = 1.0  # nudges closer together than this are one undo step


class Gestures:
    """Numbers the gestures: steps of the same gesture with the same text merge.

    Attributes:
        running: whether something is being dragged.
    """

    def __init__(self) -> None:
        self.running = False
        self._number = 0
        self._last_nudge = ""
        self._nudged_at = 0.0

    @property
    def number(self) -> int | None:
        """The gesture an edit made now belongs to; None outside of gestures."""
        return self._number if self.running else None

    def begin(self) -> None:
        """Start a drag."""
        self._number += 1
        self.running = True

    def end(self) -> None:
        """End the drag."""
        self.running = False

    @contextmanager
    def nudge(self, text: str) -> Iterator[None]:
        """Make one nudge: it belongs to the one before if that was alike and not long ago."""
        now = time.monotonic()
        if self._last_nudge != text or now - self._nudged_at > _PAUSE_S:
            self._number += 1
        self._last_nudge, self._nudged_at = text, now
        self.running = True
        try:
            yield
        finally:
            self.running = False
