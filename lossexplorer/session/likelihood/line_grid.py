"""The points and their residuals as a table."""

from __future__ import annotations

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.session.grids import Column, Grid
from lossexplorer.session.likelihood.line_edits import (
    add_point,
    paste_points,
    remove_points,
    set_points,
)
from lossexplorer.session.likelihood.line_result import line_of
from lossexplorer.session.likelihood.line_view import LineView
from lossexplorer.session.session import Session

_COLUMNS = (
    Column("x", "x"),
    Column("y", "y"),
    Column("line", "W x + b", "the line at x", editable=False),
    Column("residual", "residual", "y − (W x + b)", editable=False),
    Column("square", "square", "of the residual", editable=False),
)
_EDITABLE = ("x", "y")


def line_grid(view: LineView) -> Grid:
    """One row a point."""
    x, y = view.points.array.T
    r = line_of(view).residuals
    lists = (x, y, y - r, r, r * r)
    return Grid(
        _COLUMNS,
        tuple(str(row) for row in range(1, x.size + 1)),
        tuple(zip(*(array.tolist() for array in lists), strict=True)),
        set_cell=_set_cell,
        set_cells=_set_cells,
        paste=paste_points,
        add_row=_add_row,
        remove_rows=remove_points,
    )


def _set_cell(session: Session, row: int, column: str, value: float | str) -> Session:
    return _set_cells(session, row, column, ((value,),))


def _set_cells(
    session: Session, row: int, column: str, rows: tuple[tuple[float | str, ...], ...]
) -> Session:
    """Coordinates from a cell on; rows that reach below the last point become points."""
    first, width = _EDITABLE.index(column), len(rows[0])
    if first + width > len(_EDITABLE):
        raise SessionError(
            f"{width} columns from {column} on are too many", fix="paste x and y, or one of them"
        )
    points = session.likelihood.line.points.array
    if row + len(rows) > len(points) and width < len(_EDITABLE):
        raise SessionError(
            f"there are {len(points)} points", fix="paste x and y of the ones to be added"
        )
    more = np.zeros((max(0, row + len(rows) - len(points)), 2))
    points = np.concatenate((points, more))
    points[row : row + len(rows), first : first + width] = [
        [_number(value) for value in line] for line in rows
    ]
    return set_points(session, points)


def _number(value: float | str) -> float:
    if isinstance(value, str):
        raise SessionError(f"{value!r} is no number", fix="write it like 0.6")
    return value


def _add_row(session: Session, before: int) -> Session:
    """A point to the right of the one above, on the line."""
    view = session.likelihood.line
    points = view.points.array
    x = points[before - 1, 0] + 1.0 if before else points[0, 0] - 1.0
    return add_point(session, float(x), float(view.w * x + view.b), before)
