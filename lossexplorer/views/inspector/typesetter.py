"""Formulas made in a thread: each takes longer than a frame."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterable
from contextlib import suppress
from functools import cache

from PySide6.QtCore import QObject, Signal

from lossexplorer.views.inspector.typeset import is_made, typeset


class Typesetter(QObject):
    """One thread for all formulas, so that those asked for first come first.

    Signals:
        made(): another formula is there; sent on the thread of this object.
    """

    made = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._asked: set[str] = set()

    def ask(self, formulas: Iterable[str]) -> None:
        """Make formulas, in TeX; those that are made cost nothing."""
        for tex in formulas:
            if tex in self._asked or is_made(tex):
                continue
            if not self._asked:
                # no thread of Qt: the program's end would wait for the formulas of one
                threading.Thread(target=self._run, name="formulas", daemon=True).start()
            self._asked.add(tex)
            self._wanted.put(tex)

    def _run(self) -> None:
        while True:
            tex = self._wanted.get()
            with suppress(ValueError):  # whoever shows it says so
                typeset(tex, "#000000")
            try:
                self.made.emit()
            except RuntimeError:  # the program has ended
                return


@cache
def typesetter() -> Typesetter:
    """The program's only one."""
    return Typesetter()
