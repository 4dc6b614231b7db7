"""Undo steps: because sessions are frozen, a step is just before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QUndoCommand

from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A session and the file it belongs to."""

    session: Session
    path: Path | None

    @cached_property
    def buffers(self) -> dict[int, int]:
        """How many bytes each array of the session takes, by the array's identity."""
        return {id(matrix): matrix.array.nbytes for matrix in _matrices(self.session)}


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
        self._silent = False

    @property
    def buffers(self) -> dict[int, int]:
        """The arrays it keeps, as :attr:`Snapshot.buffers`."""
        return self._before.buffers | self._after.buffers

    def moved(
        self, text: str, shows: Mapping[str, Callable[[Snapshot], None]] | None = None
    ) -> SnapshotCommand:
        """The same step for another stack, which takes it without showing it once more.

        Args:
            text: what it is called there.
            shows: what shows a state there, by the name of what shows it here.
        """
        show = shows[self._show.__name__] if shows else self._show
        moved = SnapshotCommand(text, self._before, self._after, show, self._gesture)
        moved.pass_over()
        return moved

    def pass_over(self) -> None:
        """The stack moves over the step next time without showing anything."""
        self._silent = True

    def undo(self) -> None:
        """Show the state before."""
        self._pass_to(self._before)

    def redo(self) -> None:
        """Show the state after; also called when the step is first pushed."""
        self._pass_to(self._after)

    def _pass_to(self, snapshot: Snapshot) -> None:
        silent, self._silent = self._silent, False
        if not silent:
            self._show(snapshot)

    def swallow(self, later: SnapshotCommand) -> bool:
        """Become one step with the next one of the same gesture; False if it is another."""
        if self._gesture is None or (later._gesture, later.text()) != (self._gesture, self.text()):
            return False
        self._after = later._after
        self.setObsolete(self._after.session == self._before.session)
        return True


def _matrices(value: Any) -> Iterator[Matrix]:
    """The arrays in a session or a part of one."""
    if isinstance(value, Matrix):
        yield value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _matrices(getattr(value, name))
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, (Matrix, Struct, tuple)):
                yield from _matrices(part)
