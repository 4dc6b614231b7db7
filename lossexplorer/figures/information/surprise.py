"""Self-information: events on the curve -log p, and their sum beside that of the product."""

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
    Shape,
    floats,
)
from lossexplorer.figures.information.outcomes import shortened, with_unit
from lossexplorer.figures.probe_marks import short
from lossexplorer.session.information.lists import event_name
from lossexplorer.session.information.view import Base, InformationView
from lossexplorer.session.session import Session
from lossexplorer.theory.information import joint_information, self_information

_POINTS = 240
_BEYOND = 16
_LEAST_BITS, _LEAST_SUM, _MOST_BITS = 5.0, 2.0, 80.0  # what the axes reach
_ROOM = 44  # letters across the panel of the sums
_SUMMED = 6  # so many terms are written out
_LONGEST = 22  # letters of a name in a plot


def surprise_figure(session: Session) -> Figure:
    """The curve with the events on it; beside it their information laid end to end."""
    view = session.information
    probabilities = tuple(event.probability for event in view.events)
    each = tuple(self_information(probabilities, view.base).tolist())
    together = joint_information(probabilities, view.base)
    highest = max((*filter(math.isfinite, (*each, together)), 0.0))
    return Figure(
        panels=(
            _curve_panel(view, _reach(view.base, highest, _LEAST_BITS)),
            _sum_panel(view, _reach(view.base, together, _LEAST_SUM)),
        ),
        column_weights=(1.2, 1.0),
        title=session.title,
        notes=_notes(view, each, together),
    )


def _bits(base: Base) -> float:
    """One bit in the unit."""
    return float(self_information(0.5, base))


def _reach(base: Base, highest: float, least: float) -> float:
    """How far an axis of information reaches: so many bits, else twice, four times … as many.

    Few steps, because axes that follow every move are hard to read and slow to draw.
    """
    bits = highest / _bits(base)
    if not math.isfinite(bits) or bits <= least:
        return least * _bits(base)
    return min(least * 2.0 ** math.ceil(math.log2(bits / least)), _MOST_BITS) * _bits(base)


@lru_cache(maxsize=16)
def _curve(base: Base, top: float) -> Line:
    """The curve -log p, with points at even heights: steep parts have as many as flat ones.

    A few more points lie as high as any axis reaches, for one that stands still higher up.
    """
    sight = 1.1 * top / _bits(base)
    beyond = np.linspace(sight, 1.1 * _MOST_BITS, _BEYOND)[1:]
    p = 2.0 ** -np.concatenate([np.linspace(0.0, sight, _POINTS), beyond])
    p = p[::-1]
    return Line(
        "curve", floats(p), floats(self_information(p, base)), "text", name="−log p", emphasis=True
    )


@lru_cache(maxsize=32)
def _curve_panel(view: InformationView, top: float) -> Panel:
    p = np.array([event.probability for event in view.events])
    heights = self_information(p, view.base)
    least = 2.0 ** (-top / _bits(view.base))
    x = Axis("p", 0.6 * least, 1.5, scale="log") if view.log_p else Axis("p", -0.02, 1.04)
    items: list[Item] = [_curve(view.base, top), *_joint(view, top)]
    seen = (heights <= top) & (p > 0 if view.log_p else True)
    items.append(
        Markers(
            "events",
            floats(p),
            floats(np.where(seen, heights, np.nan)),
            "accent",
            size=11.0,
            name="events",
            draggable=True,
            parts=True,
        )
    )
    for i in range(len(p)):
        text = _event_text(view, i, float(heights[i]))
        if seen[i]:
            place, up = float(heights[i]), 0.0
        else:
            place, up, text = top, 1.0, f"↑ {text}"
        at = float(max(p[i], x.low))
        items.append(Note(f"name:{i}", at, place, text, color="accent", anchor=(0.0, up)))
    return Panel(
        id="surprise",
        x=x,
        y=Axis("self-information −log p", -0.02 * top, 1.06 * top, unit=view.unit),
        items=tuple(items),
        zoomable=False,
        describe="Self-information against probability: "
        + "; ".join(
            f"{event_name(view, i)} of probability {p[i]:.4g} has "
            f"{with_unit(float(heights[i]), view.unit)}"
            for i in range(len(p))
        ),
    )


