"""The losses along the slider, with the place that is shown."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import Axis, Item, Line, Markers, Panel, Rule, floats
from lossexplorer.figures.images.shown import Shown
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.remembered import once
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.images.compared import PERCEPTUAL, image_losses, value_of
from lossexplorer.session.images.edits import amount_of
from lossexplorer.session.images.kinds import WORDS, named
from lossexplorer.session.images.place import Pair, Sweep
from lossexplorer.session.images.view import RANGES
from lossexplorer.session.session import LossChoice, Session

_TOP = 1.06  # of the highest thing drawn


def curves_panel(session: Session, shown: Shown) -> Panel:
    """All losses over the amount of the distortion."""
    view = session.images
    words = WORDS[view.kind]
    choices = image_losses(session)
    values = {choice.key: _value_now(choice, shown) for choice in choices}
    unit = _units(session, values, shown.sweep)
    items: list[Item] = [*_across(choices, shown.against, unit)]
    items += _lines(session, choices, shown.sweep, unit)
    items.append(Rule("place", "vertical", amount_of(view), color="accent", draggable=True))
    items += _marks(session, values, unit)
    high = max(_heights(items), default=1.0)
    high = _TOP * max(high, 1.0) if view.normalised else round_up(_TOP * high)
    low, end = RANGES[view.kind]
    air = 0.02 * (end - low)
    return Panel(
        "curves",
        Axis(words.amount, low - air, end + air, unit=words.unit, symbol=words.symbol),
        Axis("loss / its maximum" if view.normalised else "loss", -0.02 * high, high),
        tuple(items),
        title="losses",
        column=3,
        zoomable=False,
        describe=_describe(session, values),
    )


def _value_now(choice: LossChoice, shown: Shown) -> float:
    """One loss at the place; NaN where it can't be computed or isn't known yet."""
    if choice.key == PERCEPTUAL and shown.through is not shown.pair:
        return math.nan
    return _value(choice, shown.pair)


def _units(session: Session, values: dict[str, float], sweep: Sweep | None) -> dict[str, float]:
    """What each loss is divided by: 1, or the largest value on its curve."""
    if not session.images.normalised:
        return dict.fromkeys(values, 1.0)
    units = {}
    for key, value in values.items():
        known = np.array([value]) if sweep is None else sweep.values[key]
        most = float(known[np.isfinite(known)].max(initial=0.0))
        units[key] = most if most > 0 else 1.0
    return units


def _value(choice: LossChoice, pair: Pair) -> float:
    try:
        return value_of(choice, pair.reference, pair.image)
    except LossInputError:
        return math.nan  # a panel below says why


def _lines(
    session: Session, choices: tuple[LossChoice, ...], sweep: Sweep | None, unit: dict[str, float]
) -> Iterator[Line]:
    if sweep is None:
        return
    for choice in choices:
        selected = choice.key == session.selected
        yield once(
            (sweep,),
            (choice.key, unit[choice.key], selected),
            lambda c=choice, s=selected: _line(sweep, c, unit[c.key], s),  # type: ignore[misc]
        )


def _line(sweep: Sweep, choice: LossChoice, unit: float, selected: bool) -> Line:
    stroke = stroke_of(choice.key)
    return Line(
        f"loss:{choice.key}",
        floats(sweep.amounts),
        floats(sweep.values[choice.key] / unit),
        stroke.color,
        stroke.dash,
        label=get(choice.key).short,
        name=choice.key,
        emphasis=selected,
    )


def _marks(session: Session, values: dict[str, float], unit: dict[str, float]) -> Iterator[Markers]:
    """A mark on every curve at the place."""
    amount = amount_of(session.images)
    for key, value in values.items():
        if math.isfinite(value):
            stroke = stroke_of(key)
            yield Markers(
                f"at:{key}",
                floats([amount]),
                floats([value / unit[key]]),
                stroke.color,
                stroke.symbol,
                size=11.0,
            )


def _across(
    choices: tuple[LossChoice, ...], against: Pair | None, unit: dict[str, float]
) -> Iterator[Rule]:
    """The losses after the distortion that is compared with, in the colours of the curves."""
    if against is None:
        return
    for choice in choices:
        value = _value(choice, against) / unit[choice.key]
        if math.isfinite(value):
            color = stroke_of(choice.key).color
            label = get(choice.key).short
            yield Rule(f"against:{choice.key}", "horizontal", value, color, "dot", label)


def _heights(items: list[Item]) -> Iterator[float]:
    """How high what is drawn reaches."""
    for item in items:
        if isinstance(item, Line | Markers):
            finite = item.y[np.isfinite(item.y)]
            yield float(finite.max(initial=0.0))
        elif isinstance(item, Rule) and item.orientation == "horizontal":
            yield item.position


def _describe(session: Session, values: dict[str, float]) -> str:
    view = session.images
    words = WORDS[view.kind]
    readings = ", ".join(
        f"{get(key).short} {short(value)}" for key, value in values.items() if value == value
    )
    return f"the losses against the {words.amount}; {named(view.kind, amount_of(view))}: {readings}"
