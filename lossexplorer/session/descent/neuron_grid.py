"""The numbers of one neuron or one softmax vector as a table."""

from __future__ import annotations

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.losses.links import apply
from lossexplorer.session.descent import neuron_edits as edits
from lossexplorer.session.descent.neuron_state import leading, present
from lossexplorer.session.descent.neuron_view import MOST_POINTS, Point
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.session import Session

_FIRST = 1  # the row of the first point: the start stands above the points


def neuron_grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    if session.descent.neuron.unit == "softmax":
        return _vector_grid(session)
    return _points_grid(session)


def _points_grid(session: Session) -> Grid:
    view, choice = session.descent.neuron, leading(session)
    columns = (
        Column("w", "w", "weight at the start"),
        Column("b", "b", "bias at the start"),
        Column("x", "x", "input"),
        Column("t", "t", "class of the point, 0 or 1"),
        Column("p", "p now", "output at the present step", editable=False),
    )
    cells: list[tuple[Cell, ...]] = [(view.weight, view.bias, None, None, None)]
    x = np.array([point.x for point in view.points])
    if choice is None:
        now: list[float | None] = [None] * len(x)
    else:
        theta = present(session, choice)
        now = [float(p) for p in apply("sigmoid", theta[0] * x + theta[1])]
    cells += [
        (None, None, point.x, float(point.label), p)
        for point, p in zip(view.points, now, strict=True)
    ]
    names = ("start", *(f"point {i + 1}" for i in range(len(x))))
    return Grid(
        columns,
        names,
        tuple(cells),
        caption=_caption(session),
        set_cell=_set_cell,
        set_cells=_set_cells,
        add_row=lambda s, row: edits.add_point(s, row - _FIRST),
        remove_rows=_remove,
    )


def _caption(session: Session) -> str:
    choice = leading(session)
    words = f", under {get(choice.key).title}" if choice is not None else ""
    return f"step {session.descent.neuron.step}{words}"


def _set_cell(session: Session, row: int, column: str, value: float | str) -> Session:
    number = _number(value)
    if column == "w":
        return edits.set_start(session, weight=number)
    if column == "b":
        return edits.set_start(session, bias=number)
    index = row - _FIRST
    if column == "x":
        return edits.set_point(session, index, x=number)
    return edits.set_point(session, index, label=number)


def _set_cells(
    session: Session, row: int, column: str, rows: tuple[tuple[float | str, ...], ...]
) -> Session:
    """Points pasted from a cell on: x and t, or one of them; more rows make more points."""
    keys = ("x", "t")
    if column not in keys or row < _FIRST:
        raise SessionError("points can't be pasted here", fix="paste into the columns x and t")
    into = keys[keys.index(column) :]
    for place, line in enumerate(rows, row - _FIRST):
        if len(line) > len(into):
            raise SessionError(
                f"there are {len(line)} numbers for {len(into)} columns",
                fix="give x and t of one point a line",
            )
        points = session.descent.neuron.points
        if place == len(points):
            if len(points) == MOST_POINTS:
                raise SessionError(f"there is room for {MOST_POINTS} points", fix="paste fewer")
            session = edits.set_points(session, (*points, Point(0.0, points[-1].label)))
        for key, value in zip(into, line, strict=False):
            session = _set_cell(session, place + _FIRST, key, value)
    return session


def _remove(session: Session, rows: tuple[int, ...]) -> Session:
    if 0 in rows:
        raise SessionError("the start can't be removed", fix="choose points")
    return edits.remove_points(session, tuple(row - _FIRST for row in rows))


def _vector_grid(session: Session) -> Grid:
    view, choice = session.descent.neuron, leading(session)
    theta = None if choice is None else present(session, choice)
    p = None if theta is None else np.asarray(apply("softmax", theta[None]))[0]
    columns = (
        Column("z", "z", "logit at the start"),
        Column("label", "t", "1 at the true class"),
        Column("now", "z now", "logit at the present step", editable=False),
        Column("p", "p now", "probability at the present step", editable=False),
    )
    cells = tuple(
        (
            z,
            float(k == view.label),
            None if theta is None else float(theta[k]),
            None if p is None else float(p[k]),
        )
        for k, z in enumerate(view.logits)
    )
    return Grid(
        columns,
        tuple(f"class {k}" for k in range(len(cells))),
        cells,
        caption=_caption(session),
        set_cell=_set_class,
        add_row=lambda s, row: edits.set_classes(s, len(s.descent.neuron.logits) + 1),
        remove_rows=lambda s, rows: edits.remove_classes(s, rows),
    )


def _set_class(session: Session, row: int, column: str, value: float | str) -> Session:
    number = _number(value)
    if column == "z":
        return edits.set_logit(session, row, number)
    if number != 1:
        raise SessionError("one class is the true one", fix="write 1 at another class")
    return edits.set_label(session, row)


def _number(value: float | str) -> float:
    if isinstance(value, str):
        raise SessionError(f"{value[:50]!r} is no number", fix="write it like 0.6")
    return float(value)
