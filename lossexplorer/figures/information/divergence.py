"""Two distributions: cross-entropy as entropy plus divergence, and the divergence term by term."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.data.kinds import row_tolerance
from lossexplorer.figures.figure import Axis, Bars, Figure, Item, Note, Panel, Shape, floats
from lossexplorer.figures.information.outcomes import (
    COLORS,
    FEW,
    outcome_axis,
    probability_axis,
    probability_bars,
    with_unit,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import around, round_up
from lossexplorer.session.information.lists import outcome_name
from lossexplorer.session.information.view import UNITS, Base, InformationView
from lossexplorer.session.session import Session
from lossexplorer.theory.information import entropy, kl_divergence, kl_terms, uncovered

_KL = "curve:3"
_HALF = 0.4  # of a column's width
_BEYOND = 4.0  # axes: as far is out of sight, also on an axis that stands still in a drag
_TALL = 0.13  # of the axis: parts as tall carry their name
Numbers = tuple[float, ...]


def divergence_figure(session: Session) -> Figure:
    """P and Q to drag, the two cross-entropies stacked, and the terms of one divergence."""
    view = session.information
    return Figure(
        panels=(
            _distributions(view.p, view.q, view.outcomes),
            _stacks(view.p, view.q, view.base),
            _terms(view.p, view.q, view.outcomes, view.base, view.reverse),
        ),
        column_weights=(1.2, 0.9, 1.25),
        title=session.title,
        notes=tuple(_notes(view)),
    )


@lru_cache(maxsize=32)
def _distributions(p: Numbers, q: Numbers, names: tuple[str, ...]) -> Panel:
    axis = probability_axis(p, q)
    top, end = axis.high, len(names) - 0.5
    return Panel(
        id="distributions",
        x=outcome_axis(names),
        y=axis,
        items=(
            probability_bars("p", p, -0.2, 0.38),
            probability_bars("q", q, 0.2, 0.38),
            Note("p_name", end, top, "P", color=COLORS["p"], anchor=(1.0, 1.0), size="normal"),
            Note("q_name", end, top, "Q", color=COLORS["q"], anchor=(1.0, 1.0), size="normal"),
        ),
        zoomable=False,
        describe=f"Probability of each of {len(names)} outcomes under P and under Q",
    )


@lru_cache(maxsize=32)
def _stacks(p: Numbers, q: Numbers, base: Base) -> Panel:
    """Left CE(P, Q) = H(P) + KL(P‖Q), right CE(Q, P) = H(Q) + KL(Q‖P)."""
    unit = UNITS[base]
    stacks = [(a, entropy(x, base), kl_divergence(x, y, base)) for a, x, y in _pairs(p, q)]
    finite = [h + kl for _, h, kl in stacks if math.isfinite(kl)]
    highest = max(*finite, *(h for _, h, _ in stacks), 0.0)
    top = round_up(1.2 * highest) if highest > 0 else 1.0
    if len(finite) < len(stacks) and top < 1.5 * highest:
        top = round_up(1.5 * highest)  # what is infinite needs to be seen
    below = np.array([h for _, h, _ in stacks])
    totals = np.array([h + kl for _, h, kl in stacks])
    items: list[Item] = [
        _boxes("entropy", "secondary", np.zeros(2), below),
        _boxes("kl", _KL, below, np.clip(totals, 0.0, _BEYOND * top), hatched=True),
        Bars(
            "cross_entropy",
            floats([0.0, 1.0]),
            floats(totals),
            2 * _HALF,
            "secondary",
            fill="outline",
            texts=tuple(short(total) for total in totals),
            name="cross-entropy",
        ),
    ]
    for i, (name, h, kl) in enumerate(stacks):
        items += _words(i, name, h, kl, top)
    return Panel(
        id="stacks",
        x=Axis(
            "cross-entropy",
            -0.6,
            1.6,
            ticks=((0.0, "CE(P, Q)"), (1.0, "CE(Q, P)")),
            zero_line=False,
            grid=False,
        ),
        y=Axis("H + KL", 0.0, top, unit=unit),
        items=tuple(items),
        column=1,
        zoomable=False,
        describe="; ".join(
            f"CE({name[0]}, {name[1]}) = {short(h + kl)}: entropy {short(h)} "
            f"and KL divergence {short(kl)} {unit}"
            for name, h, kl in stacks
        ),
    )


def _pairs(p: Numbers, q: Numbers) -> tuple[tuple[str, Numbers, Numbers], ...]:
    return ("PQ", p, q), ("QP", q, p)


def _words(i: int, name: str, h: float, kl: float, top: float) -> Iterator[Note]:
    """The names and numbers of a stack's parts, where they are tall enough."""
    end = min(h + kl, top)
    parts = (("h", f"H({name[0]})", h, 0.0, h), ("kl", f"KL({name[0]}‖{name[1]})", kl, h, end))
    for key, words, value, low, high in parts:
        if high - low >= _TALL * top:
            text = f"{words}\n{short(value)}"
            place = (low + high) / 2
            yield Note(f"{key}:{i}", i, place, text, color="text", anchor=(0.5, 0.5))


