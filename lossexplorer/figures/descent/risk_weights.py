"""All weights of a risk with a penalty: over λ, and now."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

import numpy as np
from msgspec.structs import replace

from lossexplorer.figures.figure import (
    Axis,
    Bars,
    Dash,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import around
from lossexplorer.session.descent.risk_results import minimiser, path
from lossexplorer.session.descent.risk_view import RiskView

_DASHES: tuple[Dash, ...] = get_args(Dash)
_MOST_ON_CURVES = 8
# where on a curve its name stands, as shares of the axis: of neighbours at other places
_NAMES_FROM, _NAMES_STEP, _NAMES_TURN = 0.08, 0.13, 3
_MOST_NAMED = 4  # of more weights the ticks hold numbers alone


def weight_name(place: int) -> str:
    """How the weight of a feature, counted from 0, is called: w₁."""
    return "w" + str(place + 1).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def paths_panel(view: RiskView) -> Panel:
    """Every weight of the minimiser over λ; λ now can be dragged."""
    found = path(view)
    low, high = _range(replace(view, strength=0.0))
    now = min(max(view.strength, found.low), found.high)
    weights = minimiser(view)
    dots = (
        ()
        if np.isnan(weights).any()
        else (
            Markers(
                "now",
                floats(np.full(len(weights), now)),
                floats(weights),
                "accent",
                size=7.0,
                name="weights now",
            ),
        )
    )
    return Panel(
        "paths",
        Axis("λ", found.low, found.high, symbol="λ", scale="log"),
        Axis("weight", low, high),
        (
            *_lines(replace(view, strength=0.0)),
            *_names(replace(view, strength=0.0)),
            Rule("strength", "vertical", now, "accent", draggable=True),
            *dots,
        ),
        column=1,
        zoomable=False,
        describe=f"The {len(weights)} weights of the minimiser over λ, now {short(view.strength)}",
    )


def bars_panel(view: RiskView) -> Panel:
    """Every weight now; those that are exactly 0 are marked."""
    weights = minimiser(view)
    count = len(weights)
    low, high = _range(replace(view, strength=0.0))
    items: list[Item] = []
    for place, weight in enumerate(weights):
        if np.isfinite(weight) and weight != 0:
            at = floats([place])
            items.append(
                Bars(
                    f"w{place + 1}",
                    at,
                    floats([weight]),
                    0.7,
                    f"curve:{place}",
                    texts=(short(weight),) if count <= 4 else (),
                    name=weight_name(place),
                )
            )
    zero = np.flatnonzero(weights == 0)
    if zero.size:
        flat = floats(np.zeros(zero.size))
        said = ("0",) * zero.size
        items += [
            Bars("zeros", floats(zero), flat, 0.7, "text", texts=said, name="exactly 0"),
            Markers("zero", floats(zero), flat, "text", "diamond", 7.0, name="exactly 0"),
        ]
    few = count <= _MOST_NAMED
    names = [weight_name(place) if few else str(place + 1) for place in range(count)]
    ticks = tuple((float(place), name) for place, name in enumerate(names))
    return Panel(
        "weights",
        Axis(
            "weight now" if few else "weight j now",
            -0.6,
            count - 0.4,
            ticks=ticks,
            zero_line=False,
            grid=False,
        ),
        Axis("", low, high),
        tuple(items),
        column=2,
        zoomable=False,
        describe="Weights now; "
        + ", ".join(
            f"{weight_name(place)} = {short(weight)}" for place, weight in enumerate(weights)
        ),
    )


@lru_cache(maxsize=32)
def _range(view: RiskView) -> tuple[float, float]:
    """What holds every weight of the path."""
    weights = path(view).weights
    if np.isnan(weights[0]).any():
        weights = weights[len(weights) // 3 :]
    return around(weights.ravel())


@lru_cache(maxsize=32)
def _lines(view: RiskView) -> tuple[Item, ...]:
    found = path(view)
    return tuple(
        Line(
            f"w{place + 1}",
            floats(found.strengths[1:]),
            floats(found.weights[1:, place]),
            f"curve:{place}",
            _DASHES[(place + place // 8) % len(_DASHES)],
            name=weight_name(place),
        )
        for place in range(found.weights.shape[1])
    )


@lru_cache(maxsize=32)
def _names(view: RiskView) -> tuple[Note, ...]:
    """The names of the largest weights on their curves: at the ends all would stand at 0."""
    found = path(view)
    first = found.weights[1]
    largest = np.argsort(-np.abs(first), kind="stable")[:_MOST_ON_CURVES]
    low, high = np.log10([found.low, found.high])
    notes = []
    # neighbours stand one beside the other, so that each is on its own curve
    for turn, place in enumerate(largest[np.argsort(first[largest])].tolist()):
        at = low + (_NAMES_FROM + _NAMES_STEP * (turn % _NAMES_TURN)) * (high - low)
        level = float(np.interp(at, np.log10(found.strengths[1:]), found.weights[1:, place]))
        if np.isfinite(level):
            words, color = weight_name(place), f"curve:{place}"
            notes.append(Note(f"name:{place}", 10.0**at, level, words, color, (0.5, 0.5)))
    return tuple(notes)
