"""The loss of one model against the loss of the other, row by row."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.result import Columns
from lossexplorer.figures.batch_models import Model
from lossexplorer.figures.decades import Decades
from lossexplorer.figures.figure import Axis, Floats, Image, Item, Line, Markers, Panel, floats
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.remembered import once
from lossexplorer.session.told_apart import told_apart

MOST_POINTS = 5_000
"""More rows than this are counted in cells."""

MOST_COUNTED = 1_000_000
"""Of more rows than this every k-th is counted."""

_CELLS = 48
_LONGEST = 14  # letters of a model's name on an axis
_NEAR = 0.04  # of the panel: how near to a row one has to click
_LOWEST = 1e-8  # what is below is drawn there


def scatter_panel(
    models: tuple[Model, ...], *, log: bool, row: tuple[int, str], column: int
) -> Panel:
    """Every row as a point, or how many rows there are in each cell.

    Args:
        models: two, in their order: the first across, the second up.
        log: logarithmic axes.
        row: number and name of the row that is looked at.
        column: of the panel.
    """
    columns = _columns(models)
    scale, low, high, items = once(columns, ("scatter", log), lambda: _items(*columns, log))
    names = told_apart(models[0].name, models[1].name)
    labels = [f"loss of {_shortened(name)}" for name in names]
    across, up = (
        Axis(label, low, high) if scale is None else scale.axis(label) for label in labels
    )
    marked: tuple[Item, ...] = ()
    place = _place_of(columns, scale, row[0])
    if place is not None:
        marked = (Markers("row", floats(place[:1]), floats(place[1:]), "accent", "diamond", 12.0),)
    return Panel(
        "scatter",
        across,
        up,
        (*items, *marked),
        column=column,
        describe=_describe(models, columns),
    )


def _shortened(name: str) -> str:
    """What of a name there is room for below a small plot."""
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"


def row_at(models: tuple[Model, ...], log: bool, x: float, y: float) -> int | None:
    """The row that is drawn nearest to a place of the panel; None if none is near.

    Args:
        models: two, as they are drawn.
        log: whether the axes are logarithmic.
        x: across, in the panel's own numbers.
        y: up, in the panel's own numbers.
    """
    columns = _columns(models)
    scale, low, high, _ = once(columns, ("scatter", log), lambda: _items(*columns, log))
    if scale is not None:
        low, high = scale.low if scale.zero is None else scale.zero, scale.high
    step = _step(columns)
    across, up = (_places(scale, one.loss[::step]) for one in columns)
    with np.errstate(invalid="ignore"):
        distance = np.hypot(across - x, up - y)
    if not np.isfinite(distance).any():
        return None
    nearest = int(np.nanargmin(distance))
    return nearest * step if distance[nearest] <= _NEAR * (high - low) else None


def _columns(models: tuple[Model, ...]) -> tuple[Columns, Columns]:
    return models[0].result.columns, models[1].result.columns


def _step(columns: tuple[Columns, Columns]) -> int:
    return -(-min(len(one.loss) for one in columns) // MOST_COUNTED) or 1


def _places(scale: Decades | None, loss: NDArray[np.floating]) -> Floats:
    if scale is not None:
        return scale.at(loss)
    return floats(np.where(np.isfinite(loss), loss, np.nan))


def _place_of(
    columns: tuple[Columns, Columns], scale: Decades | None, row: int
) -> tuple[float, float] | None:
    if row >= min(len(one.loss) for one in columns):
        return None
    x, y = (float(_places(scale, one.loss[row : row + 1])[0]) for one in columns)
    return (x, y) if math.isfinite(x) and math.isfinite(y) else None


def _items(
    first: Columns, second: Columns, log: bool
) -> tuple[Decades | None, float, float, tuple[Item, ...]]:
    """The diagonal with points or cells, and the range of both axes."""
    step = _step((first, second))
    rows = min(len(first.loss), len(second.loss))
    losses = [one.loss[:rows:step] for one in (first, second)]
    finite = [one[np.isfinite(one)] for one in losses]
    lowest = min((float(one[one > 0].min(initial=math.inf)) for one in finite), default=1.0)
    highest = max(float(one.max(initial=0.0)) for one in finite)
    least = min(float(one.min(initial=0.0)) for one in finite)
    scale = None
    low, high = (0.0 if least >= 0 else -round_up(-least)), round_up(highest)
    ends = (low, high)
    if log:
        zero = any(bool((one == 0).any()) for one in finite)
        scale = Decades.around(max(lowest, _LOWEST), highest, zero=zero)
        ends = (scale.low if scale.zero is None else scale.zero, scale.high)
    x, y = (_places(scale, one) for one in losses)
    diagonal = Line("diagonal", floats(ends), floats(ends), "secondary", "dot")
    if rows <= MOST_POINTS:
        air = 0.03 * (high - low)
        points = Markers("rows", x, y, "curve:5", "circle", 4.0, name="loss")
        return scale, low - air, high + air, (diagonal, points)
    return scale, low, high, (_cells(x, y, ends), diagonal)


def _cells(x: Floats, y: Floats, ends: tuple[float, float]) -> Image:
    """How many rows there are in each of some cells; colours go with the logarithm."""
    low, high = ends
    scale = _CELLS / (high - low)
    known = np.isfinite(x) & np.isfinite(y)
    columns, rows = (
        np.clip(((place[known] - low) * scale).astype(np.int64), 0, _CELLS - 1) for place in (x, y)
    )
    counts = np.bincount(rows * _CELLS + columns, minlength=_CELLS * _CELLS)
    values = np.log10(1.0 + counts).reshape(_CELLS, _CELLS)
    return Image(
        "cells", floats(values), low, low, high, high, diverging=False, name="log10(1 + rows)"
    )


def _describe(models: tuple[Model, ...], columns: tuple[Columns, Columns]) -> str:
    """Which model is better on how many rows."""
    rows = min(len(one.loss) for one in columns)

    def counted() -> tuple[int, int]:
        first, second = (one.loss[:rows] for one in columns)
        return int((first < second).sum()), int((second < first).sum())

    better = once(columns, "better", counted)
    return (
        f"Loss of {models[1].name} against loss of {models[0].name}, row by row: "
        f"{models[0].name} has the smaller loss on {better[0]} rows, "
        f"{models[1].name} on {better[1]}"
    )
