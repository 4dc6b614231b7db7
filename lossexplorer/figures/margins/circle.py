"""Two classes on the unit circle: boundaries, and where the losses pull an embedding."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import (
    Axis,
    Figure,
    Item,
    Markers,
    Note,
    Panel,
    floats,
)
from lossexplorer.figures.margins.pulls import Arrowing, Pull
from lossexplorer.figures.margins.turning import turning_panel
from lossexplorer.figures.margins.wedge import L2, ground
from lossexplorer.figures.probe_marks import short
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

Span = tuple[float, float]

_LARGEST_SPHERE = 4.0  # a larger radius α would make the unit circle too small to work with
_FAR = 6.0  # of half the view: wide windows show more to the sides
_BESIDE = 0.09  # of half the view: from the embedding to its name


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
            pulls.append(Pull(choice, *at_embedding(choice, scene)))
        except LossInputError as error:
            refused.append(f"{title_of(choice)}: {error.message}")
    chosen = chosen_member(session)
    x, y = _ranges(session, scene, drawn)
    half = min(x[1] - x[0], y[1] - y[0]) / 2
    arrows = Arrowing(tuple(pulls), half, session.margins.same_length)
    return Figure(
        panels=(
            _plane(session, scene, chosen, arrows, (x, y)),
            turning_panel(session, scene, chosen, tuple(pull.choice for pull in pulls), draft),
        ),
        column_weights=(1.0, 1.0),
        title=session.title,
        notes=(*_sentences(scene, chosen, arrows), *refused),
    )


def _ranges(session: Session, scene: Scene, drawn: tuple[LossChoice, ...]) -> tuple[Span, Span]:
    """What is shown: room for the unit circle, the embedding and the radius α, or the zoom."""
    radii = [float(settings(choice)["alpha"]) for choice in drawn if choice.key == L2]
    shown = [radius for radius in radii if radius <= _LARGEST_SPHERE]
    farthest = max(1.3, 1.15 * scene.length, *(1.1 * radius for radius in shown))
    half, zoomed = math.ceil(4 * farthest) / 4, session.margins.plane
    return zoomed.x or (-half, half), zoomed.y or (-half, half)


def _plane(
    session: Session,
    scene: Scene,
    chosen: LossChoice | None,
    arrows: Arrowing,
    ranges: tuple[Span, Span],
) -> Panel:
    drawn = tuple(pull.choice for pull in arrows.pulls)
    far = _FAR * max(abs(end) for span in ranges for end in span)
    items: list[Item] = ground(scene, chosen, drawn, far)
    items += arrows.items(*scene.embedding)
    items += _radius(scene, drawn)
    items += _points(scene)
    items.append(_name(scene, arrows))
    return Panel(
        "circle",
        x=Axis("x₁", *ranges[0], zero_line=False, grid=False),
        y=Axis("x₂", *ranges[1], zero_line=False, grid=False),
        items=tuple(items),
        equal=True,
        describe=_describe(session, scene, arrows.pulls),
    )


def _points(scene: Scene) -> Iterator[Markers]:
    """The prototypes, the own one filled, and the embedding on top."""
    names = scene.names
    for index, (x, y) in enumerate(scene.prototypes.tolist()):
        yield Markers(
            f"prototype{index + 1}",
            x=floats([x]),
            y=floats([y]),
            color="text",
            symbol="diamond",
            size=13.0,
            filled=index == scene.label,
            texts=(names[index],),
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
        name="x",
        draggable=True,
        moves="xy",
    )


def _name(scene: Scene, arrows: Arrowing) -> Note:
    """The embedding's name, where no arrow covers it."""
    across, up = arrows.away
    x, y = scene.embedding
    off = _BESIDE * arrows.half
    anchor = ((1 - across) / 2, (1 - up) / 2)
    return Note("x:text", x + off * across, y + off * up, "x", color="accent", anchor=anchor)


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


def _sentences(scene: Scene, chosen: LossChoice | None, arrows: Arrowing) -> Iterator[str]:
    if chosen is None:
        yield "No softmax over angles is ticked: tick some in the list or press Usual losses"
    if not scene.apart:
        yield "W₁ and W₂ coincide: no direction tells the classes apart"
    else:
        yield "Dashed: decision boundary"
        if chosen is not None:
            yield _margin_sentence(chosen, scene)
    if scene.direction is None:
        yield "x = 0 has no direction: its cosines count as 0, and normalising losses don't move it"
    yield from arrows.sentences()
    for pull in arrows.pulls:
        if pull.choice.key == L2 and float(settings(pull.choice)["alpha"]) > _LARGEST_SPHERE:
            radius = short(float(settings(pull.choice)["alpha"]))
            yield f"The radius α = {radius} reaches beyond the picture"


def _margin_sentence(chosen: LossChoice, scene: Scene) -> str:
    """What the selected member asks for."""
    title = title_of(chosen)
    if reach_of(chosen, scene.apart, scene.label) is None:
        return f"{title}: the prototypes are closer than its margin, not even they satisfy it"
    if not wedge_of(chosen, scene.angles):
        return f"{title} asks for no margin"
    own = sum(reach_of(chosen, scene.apart, label) or 0.0 for label in (0, 1))
    width = math.degrees(scene.apart - own)
    return f"Shaded: margin of {short_of(chosen)}, {short(width)}° between the prototypes"


def _describe(session: Session, scene: Scene, pulls: tuple[Pull, ...]) -> str:
    """What the panel shows and reads, for someone who can't see it."""
    first, second = (short(angle) for angle in scene.angles)
    x, y = (short(number) for number in scene.embedding)
    losses = "; ".join(f"{title_of(pull.choice)} {short(pull.value)}" for pull in pulls)
    return (
        f"prototypes at {first}° and {second}° on the unit circle, embedding of class "
        f"{session.margins.label} at ({x}, {y}); losses: {losses or 'none'}"
    )
