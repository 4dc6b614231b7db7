"""An end from outside leaves nothing behind."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

TERMINATED = 143  # what shells say of a program that SIGTERM ended


@contextmanager
def terminable() -> Iterator[None]:
    """Let SIGTERM end the work as Ctrl+C does: half-written files are taken away.

    A batch system sends it when the time is up; its own way is to end the program at once.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # signals belong to the main thread
        return
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
