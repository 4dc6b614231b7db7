"""Outcomes 0 and 1, the product and the sum of their probabilities against p."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import (
    Axis,
    Figure,
    Floats,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.likelihood.outcomes import outcomes_panel
from lossexplorer.figures.probe_marks import short
from lossexplorer.session.likelihood.bernoulli_result import Explained, explained
from lossexplorer.session.likelihood.bernoulli_view import P_ENDS, BernoulliView, Precision
from lossexplorer.session.session import Session
from lossexplorer.theory.bernoulli import log_likelihood, products

_EDGE = 0.04  # how near to 0 and 1 the sum sets its axis; beyond it runs off to −∞

_SCALES = {
    "log": "log-likelihood, Σ log",
    "sum": "−log L = Σ binary cross-entropy",
    "mean": "−log L / n = mean binary cross-entropy",
}


def bernoulli_figure(session: Session) -> Figure:
    """Outcomes above; below the product on the left, the sum on the right."""
    view = session.likelihood.bernoulli
    now = explained(view)
    return Figure(
        (outcomes_panel(view.outcomes), _product_panel(view, now), _sum_panel(view, now)),
        row_weights=(0.75, 4.0),
        column_weights=(1.0, 1.0),
        title=session.title,
        notes=tuple(_notes(view, now)),
    )


def _product_panel(view: BernoulliView, now: Explained) -> Panel:
    scale = _exponent(now, view.precision)
    curve, top = _product_curve(now.ones, now.zeros, view.precision, scale)
    value = now.likelihood.value
    items: list[Item] = [_maximum(now), _probe(view), curve]
    mark = _scaled(np.array([value]), scale)
    items.append(_mark("at:product", view.p, float(mark[0]), value))
    items += _lost(view, now, top)
    return Panel(
        "product",
        _axis(view),
        Axis("likelihood, ∏", -0.03 * top, 1.12 * top, unit=_power(scale)),
        tuple(items),
        row=1,
        link_x="p",
        describe=f"The likelihood of the outcomes against p; {short(value)} at p = {view.p:g}.",
    )


def _sum_panel(view: BernoulliView, now: Explained) -> Panel:
    curve, low, high = _sum_curve(now.ones, now.zeros, view.scale)
    if view.p_range is not None:
        low, high = _seen(curve, view.p_range, low, high)
    value = now.log_likelihood if view.scale == "log" else -now.log_likelihood
    if view.scale == "mean":
        value /= now.count
    items: list[Item] = [replace(_maximum(now), label=""), _probe(view), curve]
    if low <= value <= high:
        items.append(_mark("at:sum", view.p, value, value))
    else:
        edge, arrow = (high, "↑") if value > high else (low, "↓")
        anchor = (0.0 if view.p < 0.5 else 1.0, float(value > high))
        items.append(Note("beyond", view.p, edge, f"{arrow} {short(value)}", "accent", anchor))
    return Panel(
        "sum",
        _axis(view),
        Axis(_SCALES[view.scale], low, high, unit="nats"),
        tuple(items),
        row=1,
        column=1,
        link_x="p",
        describe=f"{_SCALES[view.scale]} against p; {short(value)} at p = {view.p:g}.",
    )


def _axis(view: BernoulliView) -> Axis:
    return Axis("probability of a 1, p", *(view.p_range or P_ENDS), symbol="p")


@lru_cache(maxsize=8)
def _seen(
    curve: Line, p_range: tuple[float, float], low: float, high: float
) -> tuple[float, float]:
    """The part of an axis that a part of the curve needs, with some air."""
    ends = np.interp(p_range, curve.x, curve.y)
    inside = curve.y[(curve.x >= p_range[0]) & (curve.x <= p_range[1])]
    y = np.concatenate((ends, inside))
    y = np.clip(y[np.isfinite(y)], low, high)
    if not y.size or y.max() == y.min():
        return low, high
    air = 0.12 * float(y.max() - y.min())
    return float(y.min()) - air, float(y.max()) + air


def _notes(view: BernoulliView, now: Explained) -> Iterator[str]:
    lost = now.likelihood.lost_at
    if lost is not None:
        yield (
            f"0 in {view.precision}: the product underflows at n = {lost}, "
            f"the sum is {short(now.log_likelihood)}"
        )
    if math.isinf(now.log_likelihood):
        which = "1" if view.p == 0 else "0"
        yield f"At p = {view.p:g} an outcome {which} has probability 0, and it occurred"
    if now.best in (0.0, 1.0):
        yield f"All outcomes are {now.best:g}: the maximum is at the end, p̂ = {now.best:g}"


def _lost(view: BernoulliView, now: Explained, top: float) -> Iterator[Note]:
    """What the panel says where the product has become 0 by rounding."""
    lost = now.likelihood.lost_at
    if lost is None:
        return
    words = (
        f"0 in {view.precision}:\nproduct underflows\nat n = {lost},\n"
        f"the sum is {short(now.log_likelihood)}"
    )
    # beside the curve, if there is one to see, and the two rules
    low, high = view.p_range or P_ENDS
    side = 0.0 if now.best > 0.4 else 1.0
    x = low + (0.03 + 0.94 * side) * (high - low)
    yield Note("lost", x, top, words, "text", (side, 1.0), "normal")


@lru_cache(maxsize=8)
def _places(ones: int, zeros: int) -> Floats:
    """Where the curves are computed: everywhere, densely where they bend."""
    n = ones + zeros
    best = ones / n
    width = math.sqrt((best * (1 - best) + 1 / n) / n)
    near = best + width * np.linspace(-6, 6, 241)
    ends = np.geomspace(1e-12, 0.05, 40)
    all_of_them = np.concatenate((np.linspace(0, 1, 201), near, ends, 1 - ends))
    return floats(np.unique(all_of_them[(all_of_them >= 0) & (all_of_them <= 1)]))


@lru_cache(maxsize=8)
def _product_curve(
    ones: int, zeros: int, precision: Precision, exponent: int
) -> tuple[Line, float]:
    """The likelihood over p in units of 10^exponent, and the top of its axis."""
    p = _places(ones, zeros)
    y = _scaled(products(ones, zeros, p, precision), exponent)
    top = float(y.max()) or 1.0
    return Line("likelihood", p, floats(y), "curve:0", name="likelihood", emphasis=True), top


@lru_cache(maxsize=8)
def _sum_curve(ones: int, zeros: int, scale: str) -> tuple[Line, float, float]:
    """The log-likelihood over p or −1 times it, and the range of its axis."""
    n = ones + zeros
    p = _places(ones, zeros)
    factor = {"log": 1.0, "sum": -1.0, "mean": -1.0 / n}[scale]
    y = factor * log_likelihood(ones, zeros, p) + 0.0
    best = factor * float(log_likelihood(ones, zeros, ones / n)) + 0.0
    shown = factor * log_likelihood(ones, zeros, np.array([_EDGE, 1 - _EDGE]))
    far = float(shown.min() if scale == "log" else shown.max())
    air = 0.12 * (best - far)
    low, high = sorted((far, best + air))
    name = "log_likelihood" if scale == "log" else "binary_cross_entropy"
    curve = np.where(np.isfinite(y), y, np.nan)
    return Line(name, p, floats(curve), "curve:1", name=name, emphasis=True), low, high


@lru_cache(maxsize=8)
def _greatest_exponent(ones: int, zeros: int, precision: Precision) -> int:
    top = float(products(ones, zeros, _places(ones, zeros), precision).max())
    exponent = math.floor(math.log10(top)) if top > 0 else 0
    return exponent if exponent < -3 else 0


def _exponent(now: Explained, precision: Precision) -> int:
    """The power of ten the likelihood's axis is counted in."""
    return _greatest_exponent(now.ones, now.zeros, precision)


def _scaled(values: Floats, exponent: int) -> Floats:
    """The values in units of 10^exponent, which may be too small for a number of its own."""
    half = exponent // 2
    scaled: Floats = values * 10.0**-half * 10.0 ** -(exponent - half)
    return scaled


def _power(exponent: int) -> str:
    return (
        "10" + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        if exponent
        else ""
    )


def _maximum(now: Explained) -> Rule:
    return Rule("best", "vertical", now.best, "secondary", "dash", f"maximum: {short(now.best)}")


def _probe(view: BernoulliView) -> Rule:
    return Rule("p", "vertical", view.p, "accent", draggable=True)


def _mark(name: str, x: float, y: float, value: float) -> Markers:
    return Markers(
        name, floats([x]), floats([y]), "accent", size=11.0, texts=(short(value),), draggable=True
    )
