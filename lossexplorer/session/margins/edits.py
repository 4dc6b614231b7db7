"""Every way the Margins workspace changes: pure functions from session to session."""

from __future__ import annotations

import math
from typing import Any

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.session.edits import set_parameter, show_loss
from lossexplorer.session.margins.members import PLAIN, USUAL
from lossexplorer.session.margins.view import REACH, Area, Detail, Zoomed
from lossexplorer.session.options import curve_variables, settings
from lossexplorer.session.session import LossChoice, Session

_FIRST: dict[Detail, str] = {"surrogates": "hinge", "psi": "arcface", "circle": "arcface"}
_UNZOOMED: dict[Detail, dict[str, Any]] = {
    "surrogates": {"surrogate_ranges": Zoomed()},
    "psi": {"psi_ranges": Zoomed()},
    "circle": {"plane": Area(), "turning": Area()},
}


def set_margins(session: Session, /, **fields: Any) -> Session:
    """Change switches: detail, label, scaled, same_length, ranges."""
    return replace(session, margins=replace(session.margins, **fields))


def unzoom(session: Session) -> Session:
    """Show the ranges the figure of the present part chooses."""
    return set_margins(session, **_UNZOOMED[session.margins.detail])


def show_usual(session: Session, detail: Detail) -> Session:
    """Tick the losses a part is usually shown with, and select one that has sliders here."""
    for key in USUAL[detail]:
        session = show_loss(session, key, True)
    if session.selected not in USUAL[detail] or session.selected == PLAIN:
        session = replace(session, selected=_FIRST[detail])
    return session


def set_probe(session: Session, margin: float) -> Session:
    """Look at another margin; it stays within reach.

    Raises:
        SessionError: for what is no number.
    """
    return set_margins(session, probe=_within(margin, -REACH, REACH, "the margin"))


def set_theta(session: Session, theta: float) -> Session:
    """Look at another angle, in radians; it stays in [0, π].

    Raises:
        SessionError: for what is no number.
    """
    return set_margins(session, theta=_within(theta, 0.0, math.pi, "the angle"))


def set_prototype(session: Session, index: int, degrees: float) -> Session:
    """Turn the first (0) or the second (1) prototype; any angle counts modulo 360°.

    Raises:
        SessionError: for what is no finite number.
    """
    angles = list(session.margins.prototypes)
    angles[index] = _turned(degrees)
    return set_margins(session, prototypes=tuple(angles))


def set_embedding(session: Session, x: float, y: float) -> Session:
    """Move the embedding; its coordinates stay within reach.

    Raises:
        SessionError: for what is no number.
    """
    place = (_within(x, -REACH, REACH, "x"), _within(y, -REACH, REACH, "y"))
    return set_margins(session, embedding=place)


def set_direction(session: Session, degrees: float) -> Session:
    """Turn the embedding, which keeps its length.

    Raises:
        SessionError: for what is no finite number, and where it has no length.
    """
    length = math.hypot(*session.margins.embedding)
    if not length:
        raise SessionError("a zero embedding has no direction", fix="give it a length first")
    return _polar(session, length, math.radians(_turned(degrees)))


def set_length(session: Session, length: float) -> Session:
    """Stretch the embedding in its direction; without one, towards its own prototype.

    Raises:
        SessionError: unless it is in [0, 100].
    """
    if not 0 <= length <= REACH:
        raise SessionError(
            f"the length can't be {length:g}", fix=f"use a number from 0 to {REACH:g}"
        )
    x, y = session.margins.embedding
    if math.hypot(x, y):
        return _polar(session, length, math.atan2(y, x))
    own = session.margins.prototypes[int(session.margins.label) - 1]
    return _polar(session, length, math.radians(own))


def _polar(session: Session, length: float, direction: float) -> Session:
    # twelve digits after the point: (1, 0) turned by 90° is (0, 1), not (6e-17, 1)
    x, y = length * math.cos(direction), length * math.sin(direction)
    return set_embedding(session, round(x, 12), round(y, 12))


def set_base(session: Session, base: str | float) -> Session:
    """Give all drawn surrogates that count information the same base."""
    for choice in counted_in_bases(session):
        session = set_parameter(session, choice.key, "base", base)
    return session


def counted_in_bases(session: Session) -> tuple[LossChoice, ...]:
    """The drawn losses over the margin whose logarithm has a base."""
    return tuple(
        choice
        for choice in session.drawn
        if "margin" in curve_variables(choice)
        and any(p.name == "base" for p in get(choice.key).parameters)
    )


def base_of(session: Session) -> Any:
    """The base all drawn surrogates share; None where they differ or none has one."""
    bases = {settings(choice)["base"] for choice in counted_in_bases(session)}
    return bases.pop() if len(bases) == 1 else None


def _turned(degrees: float) -> float:
    """The same direction in (-180°, 180°]."""
    if not math.isfinite(degrees):
        raise SessionError(f"{degrees:g} is no angle", fix="give a finite number of degrees")
    turned = math.remainder(degrees, 360.0)
    return 180.0 if turned == -180.0 else turned


def _within(value: float, low: float, high: float, name: str) -> float:
    if math.isnan(value):
        raise SessionError(f"{name} is no number", fix=f"give a number from {low:g} to {high:g}")
    return min(max(float(value), low), high)
