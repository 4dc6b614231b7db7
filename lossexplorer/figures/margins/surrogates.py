"""Surrogates over the 0-1 step against the margin, and their slopes below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace as with_fields
from functools import lru_cache

import numpy as np
from msgspec.structs import replace

from lossexplorer.errors import LossInputError
from lossexplorer.figures.curves import curves_figure
from lossexplorer.figures.figure import Figure, Panel, Shape, floats
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.losses.variables import along
from lossexplorer.session.options import curve_variables, options_of
from lossexplorer.session.session import CurvesView, LossChoice, Session
from lossexplorer.session.units import unit_of
from lossexplorer.theory.surrogates import below_step

STEP = LossChoice("zero_one")
WIDE = (-2.0, 2.0)
"""The margins shown at first."""

_LOOKED_AT = (-20.0, 20.0)  # margins between which a surrogate is held against the step


def surrogates_figure(session: Session) -> Figure:
    """The drawn losses that have a margin, over the step they stand for.

    It is the picture of the Curves workspace over the margin, with the 0-1 loss always in it.
    """
    view = session.margins
    ranges = view.surrogate_ranges
    others = tuple(choice for choice in session.losses if choice.key != STEP.key)
    curves = CurvesView(
        variable="margin",
        probe=view.probe,
        log_y=view.log_y,
        tangent=False,
        x_range=ranges.x or WIDE,
        y_range=ranges.upper,
        gradient_range=ranges.lower,
    )
    drawn = replace(session, losses=(STEP, *others), curves=curves)
    figure = curves_figure(drawn)
    upper, lower = figure.panels
    shades = tuple(_shade(session, *(ranges.x or WIDE)))
    upper = with_fields(upper, items=(*shades, *upper.items))
    return with_fields(
        figure, panels=(upper, _below(lower)), notes=(*_sentences(session), *figure.notes)
    )


def _below(lower: Panel) -> Panel:
    """The panel of the slopes, whose label says what they are of."""
    return with_fields(lower, y=with_fields(lower.y, label="slope, ∂L/∂m"))


def _surrogates(session: Session) -> tuple[LossChoice, ...]:
    return tuple(
        choice
        for choice in session.drawn
        if choice.key != STEP.key and "margin" in curve_variables(choice)
    )


@lru_cache(maxsize=256)
def _stretches(choice: LossChoice) -> tuple[tuple[float, float], ...] | None:
    """Where a surrogate lies below the step; None if it refuses its parameters."""
    loss, options = get(choice.key), options_of(choice)
    try:
        return below_step(lambda m: along(loss, "margin", m, 1, options).value, *_LOOKED_AT)
    except LossInputError:
        return None


def _sentences(session: Session) -> Iterator[str]:
    """Which surrogates are upper bounds of the 0-1 loss, and where the others are not."""
    surrogates = _surrogates(session)
    if not surrogates:
        yield "No loss that is ticked has a margin: tick some in the list or press Usual losses"
        return
    bounds = [get(c.key).short for c in surrogates if _stretches(c) == ()]
    if bounds:
        yield f"Upper bounds of the 0-1 loss: {', '.join(bounds)}"
    for choice in surrogates:
        stretches = _stretches(choice)
        if not stretches:
            continue
        name, unit = get(choice.key).short, unit_of(choice)
        where = " and ".join(_where(start, end) for start, end in stretches)
        yield f"{name}{f' in {unit}' if unit else ''} is below the 0-1 loss for {where}"


def _where(start: float, end: float) -> str:
    left = f"{short(start)} < " if start > _LOOKED_AT[0] else ""
    if end >= _LOOKED_AT[1]:
        return f"m > {short(start)}"
    return f"{left}m ≤ {short(end)}"


def _shade(session: Session, low: float, high: float) -> Iterator[Shape]:
    """Where the selected surrogate is below the step: the gap between the two."""
    choice = session.choice(session.selected)
    if choice.key == STEP.key or "margin" not in curve_variables(choice):
        return
    for index, (start, end) in enumerate(_stretches(choice) or ()):
        if end > 0 or start >= high or end <= low:  # a negative surrogate has no step above it
            continue
        yield _gap(choice, index, max(start, low), min(end, high))


@lru_cache(maxsize=64)
def _gap(choice: LossChoice, index: int, start: float, end: float) -> Shape:
    x = np.linspace(start, end, 65)
    y = along(get(choice.key), "margin", x, 1, options_of(choice)).value
    return Shape(
        f"below:{choice.key}:{index}",
        x=floats([*x, end, start]),
        y=floats([*y, 1.0, 1.0]),
        color=stroke_of(choice.key).color,
        opacity=0.18,
        outline=False,
        name=f"{get(choice.key).short} below the 0-1 loss",
    )
