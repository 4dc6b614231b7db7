"""Outcomes 0 and 1 as a row of marks, or many of them as a field of cells."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Axis, Image, Item, Markers, Panel, floats
from lossexplorer.session.likelihood.bernoulli_result import as_array

MOST_MARKS = 60
_WIDE = 12  # how much wider than high the field is, in cells


def columns_of(count: int) -> int:
    """How many outcomes stand side by side."""
    if count <= MOST_MARKS:
        return count
    return max(MOST_MARKS, math.ceil(math.sqrt(count * _WIDE)))


def outcome_at(count: int, x: float, y: float) -> int | None:
    """The outcome at a place of the panel, or None beside them."""
    columns = columns_of(count)
    column = round(x) - 1
    row = 0 if count <= MOST_MARKS else math.floor(y)
    index = row * columns + column
    if 0 <= column < columns and row >= 0 and index < count:
        return index
    return None


@lru_cache(maxsize=4)
def outcomes_panel(outcomes: str) -> Panel:
    """One mark or one cell an outcome, in reading order."""
    count, columns = len(outcomes), columns_of(len(outcomes))
    ones = outcomes.count("1")
    few = count <= MOST_MARKS
    rows = 1 if few else math.ceil(count / columns)
    items = _marks(outcomes) if few else (_field(outcomes, rows, columns),)
    low, high = (-0.6, 0.6) if few else (float(rows), 0.0)  # from the top down
    return Panel(
        "outcomes",
        Axis("", 0.4, columns + 0.6, ticks=((0.0, ""),), zero_line=False, grid=False),
        Axis("", low, high, ticks=((0.0, ""),), zero_line=False, grid=False),
        items,
        title=f"{ones} of {count} outcomes are 1",
        column_span=2,
        zoomable=False,
        clicks="tell",
        bare=True,
        describe=f"{count} outcomes, {ones} of them 1. A click turns one into the other.",
    )


def _marks(outcomes: str) -> tuple[Item, ...]:
    happened = as_array(outcomes)
    found: list[Item] = []
    for name, chosen, color in (("ones", happened, "accent"), ("zeros", ~happened, "secondary")):
        x = floats(np.flatnonzero(chosen) + 1.0)
        if x.size:
            digit = "1" if name == "ones" else "0"
            found.append(
                Markers(
                    name,
                    x,
                    floats(np.zeros(x.size)),
                    color,
                    size=13.0,
                    filled=name == "ones",
                    texts=(digit,) * x.size,
                    name=name,
                )
            )
    return tuple(found)


def _field(outcomes: str, rows: int, columns: int) -> Image:
    cells = np.full(rows * columns, np.nan)  # the last row may be shorter
    cells[: len(outcomes)] = as_array(outcomes)
    return Image(
        "field",
        floats(cells.reshape(rows, columns)),
        0.5,
        0.0,
        columns + 0.5,
        float(rows),
        diverging=False,
        name="outcomes",
        low=0.0,
        high=1.0,
    )
