"""Likelihood and MSE over the plane of (W, b): the same peak, whatever σ is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import (
    Axis,
    Floats,
    Image,
    Item,
    Markers,
    Note,
    Panel,
    Shape,
    floats,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.likelihood.fits import least_squares, loss_fits
from lossexplorer.session.likelihood.line_view import LineView
from lossexplorer.session.session import Session
from lossexplorer.theory.least_squares import Quadratic

_FINE, _COARSE = 160, 64
_RINGS = 6
_CORNERS = 73
_REST = 2  # in how many steps a range moves on by its own half width
_DEVIATIONS = 6.0  # how many standard errors of W and b are shown at least
Range = tuple[float, float]


def plane_panel(session: Session, draft: bool) -> Panel:
    """The likelihood in colours, rings of equal MSE, the line that is looked at as a point."""
    view = session.likelihood.line
    best = least_squares(view.points)
    w_range, b_range = plane_ranges(session)
    count = view.points.shape[0]
    size = _COARSE if draft else _FINE
    items: list[Item] = [
        _surface(best, view.sigma, count, w_range, b_range, size),
        _rings(best, w_range, b_range),
        *_ring_notes(best, w_range, b_range),
        Note("legend", w_range[0], b_range[0], " colours: likelihood; rings: MSE"),
        *_others(session),
        _optimum(best),
        Markers(
            "present",
            floats([view.w]),
            floats([view.b]),
            "accent",
            symbol="square",
            size=11.0,
            name="the line",
            draggable=True,
            moves="xy",
        ),
    ]
    mse = float(best.values(view.w, view.b))
    return Panel(
        "plane",
        Axis("slope, W", *w_range, symbol="W"),
        Axis("intercept, b", *b_range, symbol="b"),
        tuple(items),
        column=1,
        zoomable=False,
        describe=(
            f"Gaussian likelihood over W and b with σ = {short(view.sigma)}, and rings of equal "
            f"MSE; both are best at W = {short(best.w)}, b = {short(best.b)}. "
            f"The line is at W = {short(view.w)}, b = {short(view.b)} with MSE {short(mse)}."
        ),
    )


def plane_ranges(session: Session) -> tuple[Range, Range]:
    """The part of the plane that is shown: around the optimum, with every line in it."""
    view = session.likelihood.line
    best = least_squares(view.points)
    lines = [(view.w, view.b), *((item.fit.w, item.fit.b) for item in loss_fits(session))]
    errors = _standard_errors(best, view)
    found = []
    for place, error, others in zip(
        (best.w, best.b), errors, np.transpose(lines).tolist(), strict=True
    ):
        farthest = max(abs(other - place) for other in others)
        found.append(steady(place, max(_DEVIATIONS * error, 1.15 * farthest)))
    return found[0], found[1]


def steady(place: float, reach: float) -> Range:
    """A range around a place that stays the same while the place moves a little."""
    reach = round_up(reach)
    step = reach / _REST
    middle = round(place / step) * step
    return middle - reach - step / 2, middle + reach + step / 2


def _standard_errors(best: Quadratic, view: LineView) -> tuple[float, float]:
    """σ of the estimates of W and b, with the σ that the residuals have."""
    (ww, wb), (_, bb) = best.hessian
    determinant = ww * bb - wb * wb
    noise = best.least or 1e-2
    if not best.unique or determinant <= 0:
        return 0.2 * max(1.0, abs(best.w)), 0.2 * max(1.0, abs(best.b))
    factor = 2.0 * noise / view.points.shape[0] / determinant
    return math.sqrt(factor * bb), math.sqrt(factor * ww)


@lru_cache(maxsize=8)
def _surface(
    best: Quadratic, sigma: float, count: int, w_range: Range, b_range: Range, size: int
) -> Image:
    """L(W, b) over its maximum in the middle of each cell."""
    middles = (np.arange(size) + 0.5) / size
    w = w_range[0] + middles * (w_range[1] - w_range[0])
    b = b_range[0] + middles * (b_range[1] - b_range[0])
    rise = best.values(w[None, :], b[:, None]) - best.least
    with np.errstate(over="ignore", under="ignore"):
        values = np.exp(-count * rise / (2.0 * sigma * sigma))
    return Image(
        "likelihood",
        floats(values),
        w_range[0],
        b_range[0],
        w_range[1],
        b_range[1],
        diverging=False,
        name="relative_likelihood",
        low=0.0,
        high=1.0,
        smooth=True,
    )


def _levels(best: Quadratic, w_range: Range, b_range: Range) -> Floats:
    """By how much the MSE of the rings is above the least; the middle ones fill the view."""
    (ww, wb), (_, bb) = best.hessian
    w, b = 0.5 * (w_range[1] - w_range[0]), 0.5 * (b_range[1] - b_range[0])
    determinant = ww * bb - wb * wb
    if best.unique and determinant > 0:
        fitting = 0.5 * determinant * min(w * w / bb, b * b / ww)
    else:
        fitting = 0.25 * b * b
    shares: Floats = np.arange(1, _RINGS + 1) / 4.0
    return fitting * shares * shares


@lru_cache(maxsize=8)
def _rings(best: Quadratic, w_range: Range, b_range: Range) -> Shape:
    """Ellipses of equal MSE; straight lines where all x are equal."""
    xs: list[Floats] = []
    ys: list[Floats] = []
    for level in _levels(best, w_range, b_range):
        for u, v in _ring(best, float(level), w_range):
            xs += [best.w + u, np.array([np.nan])]
            ys += [best.b + v, np.array([np.nan])]
    return Shape(
        "mse",
        floats(np.concatenate(xs)),
        floats(np.concatenate(ys)),
        "secondary",
        fill="none",
        name="equal MSE",
    )


def _ring(best: Quadratic, level: float, w_range: Range) -> Iterator[tuple[Floats, Floats]]:
    (ww, wb), (_, bb) = best.hessian
    if best.unique:
        # H = C Cᵀ turns the ellipse into a circle of radius sqrt(2 · level)
        first = math.sqrt(ww)
        second = math.sqrt(max(bb - wb * wb / ww, 1e-300))
        angle = np.linspace(0.0, 2.0 * math.pi, _CORNERS)
        radius = math.sqrt(2.0 * level)
        v = radius * np.sin(angle) / second
        yield (radius * np.cos(angle) - wb / first * v) / first, v
        return
    reach = w_range[1] - w_range[0]
    u = np.array([-reach, reach])
    for side in (-1.0, 1.0):
        yield u, side * math.sqrt(level) - 0.5 * wb * u


def _ring_notes(best: Quadratic, w_range: Range, b_range: Range) -> Iterator[Note]:
    """The MSE of a few rings, written where they are highest."""
    if not best.unique:
        return
    for place, level in enumerate(_levels(best, w_range, b_range)):
        if place in (1, 3):
            ((u, v),) = _ring(best, float(level), w_range)
            top = int(np.argmax(v))
            w, b = best.w + float(u[top]), best.b + float(v[top])
            if not (w_range[0] <= w <= w_range[1] and b <= b_range[1]):
                continue
            yield Note(
                f"mse:{place}",
                w,
                b,
                f"MSE {short(best.least + float(level))}",
                anchor=(0.5, 0.0),
            )


def _others(session: Session) -> Iterator[Markers]:
    """Where the other losses have their best lines."""
    for item in loss_fits(session):
        if item.key == "squared_error":
            continue
        stroke = stroke_of(item.key)
        yield Markers(
            f"best:{item.key}",
            floats([item.fit.w]),
            floats([item.fit.b]),
            stroke.color,
            symbol=stroke.symbol,
            size=9.0,
            name=f"best under {item.key}",
        )


@lru_cache(maxsize=4)
def _optimum(best: Quadratic) -> Markers:
    stroke = stroke_of("squared_error")
    return Markers(
        "best",
        floats([best.w]),
        floats([best.b]),
        stroke.color,
        symbol="plus",
        size=13.0,
        name="least squares",
    )
