"""What stands at the probe: a dot on every curve, the tangent, what is out of view."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.figures.curve_lines import Curve
from lossexplorer.figures.figure import Item, Line, Markers, Note, floats
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.probe import at_point
from lossexplorer.session.session import LossChoice, Session


def at_probe(
    session: Session,
    choice: LossChoice,
    several: tuple[Curve, ...],
    part: str,
    limits: tuple[float, float],
) -> Iterator[Item]:
    """The dot on each curve and, for the selected loss, the tangent through it."""
    view = session.curves
    stroke = stroke_of(choice.key)
    low, high = limits
    for curve in several:
        if part == "curvature":
            continue
        value, slope = at_point(choice, view.variable, curve.label, view.probe)
        y = value if part == "value" else slope
        if math.isnan(y):
            continue
        mark = f"at:{choice.key}:{curve.label}"
        if part == "value" and view.tangent and choice.key == session.selected:
            yield from _tangent(curve, view.probe, value, slope, log=view.log_y)
        if not low <= y <= high:
            edge = high if y > high else low
            text = f"{get(choice.key).short} {'↑' if y > high else '↓'} {short(y)}"
            yield Note(
                f"beyond:{mark}",
                view.probe,
                edge,
                text,
                color=stroke.color,
                anchor=(0.0 if view.probe < sum(_middle(session)) / 2 else 1.0, float(y > high)),
            )
            continue
        yield Markers(
            mark,
            x=floats([view.probe]),
            y=floats([y]),
            color=stroke.color,
            symbol=stroke.symbol,
            size=11.0,
        )


def _middle(session: Session) -> tuple[float, float]:
    variable = VARIABLES[session.curves.variable]
    return session.curves.x_range or (variable.low, variable.high)


def short(value: float) -> str:
    """A number in a note: four digits, ∞ for infinity."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return f"{value:.4g}".replace("-", "−")


def _tangent(
    curve: Curve, probe: float, value: float, slope: float, *, log: bool
) -> Iterator[Line]:
    """A piece of the tangent, a quarter of the view to each side."""
    if not (math.isfinite(value) and math.isfinite(slope)):
        return
    reach = 0.25 * (curve.x[-1] - curve.x[0])
    # on a logarithmic axis a straight line is a curve, and ends at 0
    ends = max(probe - reach, curve.x[0]), min(probe + reach, curve.x[-1])
    x = np.unique([*np.linspace(*ends, 64 if log else 2), probe])
    y = value + slope * (x - probe)
    yield Line(
        f"tangent:{curve.label}",
        x=floats(x),
        y=floats(np.where(y > 0, y, np.nan) if log else y),
        color="secondary",
        dash="solid",
    )