def _event_text(view: InformationView, index: int, height: float) -> str:
    return f"{shortened(event_name(view, index), _LONGEST)}: {short(height)}"


def _joint(view: InformationView, top: float) -> tuple[Item, ...]:
    """All events together on the curve, where there are several and it is in sight."""
    probabilities = [event.probability for event in view.events]
    height = joint_information(probabilities, view.base)
    if len(probabilities) < 2 or not height <= top:
        return ()
    return (
        Markers(
            "joint",
            floats([math.prod(probabilities)]),
            floats([height]),
            "curve:1",
            symbol="diamond",
            size=11.0,
            name="all together",
        ),
        Note(
            "name:joint",
            math.prod(probabilities),
            height,
            f"all together: {short(height)}",
            color="curve:1",
            anchor=(0.0, 0.0),
        ),
    )


@lru_cache(maxsize=32)
def _sum_panel(view: InformationView, reach: float) -> Panel:
    """The information of the events end to end, above that of the product."""
    probabilities = [event.probability for event in view.events]
    each = self_information(probabilities, view.base)
    ends = np.concatenate([[0.0], np.minimum(np.cumsum(each), 1.05 * reach)])
    product = math.prod(probabilities)
    together = float(np.minimum(joint_information(probabilities, view.base), 1.05 * reach))
    items: list[Item] = [
        _boxes("sum", "accent", ends, 1.0),
        _boxes("product", "curve:1", np.array([0.0, together]), 0.0),
    ]
    for i in range(len(each)):
        text = _event_text(view, i, float(each[i]))
        share = (ends[i + 1] - ends[i]) / reach * _ROOM
        text = next((t for t in (text, short(float(each[i]))) if len(t) <= share), "")
        if text:
            middle = float(ends[i] + ends[i + 1]) / 2
            items.append(Note(f"event:{i}", middle, 1.0, text, color="text", anchor=(0.5, 0.5)))
    words = f"p = {short(product)}: {short(joint_information(probabilities, view.base))}"
    side = 0.0 if together < 0.5 * reach else 0.5
    place = together if side == 0.0 else together / 2
    items.append(Note("joint", place, 0.0, words, color="text", anchor=(side, 0.5)))
    return Panel(
        id="sum",
        x=Axis("self-information", -0.01 * reach, 1.04 * reach, unit=view.unit),
        y=Axis(
            "",
            -0.6,
            1.6,
            ticks=((0.0, "−log Π p"), (1.0, "Σ −log p")),
            zero_line=False,
            grid=False,
        ),
        items=tuple(items),
        column=1,
        zoomable=False,
        describe=f"The sum of the self-informations is that of the product: {words}",
    )


def _boxes(key: str, color: str, ends: np.ndarray, y: float) -> Shape:
    """Boxes end to end at the height ``y``, between neighbouring ``ends``."""
    left, right = ends[:-1], ends[1:]
    gap = np.full(len(left), np.nan)
    low, high = np.full(len(left), y - 0.32), np.full(len(left), y + 0.32)
    return Shape(
        key,
        floats(np.stack([left, right, right, left, gap], axis=1).ravel()),
        floats(np.stack([low, low, high, high, gap], axis=1).ravel()),
        color,
        name=key,
    )


def _notes(view: InformationView, each: tuple[float, ...], together: float) -> tuple[str, ...]:
    """The sum in numbers, or which event has no number."""
    beyond = [i for i, value in enumerate(each) if math.isinf(value)]
    if beyond:
        names = (event_name(view, i) for i in beyond)
        return tuple(f"“{name}” cannot happen: its information is ∞" for name in names)
    if not 1 < len(each) <= _SUMMED:
        return ()
    terms = " + ".join(short(value) for value in each)
    return (f"Independent events: {terms} = {with_unit(together, view.unit)}",)
