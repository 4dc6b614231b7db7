"""Tables of the numbers behind a workspace's picture: every one can be edited where it stands.

A grid is plain data; its changes are edits like any other (undone, refused with a reason).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from lossexplorer.session.ideas import IDEAS

if TYPE_CHECKING:
    from lossexplorer.session.session import Session

WITH_GRID = IDEAS

Cell = float | str | None


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        key: what ``Grid.set_cell`` is told.
        title: its heading; ``tip`` says more.
        editable: whether its cells can be changed; the others are computed.
        choices: the texts its cells can be, or empty for numbers and free texts.
    """

    key: str
    title: str
    tip: str = ""
    editable: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes:
        columns: what stands in them.
        rows: their headings.
        cells: one tuple a row; None is an empty cell that can't be edited.
        caption: one line above, or "".
        set_cell: (session, row, column key, number or text) -> session. Raises SessionError.
        set_cells: (session, row, column key, rows of numbers or texts) -> session: pasted
            from that cell on; may add rows. None where there is nothing to paste.
        paste: (session, text) -> session: in the place of all numbers that are shown; None
            where pasted numbers go into cells alone.
        add_row: (session, before which row) -> session; None where rows are fixed.
        remove_rows: (session, rows) -> session; None where rows are fixed.
    """

    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...] = ()
    caption: str = ""
    set_cell: Callable[[Session, int, str, float | str], Session] | None = None
    set_cells: (
        Callable[[Session, int, str, tuple[tuple[float | str, ...], ...]], Session] | None
    ) = None
    paste: Callable[[Session, str], Session] | None = None
    add_row: Callable[[Session, int], Session] | None = None
    remove_rows: Callable[[Session, tuple[int, ...]], Session] | None = None


def grid_of(session: Session) -> Grid | None:
    """The table of the workspace that is shown; None where it has another one."""
    if session.workspace not in WITH_GRID:
        return None
    module = import_module(f"lossexplorer.session.{session.workspace}.grid")
    found: Grid = module.grid(session)
    return found