def _boxes(
    key: str, color: str, low: np.ndarray, high: np.ndarray, *, hatched: bool = False
) -> Shape:
    """One box a stack, from ``low`` to ``high``."""
    x = np.arange(len(low))
    left, right, gap = x - _HALF, x + _HALF, np.full(len(low), np.nan)
    return Shape(
        key,
        floats(np.stack([left, right, right, left, gap], axis=1).ravel()),
        floats(np.stack([low, low, high, high, gap], axis=1).ravel()),
        color,
        fill="hatch" if hatched else "solid",
        name=key,
    )


@lru_cache(maxsize=32)
def _terms(p: Numbers, q: Numbers, names: tuple[str, ...], base: Base, reverse: bool) -> Panel:
    """What each outcome adds to a divergence, and after them the sum."""
    (_, a, b) = _pairs(p, q)[int(reverse)]
    terms, total = kl_terms(a, b, base), kl_divergence(a, b, base)
    everything = np.array([*terms, total])
    finite = np.where(np.isfinite(everything), everything, 0.0)
    low, high = around(floats(1.2 * finite), least=0.0 if finite.any() else 1.0)
    count = len(terms)
    texts = tuple(short(v) if count <= FEW or math.isinf(v) else "" for v in everything)
    words = "q log(q/p)" if reverse else "p log(p/q)"
    name = "KL(Q‖P)" if reverse else "KL(P‖Q)"
    return Panel(
        id="terms",
        x=outcome_axis(names, "sum"),
        y=Axis(f"{words} and their sum", low, high, unit=UNITS[base]),
        items=(
            Bars(
                "terms",
                floats(np.arange(count)),
                floats(terms),
                0.7,
                "secondary",
                texts=texts[:-1],
                name=words,
            ),
            Bars(
                "sum",
                floats([count]),
                floats([total]),
                0.7,
                _KL,
                fill="hatch",
                texts=texts[-1:] if texts[-1] else (short(total),),
                name=name,
            ),
        ),
        column=2,
        zoomable=False,
        describe=f"{words} of each outcome; their sum is {name} = {short(total)}",
    )


def _notes(view: InformationView) -> list[str]:
    """Gibbs' inequality as it stands now, or why it says nothing."""
    tolerance = row_tolerance(len(view.outcomes))
    off = [name for name, x, _ in _pairs(view.p, view.q) if abs(math.fsum(x) - 1) > tolerance]
    if off:
        which = " and ".join(name[0] for name in off)
        return [f"{which} does not sum to 1: Gibbs' inequality is about distributions that do"]
    return [_gibbs(view)]


def _gibbs(view: InformationView) -> str:
    """What the inequality says of these two."""
    words = []
    for name, a, b in _pairs(view.p, view.q):
        value, symbol = kl_divergence(a, b, view.base), f"KL({name[0]}‖{name[1]})"
        if value == 0:
            return "Gibbs' inequality: KL = 0 both ways, as only for P = Q"
        if math.isinf(value):
            missing = outcome_name(view, uncovered(a, b)[0])
            words.append(f"{symbol} = ∞, as {name[1]} gives 0 to “{missing}”")
        else:
            words.append(f"{symbol} = {with_unit(value, view.unit)} > 0")
    return f"Gibbs' inequality: {' and '.join(words)}; 0 only for P = Q"
