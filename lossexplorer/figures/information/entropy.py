"""Entropy as areas: each outcome as wide as its probability, as high as its information."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import (
    Axis,
    Figure,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    Shape,
    floats,
)
from lossexplorer.figures.information.outcomes import (
    COLORS,
    FEW,
    outcome_axis,
    probability_axis,
    probability_bars,
    shortened,
    with_unit,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.session.information.lists import outcome_name
from lossexplorer.session.information.view import UNITS, Base, InformationView, Which
from lossexplorer.session.session import Session
from lossexplorer.theory.information import (
    binary_entropy,
    entropy,
    entropy_terms,
    self_information,
)

_POINTS = 200
_ONE = 1e-4  # sums as near to 1 count as 1
_SEEN = 0.001  # less probable outcomes do not stretch the axis
_BEYOND = 4.0  # axes: as far is out of sight, also on an axis that stands still in a drag
_WIDE, _NARROW = 0.16, 0.05  # areas as wide carry name and number, or the name alone
_ROOM = 24  # letters across the panel of the areas
_APART = 16  # up to so many outcomes, each has a column of its own
_CHOSEN = 0.5  # opacity: darker than the others, also without colours
_SUMMED = 2  # so many terms are written out


def entropy_figure(session: Session) -> Figure:
    """The bars to drag, the areas whose sum is the entropy, and the binary entropy curve."""
    view = session.information
    numbers = view.distribution(view.which)
    return Figure(
        panels=(
            _probabilities(view.which, numbers, view.outcomes),
            _areas(view.which, numbers, view.outcomes, view.outcome, view.base),
            _binary(view),
        ),
        column_weights=(1.0, 1.25, 1.0),
        title=session.title,
        notes=tuple(_notes(view, numbers)),
    )


@lru_cache(maxsize=32)
def _probabilities(which: Which, numbers: tuple[float, ...], names: tuple[str, ...]) -> Panel:
    return Panel(
        id="distribution",
        x=outcome_axis(names),
        y=probability_axis(numbers),
        items=(probability_bars(which, numbers),),
        zoomable=False,
        describe=f"Probability of each of {len(names)} outcomes under {which.upper()}",
    )


@lru_cache(maxsize=32)
def _areas(
    which: Which, numbers: tuple[float, ...], names: tuple[str, ...], chosen: int, base: Base
) -> Panel:
    p = np.array(numbers)
    heights, terms = self_information(p, base), entropy_terms(p, base)
    total, unit, name = entropy(p, base), UNITS[base], which.upper()
    ends = np.concatenate([[0.0], np.cumsum(p)])
    whole = abs(float(ends[-1]) - 1) < _ONE
    # not the sum itself: its last digit changes as bars are dragged, and axes should not
    reach = 1.0 if whole else max(float(ends[-1]), 1.0)
    likely = heights[p >= _SEEN]
    top = round_up(1.35 * max(float(likely.max(initial=0.0)), total, 1e-9))
    shown = np.where(p > 0, np.minimum(heights, _BEYOND * top), 0.0)
    others = np.flatnonzero((p > 0) & (np.arange(len(p)) != chosen))
    draw = _skyline if len(others) > _APART else _columns
    items: list[Item] = [draw("areas", "secondary", ends, shown, others)]
    if p[chosen] > 0:
        one = np.array([chosen])
        items.append(_columns("chosen", COLORS[which], ends, shown, one, _CHOSEN))
    if whole and 0 < total <= top:  # else it is no mean
        items.append(Rule("mean", "horizontal", total, color="text", dash="dash", label="H"))
    for k in np.flatnonzero(p >= _NARROW * reach).tolist():
        text = shortened(names[k] or str(k + 1), max(2, int(_ROOM * p[k] / reach)))
        if p[k] >= _WIDE * reach:
            text = f"{text}\n{short(float(terms[k]))}"
        elif len(text) > 2:
            continue
        place = float(ends[k] + ends[k + 1]) / 2
        items.append(Note(f"area:{k}", place, 0.0, text, color="text", anchor=(0.5, 0.0)))
    items.append(Note("sum", 0.0, top, _sum_text(name, terms, total, unit), anchor=(0.0, 1.0)))
    return Panel(
        id="entropy",
        x=Axis("probability, end to end", -0.02 * reach, 1.02 * reach),
        y=Axis("self-information −log p", 0.0, top, unit=unit),
        items=tuple(items),
        column=1,
        zoomable=False,
        describe=f"Areas p times −log p of each outcome; together the entropy of {name}: "
        f"{with_unit(total, unit)}",
    )


def _sum_text(name: str, terms: np.ndarray, total: float, unit: str) -> str:
    if 1 < len(terms) <= _SUMMED:
        written = " + ".join(short(float(term)) for term in terms)
        return f"H({name}) = {written} = {with_unit(total, unit)}"
    return f"Σ areas = H({name}) = {with_unit(total, unit)}"


def _columns(
    key: str,
    color: str,
    ends: np.ndarray,
    heights: np.ndarray,
    which: np.ndarray,
    opacity: float = 0.25,
) -> Shape:
    """The columns of some outcomes as polygons."""
    left, right, height = ends[which], ends[which + 1], heights[which]
    zero, gap = np.zeros(len(which)), np.full(len(which), np.nan)
    return Shape(
        key,
        floats(np.stack([left, right, right, left, gap], axis=1).ravel()),
        floats(np.stack([zero, zero, height, height, gap], axis=1).ravel()),
        color,
        opacity=opacity,
        name=key,
    )


def _skyline(
    key: str, color: str, ends: np.ndarray, heights: np.ndarray, which: np.ndarray
) -> Shape:
    """The columns of many outcomes as one polygon: apart they take long to draw."""
    high = np.zeros(len(heights))
    high[which] = heights[which]
    x = np.concatenate([[ends[0]], np.repeat(ends, 2)[1:-1], [ends[-1]]])
    y = np.concatenate([[0.0], np.repeat(high, 2), [0.0]])
    return Shape(key, floats(x), floats(y), color, name=key)


@lru_cache(maxsize=4)
def _binary_curve(base: Base) -> Line:
    # dense at the ends, where the curve stands upright
    x = (1 - np.cos(np.linspace(0, np.pi, _POINTS))) / 2
    return Line(
        "binary",
        floats(x),
        floats(binary_entropy(x, base)),
        "text",
        name="binary entropy",
        emphasis=True,
    )


def _binary(view: InformationView) -> Panel:
    """The chosen outcome against all others; of two outcomes P and Q both."""
    pair = len(view.outcomes) == 2
    shown: tuple[Which, ...] = ("p", "q") if pair else (view.which,)
    k = view.outcome
    places = tuple((which, view.distribution(which)[k]) for which in shown)
    return _binary_panel(places, outcome_name(view, k), view.base)


@lru_cache(maxsize=32)
def _binary_panel(places: tuple[tuple[Which, float], ...], name: str, base: Base) -> Panel:
    unit, highest = UNITS[base], float(binary_entropy(0.5, base))
    items: list[Item] = [_binary_curve(base)]
    lines = []
    for which, p in places:
        value = float(binary_entropy(p, base))
        items.append(
            Markers(
                f"binary_{which}",
                floats([p]),
                floats([value]),
                COLORS[which],
                symbol="circle" if which == "p" else "square",
                size=11.0,
                texts=(which.upper(),) if len(places) > 1 else (),
                name=which.upper(),
                draggable=True,
            )
        )
        lines.append(f"{which.upper()}: h = {short(value)}")
    # under the arch; at its feet stand the points of what is nearly certain
    words = "\n".join(lines)
    items.append(Note("values", 0.5, 0.42 * highest, words, color="text", anchor=(0.5, 0.5)))
    return Panel(
        id="binary",
        x=Axis(f"p of “{shortened(name, 16)}”", -0.03, 1.03, symbol="p"),
        y=Axis("binary entropy h(p)", -0.03 * highest, 1.12 * highest, unit=unit),
        items=tuple(items),
        column=2,
        zoomable=False,
        describe=f"Binary entropy of “{name}” against all others; " + "; ".join(lines),
    )


def _notes(view: InformationView, numbers: tuple[float, ...]) -> list[str]:
    """What the areas cannot show."""
    name = view.which.upper()
    found = []
    if abs(math.fsum(numbers) - 1) < _ONE:
        found.append(f"The areas are as wide as 1 together: H({name}) is their mean height")
    if 0.0 in numbers:
        first = outcome_name(view, numbers.index(0.0))
        found.append(f"“{first}” has probability 0 and adds 0: 0 · log 0 counts as 0")
    small = [k for k, p in enumerate(numbers) if 0 < p < _SEEN]
    if small and len(numbers) <= FEW:
        height = float(self_information(numbers[small[0]], view.base))
        found.append(
            f"“{outcome_name(view, small[0])}” reaches {with_unit(height, view.unit)} "
            "on almost no width"
        )
    return found
