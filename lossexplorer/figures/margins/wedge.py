"""The ground of the circle picture: circles, decision boundary, margin between the classes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from lossexplorer.figures.figure import Dash, Item, Line, Note, Shape, floats
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.session.margins.members import short_of, wedge_of
from lossexplorer.session.margins.scene import Scene
from lossexplorer.session.options import settings
from lossexplorer.session.session import LossChoice

L2 = "l2_softmax"

_ARC = 0.4  # radians from corner to corner of a wedge, whose arc is out of sight
_TURN = np.linspace(0.0, 2 * math.pi, 121)


def ground(
    scene: Scene, chosen: LossChoice | None, drawn: tuple[LossChoice, ...], far: float
) -> list[Item]:
    """What stands behind prototypes and embedding, from the back to the front.

    Args:
        scene: prototypes and embedding.
        chosen: whose margin is shown.
        drawn: the members that are drawn.
        far: how far rays go, so that they leave the view.
    """
    spheres = tuple(choice for choice in drawn if choice.key == L2)
    items: list[Item] = [circle("unit", 1.0, "secondary", "solid", "unit circle")]
    items += map(_sphere, spheres)
    # above what stands still, which need not be drawn again when the wedge moves
    if chosen is not None:
        items += _wedges(chosen, scene.angles, far)
    for choice in spheres:
        items += _projection(choice, scene, far)
    if scene.middle is not None:
        items.append(_boundary(scene.middle, far))
    items += _spokes(scene)
    return items


@lru_cache(maxsize=64)
def circle(key: str, radius: float, color: str, dash: Dash, name: str) -> Line:
    """A circle about the origin."""
    return Line(
        f"circle:{key}",
        x=floats(radius * np.cos(_TURN)),
        y=floats(radius * np.sin(_TURN)),
        color=color,
        dash=dash,
        name=name,
    )


@lru_cache(maxsize=64)
def _wedges(choice: LossChoice, angles: tuple[float, float], far: float) -> tuple[Item, ...]:
    """The directions that neither class owns, filled from the origin outwards."""
    arcs = wedge_of(choice, angles)
    if not arcs:
        return ()
    corners: list[np.ndarray] = []
    for start, end in arcs:
        phi = np.linspace(start, end, max(2, math.ceil((end - start) / _ARC) + 1))
        x, y = far * np.cos(phi), far * np.sin(phi)
        whole = end - start > 2 * math.pi - 1e-9  # no rays from the origin then
        inner = np.empty((2, 0)) if whole else np.zeros((2, 1))
        corners += [inner, np.array([x, y]), np.full((2, 1), np.nan)]
    x, y = np.hstack(corners)[:, :-1]
    name = f"margin of {short_of(choice)}"
    color = stroke_of(choice.key).color
    return (Shape("wedge", floats(x), floats(y), color, opacity=0.16, name=name),)


def _sphere(choice: LossChoice) -> Line:
    """The circle of radius α."""
    radius, stroke = float(settings(choice)["alpha"]), stroke_of(choice.key)
    return circle("alpha", radius, stroke.color, "dot", f"radius α = {radius:g}")


def _projection(choice: LossChoice, scene: Scene, far: float) -> Iterator[Line]:
    """The ray along which the embedding is put on the circle of radius α."""
    radius, stroke = float(settings(choice)["alpha"]), stroke_of(choice.key)
    if scene.length:
        unit = np.array(scene.embedding) / scene.length
        x, y = np.array([scene.embedding, min(radius, far) * unit]).T
        yield Line("projection", floats(x), floats(y), stroke.color, "dot")


@lru_cache(maxsize=64)
def _boundary(middle: float, far: float) -> Line:
    ends = np.array([-far, far])
    return Line(
        "boundary",
        x=floats(ends * math.cos(middle)),
        y=floats(ends * math.sin(middle)),
        color="text",
        dash="dash",
        name="decision boundary",
    )


def _spokes(scene: Scene) -> Iterator[Item]:
    """Lines from the origin, and the angle between embedding and own prototype."""
    yield _spoke("W1", tuple(scene.prototypes[0].tolist()))
    yield _spoke("W2", tuple(scene.prototypes[1].tolist()))
    yield _spoke("x", scene.embedding)
    if scene.direction is None:
        return
    own = scene.radians[scene.label]
    turn = math.remainder(scene.direction - own, 2 * math.pi)
    phi = own + np.linspace(0.0, turn, 17)
    radius = 0.3 * min(1.0, max(scene.length, 0.2))
    yield Line(
        "theta", floats(radius * np.cos(phi)), floats(radius * np.sin(phi)), "accent", name="θ"
    )
    middle, place = own + turn / 2, radius + 0.06
    x, y = place * math.cos(middle), place * math.sin(middle)
    text = f"{math.degrees(abs(turn)):.1f}°"
    anchor = (0.0 if x >= 0 else 1.0, 0.0 if y >= 0 else 1.0)
    yield Note("theta:text", x, y, text, color="accent", anchor=anchor)


@lru_cache(maxsize=64)
def _spoke(key: str, end: tuple[float, float]) -> Line:
    color = "accent" if key == "x" else "secondary"
    return Line(f"spoke:{key}", floats([0.0, end[0]]), floats([0.0, end[1]]), color, name=key)
