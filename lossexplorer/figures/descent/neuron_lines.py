"""What is drawn of each descent against its steps; made once, then handed out again."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from lossexplorer.figures.figure import Floats, Line, Markers, Note, floats
from lossexplorer.figures.ranges import around
from lossexplorer.figures.remembered import once
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.descent.neuron_state import at_step, outputs, saturated
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.session import LossChoice
from lossexplorer.theory.descent import LARGEST, Descent

Walks = Sequence[tuple[LossChoice, Descent]]

_FAR = 10.0  # times what it began with: how much of a diverging curve sets the range
_LEARNT = 1e-12  # a loss that is not above it has nothing left to lose
_DEEPEST = 1e-8  # of the largest value: how far down a logarithmic axis reaches


def series(view: NeuronView, walk: Descent, part: str) -> Floats:
    """The "output", "loss" or "gradient" at the known steps, (n,)."""

    def make() -> Floats:
        if part == "output":
            return floats(outputs(view, np.array(walk.points)))
        return floats(walk.values if part == "loss" else walk.norms)

    return once((walk,), ("series", part, walk.steps), make)


def step_line(
    view: NeuronView, choice: LossChoice, walk: Descent, part: str, *, selected: bool
) -> Line:
    """One part of a descent against the steps; no height where a logarithmic axis has none."""
    log = view.log_y and part != "output"

    def make() -> Line:
        stroke, name = stroke_of(choice.key), get(choice.key).short
        y = series(view, walk, part)
        y = np.where(np.isfinite(y) & (y > 0 if log else True), y, np.nan)
        return Line(
            choice.key,
            floats(np.arange(len(y))),
            floats(y),
            stroke.color,
            stroke.dash,
            label=name,
            name=name,
            emphasis=selected,
        )

    return once((walk,), (part, walk.steps, choice.key, log, selected), make)


def step_range(view: NeuronView, walks: Walks, part: str) -> tuple[float, float]:
    """A round range of a part; of what diverges, only where it is not far off yet."""
    kept = [_near(series(view, walk, part), walk) for _, walk in walks]
    values = np.concatenate([*kept, np.zeros(0)])
    if not view.log_y:
        return around(values)
    positive = values[np.isfinite(values) & (values > 0)]
    if not positive.size:
        return 1e-3, 1.0
    top = 10.0 ** math.ceil(math.log10(positive.max()) - 1e-9)
    low = 10.0 ** math.floor(math.log10(positive.min()))
    return max(min(low, top / 10), top * _DEEPEST), top


def _near(values: Floats, walk: Descent) -> Floats:
    finite = values[np.isfinite(values)]
    if walk.diverged is None or not finite.size:
        return finite
    kept: Floats = finite[np.abs(finite) <= _FAR * max(abs(finite[0]), 1e-3)]
    return kept


def step_marks(
    view: NeuronView, walks: Walks, part: str, low: float, high: float
) -> Iterator[Markers | Note]:
    """Each loss's mark at the present step, and a cross where it diverged."""
    for choice, walk in walks:
        stroke, step = stroke_of(choice.key), at_step(walk, view.step)
        values = series(view, walk, part)
        height = float(values[step])
        if low <= height <= high:
            yield Markers(
                f"now:{choice.key}",
                floats([step]),
                floats([height]),
                stroke.color,
                stroke.symbol,
            )
        if walk.diverged is not None:
            yield from _end(choice, walk, float(values[-1]), part, low, high)


def _end(
    choice: LossChoice, walk: Descent, height: float, part: str, low: float, high: float
) -> Iterator[Markers | Note]:
    """A cross where a descent ended, at the edge if that is beyond the axis."""
    assert walk.diverged is not None
    place = high if math.isnan(height) else min(max(height, low), high)
    color = stroke_of(choice.key).color
    yield Markers(f"end:{choice.key}", floats([walk.diverged]), floats([place]), color, "cross")
    if part == "loss":
        upper = place > (low + high) / 2
        yield Note(
            f"diverged:{choice.key}",
            walk.diverged,
            place,
            f"  {end_words(walk)}",
            color=color,
            anchor=(0.0, 1.0 if upper else 0.0),
        )


def still_words(view: NeuronView, walk: Descent) -> str:
    """That a descent no longer moves, short of its goal, in a saturated unit; else ""."""
    last = walk.points[-1]
    stuck = walk.steps > 0 and bool((walk.points[-2] == last).all())
    if not stuck or not walk.values[-1] > _LEARNT or not saturated(view, last):
        return ""
    moved = np.flatnonzero((np.array(walk.points) != last).any(axis=1))
    first = int(moved[-1]) + 1 if moved.size else 0
    if view.unit == "softmax":
        return f"stands still from step {first} on, the saturated softmax leaves no gradient"
    return f"stands still from step {first} on, the saturated sigmoid leaves no gradient"


def end_words(walk: Descent) -> str:
    """How a descent ended that did not get through."""
    assert walk.diverged is not None
    if walk.diverged == 0:
        return "infinite at the start"
    if float(np.abs(walk.points[-1]).max()) > LARGEST or walk.norms[-2] > walk.norms[0]:
        return f"diverges at step {walk.diverged}"
    return f"not finite at step {walk.diverged}"
