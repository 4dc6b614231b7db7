"""The plane of two weights: the data term's contours, the penalty's ball, the minimiser's path."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from msgspec.structs import replace

from lossexplorer.figures.descent.risk_weights import weight_name
from lossexplorer.figures.figure import (
    Axis,
    Floats,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Shape,
    floats,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.session.descent.risk_results import data_term, minimiser, path, ratio_of
from lossexplorer.session.descent.risk_view import RiskView
from lossexplorer.session.matrix import Matrix
from lossexplorer.theory.penalties import ball, penalty
from lossexplorer.theory.regularised import minimisers
from lossexplorer.theory.risk import DataTerm, level_lines

_LEVELS = 5
_RAYS = 64
_AIR = 0.28


def plane_panel(view: RiskView) -> Panel:
    """Two weights; where there are more, the others stand at their minimiser."""
    at_any = replace(view, strength=0.0)
    (left, right), (low, high) = _limits(at_any)
    first, second = view.axes
    weights = minimiser(view)
    items: list[Item] = []
    others = weights.copy()
    others[list(view.axes)] = 0.0
    if np.isfinite(weights).all():
        items += _contours(at_any, Matrix(others))
        items += _at_minimiser(view, *_of_two(at_any, Matrix(others)))
    items += _path_items(at_any)
    if np.isfinite(weights).all():
        place = floats(weights[[first]]), floats(weights[[second]])
        items.append(
            Markers(
                "minimiser",
                *place,
                "accent",
                size=13.0,
                draggable=True,
                moves="xy",
                name="minimiser",
            )
        )
    return Panel(
        "plane",
        Axis(weight_name(first), left, right),
        Axis(weight_name(second), low, high),
        tuple(items),
        equal=True,
        zoomable=False,
        describe=(
            f"Contours of the data term over {weight_name(first)} and {weight_name(second)}; "
            f"the minimiser at "
            f"λ = {short(view.strength)} is ({short(weights[first])}, {short(weights[second])})"
        ),
    )


@lru_cache(maxsize=32)
def _limits(view: RiskView) -> tuple[tuple[float, float], tuple[float, float]]:
    """What holds the path and the origin."""
    found = path(view)
    places = found.weights[np.isfinite(found.weights).all(axis=1)][:, list(view.axes)]
    places = np.vstack([places, np.zeros(2)])
    if np.isnan(found.weights[0]).any():
        # the path comes from infinitely far away: what is left of its first third
        places = places[len(places) // 3 :]
    low, high = places.min(axis=0), places.max(axis=0)
    air = _AIR * max(float((high - low).max()), 1e-9)
    (a, b), (c, d) = (low - air).tolist(), (high + air).tolist()
    return (a, c), (b, d)


@lru_cache(maxsize=32)
def _path_items(view: RiskView) -> tuple[Item, ...]:
    """The path from the free minimiser to 0, and its two ends."""
    found = path(view)
    across, up = (floats(found.weights[:, axis]) for axis in view.axes)
    items: list[Item] = [Line("path", across, up, "curve:1", name="path over λ", emphasis=True)]
    if np.isfinite(found.weights[0]).all():
        items.append(
            Markers(
                "free",
                floats(across[:1]),
                floats(up[:1]),
                "text",
                "plus",
                11.0,
                name="minimiser at λ = 0",
            )
        )
        # on the side away from the origin, where the path does not come from
        anchor = (0.5, -0.4) if up[0] >= 0 else (0.5, 1.4)
        items.append(Note("free text", float(across[0]), float(up[0]), "λ = 0", "text", anchor))
    items.append(Markers("origin", floats([0.0]), floats([0.0]), "text", "cross", 8.0, name="0"))
    return tuple(items)


@lru_cache(maxsize=64)
def _of_two(view: RiskView, others: Matrix) -> tuple[DataTerm, Floats | None]:
    """The data term over the two weights, and where it is least; None if it falls for ever."""
    term = data_term(view).of_two(others.array, *view.axes)
    near = path(view).weights[1:2, list(view.axes)]
    center = minimisers(term, np.zeros(1), 0.0, near)[0]
    return term, center if np.isfinite(center).all() else None


@lru_cache(maxsize=64)
def _contours(view: RiskView, others: Matrix) -> tuple[Item, ...]:
    """Lines of equal data term over the two weights while the others stay."""
    term, center = _of_two(view, others)
    if center is None:
        return ()
    least, at_zero = float(term.value(center)), float(term.value(np.zeros(2)))
    unit = max(at_zero - least, 1e-12 * (1.0 + abs(least)))
    # evenly spaced ellipses: the term rises with the square of the distance
    levels = least + unit * (np.arange(1, _LEVELS + 1) / (_LEVELS - 2)) ** 2
    lines = level_lines(term, center, levels, _reach(view), _RAYS)
    return tuple(
        Line(f"level:{k}", floats(x), floats(y), "secondary", name=f"data term {short(level)}")
        for k, (x, y, level) in enumerate(zip(*lines, levels, strict=True))
    )


def _reach(view: RiskView) -> float:
    (left, right), (low, high) = _limits(view)
    return 2.0 * float(np.hypot(right - left, high - low))


def _at_minimiser(view: RiskView, term: DataTerm, center: Floats | None) -> tuple[Item, ...]:
    """The ball that just holds the minimiser, and the contour that touches it there."""
    weights, ratio = minimiser(view), ratio_of(view)
    pair = weights[list(view.axes)]
    level = float(penalty(pair, ratio))
    x, y = ball(level, ratio)
    items: list[Item] = [
        Shape("ball", floats(x), floats(y), "curve:0", name=f"P(w) ≤ {short(level)}")
    ]
    start = pair if center is None else center
    value = float(term.value(pair))
    if value > float(term.value(start)) or center is None:
        reach = _reach(replace(view, strength=0.0))
        lines = level_lines(term, start, np.array([value]), reach, _RAYS)
        items.append(
            Line(
                "touching",
                floats(lines[0][0]),
                floats(lines[1][0]),
                "text",
                "longdash",  # as thick as the path, which is not dashed
                name=f"data term {short(value)}",
                emphasis=True,
            )
        )
    return tuple(items)
