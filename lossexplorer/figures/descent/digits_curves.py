"""Training loss and validation error of every loss against the epoch."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.figures.figure import (
    Axis,
    Floats,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    floats,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.remembered import once
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.descent.digits_training import Run, Training
from lossexplorer.theory.sgd import Descent, running_mean

_POINTS = 400
_HIGHEST = 1e4  # times the smallest loss at the start: what diverges leaves the panel
_SHOWN_AT_ONCE = 5.0  # times below the smallest loss at the start the axis reaches from then on
_STEPS_A_DECADE = 3  # in which it then goes further down
_LEAST_ERROR = 5.0  # %, how far down the axis reaches at least


def loss_panel(now: Training, selected: str) -> Panel:
    """The mean loss of the mini-batches of the last epoch, on a logarithmic axis."""
    curves = [
        (run, *_means(run.descent))
        for run in now.runs
        if run.descent is not None and run.descent.losses.size
    ]
    log = all((means > 0).all() for _, _, means in curves)
    low, high = _loss_range([means for *_, means in curves], log)
    items: list[Item] = []
    for run, x, y in curves:
        items += _curve(run, "loss", x, y, run.choice.key == selected)
        items += _end(run, x, y, high)
    if not curves:
        items.append(_empty(now, low, high))
    return Panel(
        "training",
        _epochs(now),
        Axis("training loss", low, high, scale="log" if log else "linear"),
        tuple(items),
        zoomable=False,
        describe="Training loss, mean of the mini-batches of an epoch: "
        + _readings([(run, short(y[-1])) for run, _, y in curves]),
    )


def error_panel(now: Training, selected: str) -> Panel:
    """The share of validation digits taken for another one, after each epoch."""
    curves = [(run, run.descent.errors * 100) for run in now.runs if run.descent is not None]
    fewest = min((float(errors.min()) for _, errors in curves), default=_LEAST_ERROR)
    items: list[Item] = []
    for run, errors in curves:
        x = np.arange(len(errors), dtype=np.float64)
        items += _curve(run, "error", x, errors, run.choice.key == selected)
    return Panel(
        "errors",
        _epochs(now),
        Axis(
            "validation error", max(min(fewest / 1.3, _LEAST_ERROR), 0.1), 100.0, "%", scale="log"
        ),
        tuple(items),
        column=1,
        zoomable=False,
        describe="Validation error: "
        + _readings([(run, f"{errors[-1]:.1f} %") for run, errors in curves]),
    )


def _epochs(now: Training) -> Axis:
    return Axis("epoch", 0.0, float(now.asked.recipe.epochs), zero_line=False)


def _means(descent: Descent) -> tuple[Floats, Floats]:
    """Where the running means stand, in epochs, and the means: a few hundred of them."""

    def make() -> tuple[Floats, Floats]:
        means = running_mean(descent.losses, descent.steps_an_epoch)
        places = np.linspace(0, len(means) - 1, min(_POINTS, len(means))).round().astype(np.int64)
        return (places + 1) / descent.steps_an_epoch, means[places]

    return once((descent,), "means", make)


def _curve(run: Run, part: str, x: Floats, y: Floats, emphasis: bool) -> tuple[Item, ...]:
    """One line with the stroke of its loss."""
    assert run.descent is not None
    key, loss = run.choice.key, get(run.choice.key)
    stroke = stroke_of(key)

    def make() -> tuple[Item, ...]:
        return (
            Line(
                f"{part}:{key}",
                floats(x),
                floats(y),
                stroke.color,
                stroke.dash,
                label=loss.short,
                name=f"{loss.short} {part}",
                emphasis=emphasis,
            ),
        )

    return once((run.descent,), (part, key, emphasis), make)


def _end(run: Run, x: Floats, y: Floats, high: float) -> tuple[Item, ...]:
    """Where it diverged, if it did."""
    assert run.descent is not None
    if run.descent.diverged is None:
        return ()
    stroke = stroke_of(run.choice.key)
    place = floats(x[-1:]), floats(np.minimum(y[-1:], high))
    text = (" diverged",)
    return (Markers(f"diverged:{run.choice.key}", *place, stroke.color, "cross", 11.0, texts=text),)


def _loss_range(curves: list[Floats], log: bool) -> tuple[float, float]:
    if not curves:
        return 0.01, 10.0
    values = np.concatenate(curves)
    start = min(float(means[0]) for means in curves)
    least, most = float(values.min()), float(values.max())
    if log:  # in steps: the axis stays while the curves grow
        lowest = min(least / 1.1, start / _SHOWN_AT_ONCE)
        low = 10 ** (math.floor(math.log10(lowest) * _STEPS_A_DECADE) / _STEPS_A_DECADE)
        return low, round_up(1.2 * min(most, _HIGHEST * start))
    most = min(most, _HIGHEST * abs(start))
    air = 0.05 * (most - least) or 1.0
    return least - air, most + air


def _empty(now: Training, low: float, high: float) -> Note:
    return Note(
        "empty",
        now.asked.recipe.epochs / 2,
        float(np.sqrt(low * high)),
        "not trained yet",
        anchor=(0.5, 0.5),
        size="normal",
    )


def _readings(readings: list[tuple[Run, str]]) -> str:
    words = [f"{get(run.choice.key).short} {text}" for run, text in readings]
    return ", ".join(words) if words else "not trained yet"
