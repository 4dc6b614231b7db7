"""The loss of the embedding as it turns about the origin, its length kept."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.figures.figure import (
    Axis,
    Band,
    Dash,
    Floats,
    Item,
    Line,
    Markers,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import around, in_decades
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.margins.members import (
    at_embedding,
    at_rows,
    family_of,
    jumps_of,
    short_of,
    title_of,
    wedge_of,
)
from lossexplorer.session.margins.scene import Scene
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of

_POINTS = 181
_STRAIGHT = 1e-3  # of the height of a curve: how far a point may lie from a chord
_BESIDE = 1e-9  # how close to a jump the points on its two sides lie
_TICKS = tuple((float(at), str(at).replace("-", "−")) for at in (-180, -90, 0, 90, 180))


def turning_panel(
    session: Session,
    scene: Scene,
    chosen: LossChoice | None,
    drawn: tuple[LossChoice, ...],
    draft: bool,
) -> Panel:
    """Loss against the direction of the embedding, in degrees.

    Args:
        session: what is shown.
        scene: prototypes and embedding.
        chosen: whose margin is shown.
        drawn: the members that are drawn.
        draft: something is being dragged: points that tell nothing are left out.
    """
    log = session.margins.log_y
    lines = [
        _line(
            choice,
            scene.angles,
            _length(choice, scene),
            scene.label,
            log,
            choice.key == session.selected and len(drawn) > 1,
            draft,
        )
        for choice in drawn
    ]
    zoomed = session.margins.turning
    low, high = zoomed.y or _range(lines, log)
    x_low, x_high = zoomed.x or (-180.0, 180.0)
    items: list[Item] = [] if chosen is None else list(_bands(chosen, scene.angles))
    items += _landmarks(scene)
    items += lines
    if scene.direction is not None:
        here = math.degrees(scene.direction)
        items.append(Rule("turn", "vertical", here, color="accent", draggable=True))
        items += _dots(scene, drawn, here, log)
    units = {unit_of(choice) for choice in drawn} - {""}
    return Panel(
        "turning",
        x=Axis(
            "direction of x, φ (°)",
            x_low,
            x_high,
            symbol="φ",
            ticks=() if zoomed.x else _TICKS,
        ),
        y=Axis(
            f"loss of class {session.margins.label}",
            low,
            high,
            unit=units.pop() if len(units) == 1 else "",
            symbol="L",
            scale="log" if log else "linear",
        ),
        items=tuple(items),
        column=1,
        describe=_describe(scene, drawn),
    )


def _length(choice: LossChoice, scene: Scene) -> float:
    """The length the loss sees: 1 where it normalises it, so that its curve stays as it is."""
    family = family_of(choice)
    # turning changes the last digits
    return round(scene.length, 9) if family is None or family.embedding_length else 1.0


@lru_cache(maxsize=256)
def _line(
    choice: LossChoice,
    angles: tuple[float, float],
    length: float,
    label: int,
    log: bool,
    emphasis: bool,
    draft: bool,
) -> Line:
    phi = np.linspace(-math.pi, math.pi, _POINTS)
    breaks = _breaks(choice, math.radians(angles[label]))
    phi = np.unique([*phi, *breaks, *(at + side for at in breaks for side in (-_BESIDE, _BESIDE))])
    rows = length * np.stack([np.cos(phi), np.sin(phi)], axis=1)
    prototypes = Scene(angles, (0.0, 0.0), label).prototypes
    values = at_rows(choice, rows, prototypes, label)[0]
    values = np.where(np.isin(phi, breaks) | (log & (values <= 0)), np.nan, values)
    if draft:
        kept = _telling(phi, np.log10(values) if log else values)
        phi, values = phi[kept], values[kept]
    stroke = stroke_of(choice.key)
    return Line(
        choice.key,
        x=floats(np.degrees(phi)),
        y=floats(values),
        color=stroke.color,
        dash=stroke.dash,
        label=short_of(choice),
        name=short_of(choice),
        emphasis=emphasis,
    )


def _telling(x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Which points of a curve don't lie on the straight line between their neighbours.

    Wide strokes cost by the point. First every second point may go, then every fourth
    where its neighbours have gone, then every eighth.
    """
    finite = y[np.isfinite(y)]
    near = _STRAIGHT * float(np.ptp(finite)) if finite.size else 0.0
    kept = np.ones(len(x), dtype=bool)
    for step in (1, 2, 4):
        middle = np.arange(step, len(x) - step, 2 * step)
        before, after = middle - step, middle + step
        share = (x[middle] - x[before]) / (x[after] - x[before])
        chord = y[before] + share * (y[after] - y[before])
        straight = np.abs(y[middle] - chord) <= near  # never where a line breaks
        # what lies between the ends of a chord must have gone before
        for side in range(1, step):
            straight &= ~kept[middle - side] & ~kept[middle + side]
        kept[middle[straight]] = False
    return kept


def _breaks(choice: LossChoice, own: float) -> list[float]:
    """The directions in (-π, π] at which the loss jumps: ψ does there."""
    jumps = (own + side * jump for jump in jumps_of(choice) for side in (-1, 1))
    return [math.remainder(place, 2 * math.pi) for place in jumps]


def _range(lines: list[Line], log: bool) -> tuple[float, float]:
    values: Floats = np.concatenate([line.y for line in lines]) if lines else np.ones(1)
    return in_decades(values) if log else around(values)


@lru_cache(maxsize=64)
def _bands(choice: LossChoice, angles: tuple[float, float]) -> tuple[Band, ...]:
    """The margin between the classes, where neither owns the direction."""
    color = stroke_of(choice.key).color
    bands: list[Band] = []
    for start, end in wedge_of(choice, angles):
        for turn in (-360.0, 0.0, 360.0):
            low = max(math.degrees(start) + turn, -180.0)
            high = min(math.degrees(end) + turn, 180.0)
            if low < high:
                key = f"margin:{len(bands)}"
                bands.append(Band(key, "vertical", low, high, color=color, hatched=False))
    return tuple(bands)


@lru_cache(maxsize=64)
def _landmark(key: str, place: float, label: str, dash: Dash) -> Rule:
    return Rule(key, "vertical", place, "secondary", dash, label)


def _landmarks(scene: Scene) -> Iterator[Rule]:
    """Where the prototypes are, and where the decision turns over."""
    for index, name in enumerate(scene.names):
        yield _landmark(f"W{index + 1}", scene.angles[index], name, "dot")
    if scene.middle is not None:
        for index in range(2):
            turned = math.remainder(math.degrees(scene.middle) + 180.0 * index, 360.0)
            yield _landmark(f"boundary:{index}", turned, "", "dash")


def _dots(scene: Scene, drawn: tuple[LossChoice, ...], here: float, log: bool) -> Iterator[Markers]:
    for choice in drawn:
        value, stroke = at_embedding(choice, scene)[0], stroke_of(choice.key)
        if log and not value > 0:
            continue
        yield Markers(
            f"at:{choice.key}",
            x=floats([here]),
            y=floats([value]),
            color=stroke.color,
            symbol=stroke.symbol,
            size=11.0,
        )


def _describe(scene: Scene, drawn: tuple[LossChoice, ...]) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    if scene.direction is None:
        return "loss against the direction of the embedding, which has none"
    losses = "; ".join(f"{title_of(c)} {short(at_embedding(c, scene)[0])}" for c in drawn)
    at = short(math.degrees(scene.direction))
    return f"loss against the direction of the embedding; at φ = {at}°: {losses or 'no loss'}"
