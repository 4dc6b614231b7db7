"""Undo steps: because sessions are frozen, a step is just before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from lossexplorer.session.session import Session


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A session and the file it belongs to."""

    session: Session
    path: Path | None


class SnapshotCommand(QUndoCommand):
    """One step. Steps of one gesture with the same text merge into one."""

    def __init__(
        self,
        text: str,
        before: Snapshot,
        after: Snapshot,
        show: Callable[[Snapshot], None],
        gesture: int | None,
    ) -> None:
        super().__init__(text)
        self._before = before
        self._after = after
        self._show = show
        self._gesture = gesture

    def moved(self, text: str, shows: Mapping[str, Callable[[Snapshot], None]]) -> SnapshotCommand:
        """The same step under another name, for another model: ``shows`` by method name."""
        show = shows[self._show.__name__]
        return SnapshotCommand(text, self._before, self._after, show, self._gesture)

    def undo(self) -> None:
        """Show the state before."""
        self._show(self._before)

    def redo(self) -> None:
        """Show the state after; also called when the step is first pushed."""
        self._show(self._after)

    def id(self) -> int:
        """Qt merges only steps with the same id; -1 never merges."""
        return -1 if self._gesture is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        """Swallow the next step of the same gesture."""
        if (
            not isinstance(other, SnapshotCommand)
            or other._gesture != self._gesture
            or other.text() != self.text()
        ):
            return False
        self._after = other._after
        if self._after.session == self._before.session:
            self.setObsolete(True)
        return True
