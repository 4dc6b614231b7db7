"""Likelihood and −MSE over W at the present b: one peak, as sharp as σ makes it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Axis, Floats, Line, Markers, Panel, Rule, floats
from lossexplorer.figures.likelihood.plane import plane_ranges, steady
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.likelihood.fits import least_squares
from lossexplorer.session.session import Session
from lossexplorer.theory.least_squares import Quadratic

_POINTS = 401
Range = tuple[float, float]


def slice_panels(session: Session) -> tuple[Panel, ...]:
    """The likelihood over its maximum, and −MSE, with a common axis of W."""
    view = session.likelihood.line
    best = least_squares(view.points)
    peak = _peak(best, view.b)
    w_range = _range(session, peak)
    mse, least = float(best.values(view.w, view.b)), float(best.values(peak, view.b))
    count = view.points.shape[0]
    relative = float(np.exp(-count * (mse - least) / (2 * view.sigma**2)))
    likelihood, risk, low = _curves(best, view.b, view.sigma, count, w_range)
    rules = (
        Rule("peak", "vertical", peak, "secondary", "dash", f"W = {short(peak)}"),
        Rule("w", "vertical", view.w, "accent", draggable=True),
    )
    axis = Axis("slope, W", *w_range, symbol="W")
    return (
        Panel(
            "likelihood",
            axis,
            Axis("L(W) ÷ its maximum", -0.03, 1.12),
            (*rules, likelihood, _mark("at:likelihood", view.w, relative)),
            column=1,
            link_x="w",
            zoomable=False,
            describe=f"The Gaussian likelihood over W at b = {short(view.b)}, σ = "
            f"{short(view.sigma)}; its peak is at W = {short(peak)}.",
        ),
        Panel(
            "risk",
            axis,
            Axis("−MSE", low, -0.04 * low),
            (*rules, risk, _mark("at:risk", view.w, -mse)),
            column=2,
            link_x="w",
            zoomable=False,
            describe=f"−MSE over W at b = {short(view.b)}; its peak is at W = {short(peak)}.",
        ),
    )


def _range(session: Session, peak: float) -> Range:
    """The part of the axis of W that is shown: around the peak, as wide as the plane's."""
    view = session.likelihood.line
    plane, _ = plane_ranges(session)
    reach = max(0.25 * (plane[1] - plane[0]), 1.15 * abs(view.w - peak))
    return steady(peak, reach)


def _peak(best: Quadratic, b: float) -> float:
    """The W of least MSE at one b."""
    (ww, wb), _ = best.hessian
    return best.w - (wb / ww * (b - best.b) if ww else 0.0)


@lru_cache(maxsize=8)
def _curves(
    best: Quadratic, b: float, sigma: float, count: int, w_range: Range
) -> tuple[Line, Line, float]:
    """Both curves, and the lower end of −MSE."""
    peak = _peak(best, b)
    w: Floats = np.union1d(np.linspace(*w_range, _POINTS), np.clip(peak, *w_range))
    mse = best.values(w, b)
    least = float(best.values(peak, b))
    with np.errstate(under="ignore"):
        relative = np.exp(-count * (mse - least) / (2 * sigma**2))
    return (
        Line(
            "likelihood", floats(w), floats(relative), "curve:0", emphasis=True, name="likelihood"
        ),
        Line(
            "risk",
            floats(w),
            floats(-mse),
            stroke_of("squared_error").color,
            emphasis=True,
            name="-MSE",
        ),
        -round_up(float(mse.max())),
    )


def _mark(name: str, x: float, y: float) -> Markers:
    return Markers(
        name, floats([x]), floats([y]), "accent", size=11.0, texts=(short(y),), draggable=True
    )
