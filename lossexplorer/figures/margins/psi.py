"""The target logit ψ(θ) of the softmax family, and how hard it pulls."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import (
    Axis,
    Band,
    Figure,
    Item,
    Line,
    Markers,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.margins.branches import branch_line
from lossexplorer.figures.margins.tracks import Track, track_of
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import around, padded
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.margins.members import (
    at_theta,
    family_of,
    jumps_of,
    margin_of,
    members,
    short_of,
    title_of,
    zones_of,
)
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.angles import psi, pull, step_at

_THETA = VARIABLES["angle"]


def psi_figure(session: Session) -> Figure:
    """ψ(θ) above, -dψ/dθ below, one angle through both."""
    drawn = members(session)
    return Figure(
        panels=(_panel(session, drawn, "value"), _panel(session, drawn, "gradient")),
        row_weights=(1.25, 1.0),
        title=session.title,
        notes=tuple(_sentences(session, drawn)),
    )


def _panel(session: Session, drawn: tuple[LossChoice, ...], part: str) -> Panel:
    view = session.margins
    tracks = {choice: track_of(choice, view.scaled) for choice in drawn}
    ranges = view.psi_ranges
    chosen = ranges.upper if part == "value" else ranges.lower
    low, high = chosen or _range(tuple(tracks.items()), view.scaled, part)
    x_low, x_high = ranges.x or padded(_THETA.low, _THETA.high, _THETA.domain)
    items: list[Item] = list(_outside(x_low, x_high))
    for choice in drawn:
        items += _bands(choice, part)
    for choice, track in tracks.items():
        emphasis = choice.key == session.selected and len(drawn) > 1
        other = branch_line(choice, view.scaled, part)
        items += [] if other is None else [other]
        items.append(_line(choice, view.scaled, part, emphasis))
        items += _jump_dots(choice, track, part)
    items.append(Rule("theta", "vertical", view.theta, color="accent", draggable=True))
    items += (_dot(choice, view.theta, view.scaled, part) for choice in drawn)
    logit = "s ψ(θ)" if view.scaled else "ψ(θ)"
    slope = "−s dψ/dθ" if view.scaled else "−dψ/dθ"
    label = f"target logit, {logit}" if part == "value" else f"pull, {slope}"
    return Panel(
        id=part,
        x=Axis("angle to the own prototype, θ (rad)", x_low, x_high, symbol="θ"),
        y=Axis(label, low, high, symbol=logit if part == "value" else slope),
        items=tuple(items),
        row=0 if part == "value" else 1,
        link_x="theta",
        describe=_describe(session, drawn, part, label),
    )


@lru_cache(maxsize=64)
def _range(
    tracks: tuple[tuple[LossChoice, Track], ...], scaled: bool, part: str
) -> tuple[float, float]:
    if not tracks:
        return -1.1, 1.1
    others = (branch_line(choice, scaled, part) for choice, _ in tracks)
    lines = [*(track.parts[part] for _, track in tracks), *(one.y for one in others if one)]
    return around(np.concatenate(lines))


@lru_cache(maxsize=512)
def _line(choice: LossChoice, scaled: bool, part: str, emphasis: bool) -> Line:
    track, stroke = track_of(choice, scaled), stroke_of(choice.key)
    return Line(
        choice.key,
        x=track.theta,
        y=track.parts[part],
        color=stroke.color,
        dash=stroke.dash,
        label=short_of(choice),
        name=short_of(choice),
        emphasis=emphasis,
    )


def _bands(choice: LossChoice, part: str) -> Iterator[Band]:
    """Where ψ rises with the angle, so that the loss pushes away."""
    for index, (start, end) in enumerate(zones_of(choice)):
        label = f"{short_of(choice)}: ψ rises" if part == "value" else ""
        color = stroke_of(choice.key).color
        key = f"rising:{choice.key}:{index}"
        yield Band(key, "vertical", start, end, color=color, hatched=False, label=label)


def _outside(low: float, high: float) -> Iterator[Band]:
    """Angles are from 0 to π."""
    if low < 0.0:
        yield Band("below", "vertical", low, 0.0)
    if high > math.pi:
        yield Band("above", "vertical", math.pi, high)


def _jump_dots(choice: LossChoice, track: Track, part: str) -> Iterator[Markers]:
    y = track.parts[part]
    for index, jump in enumerate(track.jumps):
        at = int(np.searchsorted(track.theta, jump))
        yield Markers(
            f"jump:{choice.key}:{index}",
            x=floats([jump, jump]),
            y=floats([y[at - 1], y[at + 1]]),
            color=stroke_of(choice.key).color,
            size=6.0,
            filled=False,
        )


def _dot(choice: LossChoice, theta: float, scaled: bool, part: str) -> Markers:
    stroke = stroke_of(choice.key)
    return Markers(
        f"at:{choice.key}",
        x=floats([theta]),
        y=floats([_at(choice, theta, scaled, part)]),
        color=stroke.color,
        symbol=stroke.symbol,
        size=11.0,
    )


def _at(choice: LossChoice, theta: float, scaled: bool, part: str) -> float:
    family = family_of(choice)
    assert family is not None
    quantity = psi if part == "value" else pull
    return (family.scale if scaled else 1.0) * float(quantity(family.margin, np.array([theta]))[0])


def _sentences(session: Session, drawn: tuple[LossChoice, ...]) -> Iterator[str]:
    """Where ψ is not monotone, and what a scale stands for."""
    if not drawn:
        yield "No softmax over angles is ticked: tick some in the list or press Usual losses"
        return
    for choice in drawn:
        for start, end in zones_of(choice):
            yield (
                f"{title_of(choice)} pushes away from the prototype for "
                f"{short(start)} < θ < {short(end)}"
            )
        for jump in track_of(choice, False).jumps:
            step = step_at(margin_of(choice), jump)
            way = "up" if step > 0 else "down"
            yield (
                f"{title_of(choice)}: the fallback begins at θ = π − m = {short(jump)}, "
                f"ψ jumps {way} by {short(abs(step))}"
            )
    if not any(zones_of(choice) or _jumps_up(choice) for choice in drawn):
        yield "Every ψ falls from 0 to π"
    if session.margins.scaled and any(
        family is not None and family.embedding_length for family in map(family_of, drawn)
    ):
        yield "Where the length of the embedding counts, it is 1 here"


def _jumps_up(choice: LossChoice) -> bool:
    return any(step_at(margin_of(choice), jump) > 0 for jump in jumps_of(choice))


def _describe(session: Session, drawn: tuple[LossChoice, ...], part: str, label: str) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    view, readings = session.margins, []
    for choice in drawn:
        text = f"{title_of(choice)} {short(_at(choice, view.theta, view.scaled, part))}"
        if part == "value":
            try:
                text += f", loss {short(at_theta(choice, view.theta)[0])}"
            except LossInputError as error:
                text += f", {error.message}"
        readings.append(text)
    names = "; ".join(readings) or "no loss"
    return f"{label} against the angle θ; at θ = {short(view.theta)}: {names}"
