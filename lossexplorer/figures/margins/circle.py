"""Two classes on the unit circle: boundaries, and where the losses pull an embedding."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Figure,
    Item,
    Markers,
    Panel,
    floats,
)
from lossexplorer.figures.margins.turning import turning_panel
from lossexplorer.figures.margins.wedge import L2, ground
from lossexplorer.figures.probe_marks import short
from lossexplorer.figures.ranges import round_up
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.margins.members import (
    at_embedding,
    chosen_member,
    members,
    reach_of,
    short_of,
    title_of,
    wedge_of,
)
from lossexplorer.session.margins.scene import Scene, scene_of
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice, Session

Pulls = tuple[tuple[LossChoice, float, tuple[float, float]], ...]

_LARGEST_SPHERE = 4.0  # a larger radius α would make the unit circle too small to work with
_FAR = 6.0  # of half the view: wide windows show more to the sides
_LONGEST = 0.45  # of half the view: the longest arrow
_NAMES = ("W₁", "W₂")


def circle_figure(session: Session, draft: bool = False) -> Figure:
    """The circle on the left, the loss over the embedding's direction on the right.

    Args:
        session: what is shown.
        draft: something is being dragged.
    """
    scene, drawn, refused = scene_of(session.margins), members(session), []
    pulls = []
    for choice in drawn:
        try:
            pulls.append((choice, *at_embedding(choice, scene)))
        except LossInputError as error:
            refused.append(f"{title_of(choice)}: {error.message}")
    chosen = chosen_member(session)
    half = _half(scene, drawn)
    unit = _unit(tuple(pulls), half, session.margins.same_length)
    return Figure(
        panels=(
            _plane(session, scene, chosen, tuple(pulls), half, unit),
            turning_panel(session, scene, chosen, tuple(c for c, *_ in pulls), draft),
        ),
        column_weights=(1.0, 1.0),
        title=session.title,
        notes=(*_sentences(session, scene, chosen, tuple(pulls), unit), *refused),
    )


def _half(scene: Scene, drawn: tuple[LossChoice, ...]) -> float:
    """Half of what is shown: room for the unit circle, the embedding and the radius α."""
    radii = [float(settings(choice)["alpha"]) for choice in drawn if choice.key == L2]
    shown = [radius for radius in radii if radius <= _LARGEST_SPHERE]
    farthest = max(1.3, 1.15 * scene.length, *(1.1 * radius for radius in shown))
    return math.ceil(4 * farthest) / 4


def _unit(pulls: Pulls, half: float, same_length: bool) -> float:
    """The gradient that an arrow of length 1 stands for; 0 where all are the same length."""
    longest = max((math.hypot(*gradient) for *_, gradient in pulls), default=0.0)
    return 0.0 if same_length else round_up(longest / (_LONGEST * half)) if longest else 1.0


def _plane(
    session: Session,
    scene: Scene,
    chosen: LossChoice | None,
    pulls: Pulls,
    half: float,
    unit: float,
) -> Panel:
    drawn = tuple(choice for choice, *_ in pulls)
    items: list[Item] = ground(scene, chosen, drawn, _FAR * half)
    items += _arrows(scene, pulls, unit, _LONGEST * half)
    items += _radius(scene, drawn)
    items += _points(scene)
    return Panel(
        "circle",
        x=Axis("x₁", -half, half, zero_line=False, grid=False),
        y=Axis("x₂", -half, half, zero_line=False, grid=False),
        items=tuple(items),
        equal=True,
        zoomable=False,
        describe=_describe(session, scene, pulls),
    )


def _points(scene: Scene) -> Iterator[Markers]:
    """The prototypes, the own one filled, and the embedding on top."""
    for index, (x, y) in enumerate(scene.prototypes.tolist()):
        yield Markers(
            f"prototype{index + 1}",
            x=floats([x]),
            y=floats([y]),
            color="text",
            symbol="diamond",
            size=13.0,
            filled=index == scene.label,
            texts=(_NAMES[index],),
            name=f"W{index + 1}",
            draggable=True,
            moves="xy",
        )
    x, y = scene.embedding
    yield Markers(
        "embedding",
        x=floats([x]),
        y=floats([y]),
        color="accent",
        size=13.0,
        texts=("x",),
        name="x",
        draggable=True,
        moves="xy",
    )


def _radius(scene: Scene, drawn: tuple[LossChoice, ...]) -> Iterator[Markers]:
    """Where the L2-constrained softmax puts the embedding; dragged, it changes the radius."""
    for choice in drawn:
        if choice.key != L2 or scene.direction is None:
            continue
        alpha, stroke = float(settings(choice)["alpha"]), stroke_of(choice.key)
        yield Markers(
            "alpha",
            x=floats([alpha * math.cos(scene.direction)]),
            y=floats([alpha * math.sin(scene.direction)]),
            color=stroke.color,
            symbol=stroke.symbol,
            size=11.0,
            filled=False,
            texts=("α x/|x|",),
            name="x on the radius α",
            draggable=True,
            moves="xy",
        )


def _arrows(scene: Scene, pulls: Pulls, unit: float, longest: float) -> Iterator[Arrows]:
    """Where each loss pushes the embedding: against its gradient."""
    x, y = scene.embedding
    # many point the same way: the shorter ones lie on top
    for choice, _, gradient in sorted(pulls, key=lambda pull: -math.hypot(*pull[2])):
        size = math.hypot(*gradient)
        factor = 1 / unit if unit else longest / size if size else 0.0
        yield Arrows(
            f"pull:{choice.key}",
            x0=floats([x]),
            y0=floats([y]),
            x1=floats([x - factor * gradient[0]]),
            y1=floats([y - factor * gradient[1]]),
            color=stroke_of(choice.key).color,
            name=f"pull of {short_of(choice)}",
        )


def _sentences(
    session: Session, scene: Scene, chosen: LossChoice | None, pulls: Pulls, unit: float
) -> Iterator[str]:
    if chosen is None:
        yield "No softmax over angles is ticked: tick some in the list or press Usual losses"
    if not scene.apart:
        yield "W₁ and W₂ coincide: no direction tells the classes apart"
    elif chosen is not None:
        yield _margin_sentence(chosen, scene)
    if scene.direction is None:
        yield "x = 0 has no direction: its cosines count as 0, and normalising losses don't move it"
    if pulls:
        yield (
            f"Arrows: −∂L/∂x, length 1 is a gradient of {short(unit)}"
            if unit
            else "Arrows: directions of −∂L/∂x, all of the same length"
        )
    for choice, *_ in pulls:
        if choice.key == L2 and float(settings(choice)["alpha"]) > _LARGEST_SPHERE:
            radius = short(float(settings(choice)["alpha"]))
            yield f"The radius α = {radius} reaches beyond the picture"


def _margin_sentence(chosen: LossChoice, scene: Scene) -> str:
    """What the selected member asks for."""
    title = title_of(chosen)
    if reach_of(chosen, scene.apart, scene.label) is None:
        return f"{title}: the prototypes are closer than its margin, not even they satisfy it"
    if not wedge_of(chosen, scene.angles):
        return f"{title} asks for no margin: the classes meet at the boundary"
    own = sum(reach_of(chosen, scene.apart, label) or 0.0 for label in (0, 1))
    width = math.degrees(scene.apart - own)
    return f"Shaded: the margin of {title}, {short(width)}° between the prototypes"


def _describe(session: Session, scene: Scene, pulls: Pulls) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    first, second = (short(angle) for angle in scene.angles)
    x, y = (short(number) for number in scene.embedding)
    losses = "; ".join(f"{title_of(choice)} {short(value)}" for choice, value, _ in pulls)
    return (
        f"prototypes at {first}° and {second}° on the unit circle, embedding of class "
        f"{session.margins.label} at ({x}, {y}); losses: {losses or 'none'}"
    )
