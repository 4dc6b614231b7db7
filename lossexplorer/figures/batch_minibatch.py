"""One mini-batch, and how the mean of mini-batches strays from the mean of all rows."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.statistics.minibatch import Spread, draw, expected_deviation, spread
from lossexplorer.figures.batch_models import Model, legend
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.figure import Axis, Bars, Item, Line, Markers, Panel, Rule, floats
from lossexplorer.figures.ranges import around
from lossexplorer.figures.remembered import once
from lossexplorer.session.batch_view import Draw

MOST_BARS = 60
"""A larger mini-batch is drawn as a line, the largest losses first."""

_MOST_POINTS = 2000
_READ_ABOVE = 1.45  # of a mean, how far up the axis goes at least


def drawn_rows(model: Model, how: Draw) -> NDArray[np.int64]:
    """Row numbers of the mini-batch, in the order they are drawn; only rows with a loss."""
    columns = model.result.columns

    def kept() -> NDArray[np.int64] | None:
        finite = np.isfinite(columns.loss)
        return None if finite.all() else np.flatnonzero(finite)

    rows = None if _all_finite(model) else once((columns,), "kept", kept)
    count = len(columns.loss) if rows is None else len(rows)
    places = draw(count, how.size, how.seed, how.replacement)
    return places if rows is None else rows[places]


def _all_finite(model: Model) -> bool:
    """Whether every row that is known has a finite loss."""
    summary = model.result.summary
    whole = summary.kept == summary.count == len(model.result.columns.loss)
    return whole and not summary.nonfinite


def means(model: Model, rows: NDArray[np.int64]) -> tuple[float, float]:
    """The mean loss of some rows, and of all."""
    loss = model.result.columns.loss
    some = loss[rows[rows < len(loss)]]
    return float(some.mean(dtype=np.float64)) if some.size else math.nan, model.result.summary.mean


def draw_panel(model: Model, rows: NDArray[np.int64], unit: str, *, column: int) -> Panel:
    """The losses of the rows that were drawn, their mean, and the mean of all rows."""
    loss = model.result.columns.loss[rows].astype(np.float64)
    few = len(loss) <= MOST_BARS
    items: list[Item] = []
    if few:
        x = Axis("row", 0.4, len(loss) + 0.6, ticks=_names(rows), zero_line=False, grid=False)
        places = floats(np.arange(1, len(loss) + 1))
        bars = Bars("drawn", places, floats(loss), 0.8, model.color, fill=model.fill, name="loss")
        items.append(bars)
        left = int(loss.argmax()) >= len(loss) / 2
    else:
        x = Axis("rank, largest loss first", 0.0, len(loss) + 1.0)
        places = np.unique(np.linspace(0, len(loss) - 1, _MOST_POINTS).astype(np.int64))
        ordered = np.sort(loss)[::-1][places]
        items.append(
            Line("drawn", floats(places + 1), floats(ordered), model.color, model.dash, name="loss")
        )
        left = False
    own, every = means(model, rows)
    low, high = around(np.array([*loss, own if math.isfinite(own) else 0.0, every]))
    # the readings stand above the rules
    high = max(high, *(_READ_ABOVE * mean for mean in (own, every) if math.isfinite(mean)), 0.0)
    if math.isfinite(own):
        items.append(Rule("batch", "horizontal", own, "text"))
    if math.isfinite(every):
        items.append(Rule("all", "horizontal", every, "text", "dash"))
    lines = [
        (f"mini-batch {number(own, 4)}", "text"),
        (f"all rows {number(every, 4)} (dashed)", "text"),
    ]
    anchor = (0.0 if left else 1.0, 1.0)
    return Panel(
        "draw",
        x,
        Axis("loss", low, high, unit=unit),
        (*items, *legend(lines, x.low if left else x.high, high, anchor)),
        column=column,
        zoomable=not few,
        describe=f"Losses of the {len(loss)} rows that were drawn; "
        + "; ".join(text for text, _ in lines),
    )


def _names(rows: NDArray[np.int64]) -> tuple[tuple[float, str], ...]:
    """Row numbers, counted from 1, below the bars."""
    return tuple((float(place), str(row + 1)) for place, row in enumerate(rows.tolist(), 1))


def spread_panel(model: Model, how: Draw, mean: float, unit: str, *, column: int) -> Panel:
    """Means of many mini-batches against their size, with the 1/√n band around the mean of all.

    Args:
        model: the one that is looked at; at least one of its losses is finite.
        how: mini-batches are drawn.
        mean: of the mini-batch that was drawn.
        unit: of the loss.
        column: of the panel.
    """
    columns, summary = model.result.columns, model.result.summary
    known = (summary.mean, summary.deviation) if _all_finite(model) else None
    found = once(
        (columns,),
        ("spread", how.seed, how.replacement, how.repeats),
        lambda: spread(columns.loss, how.repeats, how.seed, how.replacement, known),
    )
    key = ("spread items", model.place, how.replacement)
    items = once((found,), key, lambda: tuple(_spread_items(model, found, how.replacement)))
    low, high = _limits(found)
    largest = max(found.rows, how.size if how.replacement else 1, 2)
    marks: list[Item] = [Rule("size", "vertical", how.size, "accent", draggable=True)]
    if math.isfinite(mean):
        marks.append(Markers("this", floats([how.size]), floats([mean]), "accent", "diamond", 11.0))
    sigma = float(
        expected_deviation(found.scatter, found.rows, np.array([how.size]), how.replacement)[0]
    )
    lines = [
        (f"n = {how.size:,}: ± {number(sigma, 3)}", "accent"),
        ("dashed: ± σ/√n", "secondary"),
    ]
    return Panel(
        "spread",
        Axis("rows in a mini-batch, n", 0.85, largest * 1.15, symbol="n", scale="log"),
        Axis("mean loss", low, high, unit=unit, zero_line=False),
        (*items, *marks, *legend(lines, largest * 1.15, high, (1.0, 1.0))),
        column=column,
        describe=(
            f"Means of {how.repeats} mini-batches of each size around {number(found.center, 4)}; "
            f"of n = {how.size} rows they stray by {number(sigma, 3)}"
        ),
    )


def _limits(found: Spread) -> tuple[float, float]:
    """What the means of a few rows need, not those of a single one."""
    reach = 2.2 * found.scatter / math.sqrt(2) or 0.5 * abs(found.center) or 1.0
    least, most = found.shown.min(), found.shown.max()
    low = max(found.center - reach, least - 0.05 * reach)
    return float(low), float(min(found.center + reach, most + 0.05 * reach))


def _spread_items(model: Model, found: Spread, replacement: bool) -> Iterator[Item]:
    """The mean of all rows, dots, what was observed, and what theory says."""
    yield Rule("center", "horizontal", found.center, "secondary")
    across = np.broadcast_to(found.sizes, found.shown.shape)
    yield Markers(
        "means", floats(across.ravel()), floats(found.shown.ravel()), model.color, "circle", 3.0
    )
    n = np.unique(np.round(np.geomspace(1, max(found.rows, 2), 120)))
    sigma = expected_deviation(found.scatter, found.rows, n, replacement)
    for sign, name in ((1, "σ/√n above"), (-1, "σ/√n below")):
        y = floats(found.center + sign * sigma)
        yield Line(f"theory:{sign}", floats(n), y, "text", "dash", name=name)
    for sign, name in ((1, "observed above"), (-1, "observed below")):
        y = floats(found.mean + sign * found.deviation)
        yield Line(f"observed:{sign}", floats(found.sizes), y, model.color, name=name)
