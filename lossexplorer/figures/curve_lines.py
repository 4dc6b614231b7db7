"""The curves of one loss, as line objects that are made once and then reused.

Moving the probe asks for the same lines again and gets the same objects, which
is how a plot knows that nothing has to be redrawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.figures.figure import Floats, Line, floats
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.spec import Kink
from lossexplorer.losses.variables import VARIABLES, along, kinks_of
from lossexplorer.session.options import options_of, settings
from lossexplorer.session.session import LossChoice

_POINTS = 161
_BESIDE = 1e-9  # how close to a kink the points on its two sides lie, of the view's width


@dataclass(frozen=True, eq=False)
class Curve:
    """One loss under one label: its value and slope over the variable.

    Attributes:
        x, value, gradient: (n,); NaN where a line must break.
        breaks: (n,), where slope or curvature jumps.
        kinks: places of jumps in view. infinite: places where the value is infinite.
    """

    choice: LossChoice
    variable: str
    label: int
    x: Floats
    value: Floats
    gradient: Floats
    breaks: NDArray[np.bool_]
    kinks: tuple[Kink, ...]
    infinite: tuple[float, ...]

    @property
    def key(self) -> str:
        """The loss's key."""
        return self.choice.key

    @cached_property
    def curvature(self) -> Floats:
        """d²(value)/dx²: central differences of the exact gradient, NaN beside breaks."""
        x, step = self.x, 1e-6 * (self.x[-1] - self.x[0])
        low, high = VARIABLES[self.variable].domain
        up, down = np.clip(x + step, low, high), np.clip(x - step, low, high)
        loss, options = get(self.key), options_of(self.choice)
        with np.errstate(all="ignore"):
            rise = along(loss, self.variable, up, self.label, options).gradient
            fall = along(loss, self.variable, down, self.label, options).gradient
            curvature = (rise - fall) / (up - down)
        # differences across a jump of the gradient are no curvature
        near = self.breaks.copy()
        near[1:] |= self.breaks[:-1]
        near[:-1] |= self.breaks[1:]
        curvature[near | ~np.isfinite(curvature)] = np.nan
        return floats(curvature)


@lru_cache(maxsize=512)
def curve_of(choice: LossChoice, variable: str, label: int, low: float, high: float) -> Curve:
    """Sample one loss over [low, high] of a variable, denser at kinks and ends.

    Raises:
        LossInputError: if the loss refuses its parameters.
    """
    loss = get(choice.key)
    in_force = settings(choice)
    kinks = tuple(k for k in kinks_of(loss, variable, label, in_force) if low <= k.position <= high)
    x = _grid(variable, low, high, kinks)
    line = along(loss, variable, x, label, options_of(choice))
    value, gradient = line.value.copy(), line.gradient.copy()
    infinite = tuple(float(p) for p in x[np.isinf(value)])
    bends = np.zeros(x.shape, dtype=bool)
    for kink in kinks:
        at = np.isclose(x, kink.position, rtol=0, atol=_BESIDE * (high - low) / 10)
        bends |= at
        if kink.kind != "bend":
            gradient[at] = np.nan
        if kink.kind == "jump":
            value[at] = np.nan
    if np.isfinite(VARIABLES[variable].domain).all():
        for part in (value, gradient):
            _part_ends(part)
    value[~np.isfinite(value)] = np.nan
    gradient[~np.isfinite(gradient)] = np.nan
    return Curve(
        choice,
        variable,
        label,
        floats(x),
        floats(value),
        floats(gradient),
        bends | np.isnan(gradient),
        kinks,
        infinite,
    )


def _grid(variable: str, low: float, high: float, kinks: tuple[Kink, ...]) -> Floats:
    """Points in [low, high]: even, closer towards the ends of the domain and at kinks."""
    start, end = VARIABLES[variable].domain
    start, end = max(low, start), min(high, end)
    parts = [np.linspace(start, end, _POINTS)]
    if np.isfinite(VARIABLES[variable].domain).all():
        # losses rise steeply there: even steps would cut the curve off early
        fine = np.geomspace(1e-6, 1e-2, 20) * (end - start)
        parts += [start + fine, end - fine]
    beside = _BESIDE * (high - low)
    for kink in kinks:
        parts.append(np.clip(kink.position + np.array([-beside, 0.0, beside]), start, end))
    return np.unique(np.concatenate(parts))


def _part_ends(y: Floats) -> None:
    """Break the line where its last point stands apart from the one just beside it.

    A clamped logarithm has a value at p = 0, and a slope there, that the curve
    beside it does not lead to.
    """
    for end, beside in ((0, 1), (-1, -2)):
        with np.errstate(invalid="ignore"):
            if abs(y[end] - y[beside]) > 1e-3 * (1 + abs(y[beside])):
                y[end] = np.nan


@lru_cache(maxsize=2048)
def line_of(curve: Curve, part: str, text: str, emphasis: bool) -> Line:
    """The line of one part ("value", "gradient", "curvature") of a curve."""
    stroke = stroke_of(curve.key)
    return Line(
        id=f"{curve.key}:{curve.label}",
        x=curve.x,
        y=getattr(curve, part),
        color=stroke.color,
        dash=stroke.dash,
        label=text,
        name=text or get(curve.key).short,
        emphasis=emphasis,
    )
