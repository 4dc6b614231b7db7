"""The quantities the Margins workspace shows, with their formulas and what they are now."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.errors import LossInputError
from lossexplorer.losses import get
from lossexplorer.session.concepts import Concept
from lossexplorer.session.margins.members import (
    at_embedding,
    at_theta,
    chosen_member,
    family_of,
    reach_of,
    title_of,
    zones_of,
)
from lossexplorer.session.margins.scene import Scene, scene_of
from lossexplorer.session.options import curve_variables, settings
from lossexplorer.session.probe import at_point
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.session.units import unit_of
from lossexplorer.theory.angles import psi, pull
from lossexplorer.theory.circle import separation


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    parts = {"surrogates": _surrogates, "psi": _psi, "circle": _circle}
    try:
        return tuple(parts[session.margins.detail](session))
    except LossInputError:  # the loss itself says what is wrong with its parameters
        return ()


def _surrogates(session: Session) -> Iterator[Concept]:
    margin = session.margins.probe
    yield Concept("margin", "margin", r"m = y\,f(x),\quad y \in \{-1, +1\}", margin)
    yield Concept("zero_one", "0-1 loss", r"\mathbf{1}\left[m \leq 0\right]", float(margin <= 0))
    choice = session.choice(session.selected)
    if "margin" not in curve_variables(choice):
        return
    title, unit = get(choice.key).title, unit_of(choice)
    value, slope = at_point(choice, "margin", 1, margin)
    note = "Less than the 0-1 loss: no upper bound here." if value < (margin <= 0) else ""
    yield Concept("surrogate", f"{title} at m", r"\varphi(m)", value, unit, note)
    yield Concept(
        "slope",
        f"slope of {title} at m",
        r"\varphi'(m) = \frac{d\varphi}{dm}",
        slope,
        note="How hard the loss pulls the margin up: a mistake far away counts by this.",
    )


def _psi(session: Session) -> Iterator[Concept]:
    theta, choice = session.margins.theta, chosen_member(session)
    yield Concept("theta", "angle to the own prototype", r"\theta_y", theta, "rad")
    yield Concept("cosine", "cosine of the angle", r"\cos\theta_y", math.cos(theta))
    if choice is None:
        return
    family, title = family_of(choice), title_of(choice)
    assert family is not None
    at = np.array([theta])
    value = float(psi(family.margin, at)[0])
    yield Concept("psi", f"target logit of {title}", _psi_formula(choice, theta), value)
    yield Concept(
        "scaled_psi",
        "target logit with its scale",
        r"s\,\psi(\theta)",
        family.scale * value,
        note="Where the length of the embedding counts, s is |x|, here 1.",
    )
    yield Concept(
        "pull",
        "pull towards the prototype",
        r"-\frac{d\psi}{d\theta}",
        float(pull(family.margin, at)[0]),
    )
    zones = zones_of(choice)
    yield Concept(
        "rises_from",
        "angle from which ψ rises",
        r"\frac{d\psi}{d\theta} > 0",
        zones[0][0] if zones else None,
        "rad" if zones else "",
        "Beyond it the loss pushes away from the prototype." if zones else "ψ rises nowhere.",
    )
    loss, slope = at_theta(choice, theta)
    yield Concept(
        "loss",
        f"{title} at θ",
        r"\log\left(1 + e^{-s\,\psi(\theta)}\right)",
        loss,
        unit_of(choice),
        "Two classes, the other prototype at 90°.",
    )
    yield Concept("loss_slope", "slope of the loss", r"\frac{\partial L}{\partial\theta}", slope)


_PSI = {
    "cross_entropy": r"\psi(\theta) = \cos\theta",
    "l2_softmax": r"\psi(\theta) = \cos\theta",
    "l_softmax": r"\psi(\theta) = (-1)^k \cos(m\theta) - 2k",
    "a_softmax": r"\psi(\theta) = (-1)^k \cos(m\theta) - 2k",
    "am_softmax": r"\psi(\theta) = \cos\theta - m",
    "arcface": r"\psi(\theta) = \cos(\theta + m)",
}
_BLENDED = r"\psi(\theta) = \frac{\lambda \cos\theta + (-1)^k \cos(m\theta) - 2k}{1 + \lambda}"


def _psi_formula(choice: LossChoice, theta: float) -> str:
    """ψ as it is at this angle."""
    values = settings(choice)
    if values.get("past_pi") == "fallback" and theta > math.pi - values["margin"]:
        return r"\psi(\theta) = \cos\theta - m \sin m"
    if values.get("blend"):
        return _BLENDED
    return _PSI.get(choice.key, r"\psi")


def _circle(session: Session) -> Iterator[Concept]:
    scene, choice = scene_of(session.margins), chosen_member(session)
    own, other = _angles(scene)
    none = "" if own is not None else "A zero embedding has no direction."
    yield Concept("own_angle", "angle to the own prototype", r"\theta_y", own, "°", none)
    yield Concept("other_angle", "angle to the other prototype", r"\theta_j", other, "°", none)
    yield Concept("length", "length of the embedding", r"|x|", scene.length)
    apart = math.degrees(scene.apart)
    yield Concept("separation", "angle between the prototypes", r"\beta", apart, "°")
    together = "" if apart else "The prototypes coincide: no direction tells the classes apart."
    yield Concept(
        "bisector",
        "decision boundary, from either prototype",
        r"\theta_1 = \theta_2 = \frac{\beta}{2}",
        apart / 2 if apart else None,
        "°",
        together,
    )
    if choice is not None:
        yield from _of_member(choice, scene, together)


def _of_member(choice: LossChoice, scene: Scene, together: str) -> Iterator[Concept]:
    title = title_of(choice)
    reach = reach_of(choice, scene.apart, scene.label)
    yield Concept(
        "boundary",
        f"class boundary of {title}, from the own prototype",
        r"\psi(\theta_y) = \cos\theta_j",
        None if reach is None else math.degrees(reach),
        "°",
        together or ("" if reach is not None else _TOO_CLOSE),
    )
    yield Concept(
        "wedge",
        "margin between the class boundaries",
        r"\beta - \theta_1 - \theta_2",
        _between(choice, scene),
        "°",
        together,
    )
    value, gradient = at_embedding(choice, scene)
    yield Concept("loss", f"{title} at the embedding", r"L", value, unit_of(choice))
    yield Concept(
        "gradient_norm",
        "length of the gradient",
        r"\left|\frac{\partial L}{\partial x}\right|",
        math.hypot(*gradient),
    )


_TOO_CLOSE = "The prototypes are closer than the margin: not even they satisfy it."


def _between(choice: LossChoice, scene: Scene) -> float | None:
    """How much of the arc between the prototypes neither class owns, in degrees."""
    if not scene.apart:
        return None
    ends = [reach_of(choice, scene.apart, label) for label in (0, 1)]
    return math.degrees(scene.apart - sum(end or 0.0 for end in ends))


def _angles(scene: Scene) -> tuple[float | None, float | None]:
    """Degrees from the embedding to the own prototype and to the other."""
    direction = scene.direction
    if direction is None:
        return None, None
    both = [math.degrees(separation(direction, angle)) for angle in scene.radians]
    return both[scene.label], both[1 - scene.label]
