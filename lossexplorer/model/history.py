"""The undo steps of a window: at most so many, in at most so much memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from lossexplorer.model.undo import Snapshot, SnapshotCommand

STEPS = 1000
BYTES = 256 * 2**20
"""How much the arrays of all steps may take; steps share what an edit leaves alone."""
LEAST = 8
"""So many steps are kept, whatever they take."""


class History(QUndoStack):
    """Forgets the oldest steps where there are too many or their arrays are too large."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setUndoLimit(STEPS)

    def add(self, step: SnapshotCommand) -> None:
        """Take a step; it is carried out."""
        self.push(step)
        if self.command(self.count() - 1) is step:  # else it merged: a drag goes on
            self._shorten()

    def take_over(
        self,
        other: QUndoStack,
        reword: Callable[[str], str],
        shows: Mapping[str, Callable[[Snapshot], None]],
    ) -> None:
        """Take the steps of another model.

        Args:
            other: its steps; they stay there.
            reword: says what a step is called in the language of the window.
            shows: what shows a state here, by the name of what shows it there.
        """
        steps = [step.moved(reword(step.text()), shows) for step in _steps_of(other)]
        self._fill(steps, other.cleanIndex())
        self.setIndex(other.index())

    def _shorten(self) -> None:
        """Forget what lies before the last steps that have room."""
        steps = _steps_of(self)
        seen: dict[int, int] = {}
        room = BYTES
        for kept, step in enumerate(reversed(steps)):
            room -= sum(size for key, size in step.buffers.items() if key not in seen)
            seen |= step.buffers
            if room < 0 and kept >= LEAST:
                clean = self.cleanIndex() - (len(steps) - kept)
                blocked = self.blockSignals(True)  # what can be undone next stays the same
                self._fill([step.moved(step.text()) for step in steps[-kept:]], clean)
                self.blockSignals(blocked)
                return

    def _fill(self, steps: list[SnapshotCommand], clean: int) -> None:
        """Hold these steps only, all of them done; ``clean`` of them when it was saved."""
        self.clear()
        for place, step in enumerate(steps):
            if place == clean:
                self.setClean()
            self.push(step)
            if step is not steps[-1]:
                step.close()
        if clean == len(steps):
            self.setClean()
        elif clean < 0:
            self.resetClean()


def _steps_of(stack: QUndoStack) -> list[SnapshotCommand]:
    found = [stack.command(place) for place in range(stack.count())]
    return [step for step in found if isinstance(step, SnapshotCommand)]
