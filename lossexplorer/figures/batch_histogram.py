"""How the losses of a batch are spread: a histogram of one model or of two."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from lossexplorer.batch.passes.result import Columns
from lossexplorer.figures.batch_models import Model, legend
from lossexplorer.figures.class_panels import number
from lossexplorer.figures.decades import Decades
from lossexplorer.figures.figure import Axis, Bars, Dash, Item, Panel, Rule, floats
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.remembered import once

_BINS = 32
_MEANS: tuple[Dash, Dash] = ("dash", "dashdot")  # the rules of the two models' means
_INNER = 0.4  # of a bar: the second model's stand within the first one's
_LEAST = 0.5  # rows, the foot of a logarithmic count axis: one row is seen
_MOST_SORTED = 1_000_000
_SPOKEN = 0.6  # of the panel's width: what readings take
_FREE = 0.62  # of its height: what they leave


def histogram_panel(
    models: tuple[Model, ...],
    unit: str,
    *,
    log_loss: bool,
    log_count: bool,
    row: tuple[int, str],
    column: int,
) -> Panel:
    """Rows against loss, the means and the loss of the row that is looked at.

    Args:
        models: in their order; their losses are all finite but a few.
        unit: of the loss.
        log_loss: a logarithmic loss axis, on which a loss of 0 has a place of its own.
        log_count: a logarithmic count axis.
        row: number and name of the row that is looked at.
        column: of the panel.
    """
    summaries = tuple(model.result.summary for model in models)
    scale, x, bars = once(
        summaries,
        ("histogram", log_loss, log_count, unit, tuple((m.place, m.name) for m in models)),
        lambda: _bars(models, unit, log_loss=log_loss, base=_LEAST if log_count else 0.0),
    )
    highest = max((float(item.height.max(initial=0.0)) for item in bars), default=0.0)
    left = _peaks_right(bars, x)
    top = round_up(max(1.05 * highest, _highest_beside(bars, x, left) / _FREE))
    y = Axis("rows", 0.0, top, counted=True)
    if log_count:
        top = 10.0 ** math.ceil(math.log10((4.0 if log_loss else 1.0) * max(highest, 2.0)))
        y = Axis("rows", _LEAST, top, scale="log")
    rules = tuple(_rules(models, scale, row[0]))
    lines = _readings(models, row)
    corner = (x.low if left else x.high, y.high)
    return Panel(
        "histogram",
        x,
        y,
        (*bars, *rules, *legend(lines, *corner, (0.0 if left else 1.0, 1.0))),
        column=column,
        describe="Rows by loss; " + "; ".join(text for text, _ in lines),
    )


def _bars(
    models: tuple[Model, ...], unit: str, *, log_loss: bool, base: float
) -> tuple[Decades | None, Axis, tuple[Bars, ...]]:
    """The bars of all models over the same bins, and the axis they stand on."""
    first = models[0].result.summary
    other = models[-1].result.summary if len(models) > 1 else None
    counts = [first.histogram(logarithmic=log_loss, bins=_BINS, beside=other)]
    if other is not None:
        counts.append(other.histogram(logarithmic=log_loss, bins=_BINS, beside=first))
    edges = counts[0].edges
    if not len(edges):  # all are 0, or none is finite
        edges = np.array([0.1, 1.0])
        counts = [replace(one, edges=edges, count=np.zeros(1)) for one in counts]
    scale, x = None, Axis("loss", float(edges[0]), float(edges[-1]), unit=unit)
    outside = [one.outside for one in counts]
    if log_loss:
        scale = Decades.around(float(edges[0]), float(edges[-1]), zero=any(outside))
        x, edges = scale.axis("loss", unit, air=0.01), scale.at(edges)
    centers, width = edges[:-1] / 2 + edges[1:] / 2, float(np.median(np.diff(edges)))
    drawn = []
    for model, one in zip(models, counts, strict=True):
        places, heights = centers, one.count
        if scale is not None and scale.zero is not None:
            places = np.concatenate(([scale.zero], centers))
            heights = np.concatenate(([one.outside], one.count))
        shown = heights > 0
        drawn.append(
            Bars(
                f"count:{model.place}",
                floats(places[shown]),
                floats(heights[shown]),
                width if model.place == 0 else _INNER * width,
                model.color,
                base=base,
                fill=model.fill,
                name=f"{model.name} rows".strip(),
            )
        )
    return scale, x, tuple(drawn)


def _place(scale: Decades | None, loss: float) -> float:
    return loss if scale is None else float(scale.at(np.array([loss]))[0])


def _rules(models: tuple[Model, ...], scale: Decades | None, row: int) -> Iterator[Item]:
    """A rule at every mean and, for one model, at the median; one at the row's loss."""
    for model in models:
        mean = _place(scale, model.result.summary.mean)
        if math.isfinite(mean):
            yield Rule(f"mean:{model.place}", "vertical", mean, model.color, _MEANS[model.place])
    middle = median(models[0].result.columns) if len(models) == 1 else math.nan
    if math.isfinite(place := _place(scale, middle)):
        yield Rule("median", "vertical", place, models[0].color, "dot")
    loss = loss_of(_looked_at(models), row)
    if math.isfinite(place := _place(scale, loss)):
        yield Rule("row", "vertical", place, "accent")


def _readings(models: tuple[Model, ...], row: tuple[int, str]) -> list[tuple[str, str]]:
    """What the rules stand at, in their colours."""
    lines = []
    for model in models:
        summary = model.result.summary
        # a mean that divides by weights is another number, and stands nowhere among the rows
        other = summary.reduction == "weighted_mean" and summary.mean != summary.value(
            "weighted_mean"
        )
        words = "mean over rows" if other else "mean"
        lines.append((f"{model.sign}{words} {number(summary.mean, 4)}", model.color))
    if len(models) == 1 and math.isfinite(middle := median(models[0].result.columns)):
        lines.append((f"median {number(middle, 4)}", models[0].color))
    loss = loss_of(_looked_at(models), row[0])
    if not math.isnan(loss):
        lines.append((f"{row[1]}: {number(loss, 4)}", "accent"))
    return lines


def _looked_at(models: tuple[Model, ...]) -> Columns:
    return next(model.result.columns for model in models if model.looked_at)


def loss_of(columns: Columns, row: int) -> float:
    """A row's loss; NaN if it isn't known yet, or doesn't count."""
    return float(columns.loss[row]) if row < len(columns.loss) else math.nan


def median(columns: Columns) -> float:
    """The median of the losses that count; NaN of none, and of too many to sort at once."""
    if not 0 < len(columns.loss) <= _MOST_SORTED:
        return math.nan

    def found() -> float:
        kept = columns.loss[~np.isnan(columns.loss)]
        with np.errstate(over="ignore"):  # two near the largest number there is
            return float(np.median(kept)) if kept.size else math.nan

    return once((columns,), "median", found)


def _highest_beside(bars: tuple[Bars, ...], x: Axis, left: bool) -> float:
    """The highest bar of those below the readings."""
    edge = x.low + (_SPOKEN if left else 1 - _SPOKEN) * (x.high - x.low)
    below = [item.height[item.x < edge if left else item.x > edge] for item in bars]
    return max(float(heights.max(initial=0.0)) for heights in below)


def _peaks_right(bars: tuple[Bars, ...], x: Axis) -> bool:
    """Whether the highest bar stands in the right half."""
    highest = max(bars, key=lambda item: item.height.max(initial=0.0))
    if not highest.height.size:
        return False
    return bool(highest.x[highest.height.argmax()] > (x.low + x.high) / 2)
