"""The undo steps of a window: at most so many, in at most so much memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSignalBlocker
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
        """Take a step; it is carried out.

        Steps of one gesture are merged here, not by Qt: PySide keeps every step that Qt
        has merged, and with it what was shown, at each move of the mouse.
        """
        last = self.command(self.index() - 1)
        saved = self.index() == self.cleanIndex()  # what was saved stays a step
        newest = self.index() == self.count()
        if newest and not saved and isinstance(last, SnapshotCommand) and last.swallow(step):
            step.redo()
            if last.isObsolete():  # the gesture is back where it began
                self.undo()
            return
        self.push(step)
        self._shorten()

    def take_over(
        self,
        other: QUndoStack,
        reword: Callable[[str], str],
        shows: Mapping[str, Callable[[Snapshot], None]],
    ) -> None:
        """Take the steps of another model; nothing is shown.

        Args:
            other: its steps; they stay there.
            reword: says what a step is called in the language of the window.
            shows: what shows a state here, by the name of what shows it there.
        """
        steps = [step.moved(reword(step.text()), shows) for step in _steps_of(other)]
        self._fill(steps, other.cleanIndex())
        for undone in steps[other.index() :]:
            undone.pass_over()
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
                with QSignalBlocker(self):  # what can be undone next stays the same
                    self._fill([step.moved(step.text()) for step in steps[-kept:]], clean)
                return

    def _fill(self, steps: list[SnapshotCommand], clean: int) -> None:
        """Hold these steps only, all of them done; ``clean`` of them when it was saved."""
        self.clear()
        for place, step in enumerate(steps):
            if place == clean:
                self.setClean()
            self.push(step)
        if clean == len(steps):
            self.setClean()
        elif clean < 0:
            self.resetClean()


def _steps_of(stack: QUndoStack) -> list[SnapshotCommand]:
    found = [stack.command(place) for place in range(stack.count())]
    return [step for step in found if isinstance(step, SnapshotCommand)]
