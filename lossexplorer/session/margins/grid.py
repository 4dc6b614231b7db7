"""The numbers of the Margins workspace as a table that can be edited."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.losses import get
from lossexplorer.session.grids import Cell, Column, Grid
from lossexplorer.session.margins import edits
from lossexplorer.session.margins.members import margin_of, members, short_of, title_of
from lossexplorer.session.margins.readings import reading
from lossexplorer.session.margins.scene import scene_of
from lossexplorer.session.margins.view import REACH
from lossexplorer.session.options import curve_variables
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.angles import psi

_X = 2  # the embedding's row; above it stand the prototypes


def grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands, and what the drawn losses give there."""
    return {"surrogates": _surrogates, "psi": _psi, "circle": _circle}[session.margins.detail](
        session
    )


def _surrogates(session: Session) -> Grid:
    drawn = tuple(c for c in session.drawn if "margin" in curve_variables(c))
    return Grid(
        columns=(Column("margin", "margin m", "m = y f(x)"), *map(_loss_column, drawn)),
        rows=("probe",),
        cells=((session.margins.probe, *_values(session, drawn)),),
        set_cell=_set_angle_or_margin,
    )


def _psi(session: Session) -> Grid:
    drawn, theta = members(session), session.margins.theta
    logits = (float(psi(margin_of(choice), np.array([theta]))[0]) for choice in drawn)
    return Grid(
        columns=(
            Column("theta", "θ (rad)", "angle to the own prototype"),
            Column("degrees", "θ (°)", "angle to the own prototype"),
            *(
                Column(
                    f"psi:{choice.key}",
                    f"ψ {short_of(choice)}",
                    f"target logit of {title_of(choice)}",
                    editable=False,
                )
                for choice in drawn
            ),
            *map(_member_column, drawn),
        ),
        rows=("probe",),
        cells=((theta, _tidy(math.degrees(theta)), *logits, *_values(session, drawn)),),
        set_cell=_set_angle_or_margin,
    )


def _circle(session: Session) -> Grid:
    scene, drawn = scene_of(session.margins), members(session)
    x, y = scene.embedding
    direction = None if scene.direction is None else _tidy(math.degrees(scene.direction))
    nothing = (None,) * len(drawn)
    rows = [
        (scene.angles[k], 1.0, *map(float, scene.prototypes[k].round(12)), *nothing)
        for k in range(2)
    ]
    return Grid(
        columns=(
            Column("angle", "angle (°)", "direction, counted from the right to the left"),
            Column("length", "length", "of the embedding; prototypes have the length 1"),
            Column("x", "x", "horizontal coordinate; of a prototype: turns it there"),
            Column("y", "y", "vertical coordinate; of a prototype: turns it there"),
            *map(_member_column, drawn),
        ),
        rows=("W₁", "W₂", "x"),
        cells=(*rows, (direction, scene.length, x, y, *_values(session, drawn))),
        set_cell=_set_on_circle,
    )


def _loss_column(choice: LossChoice) -> Column:
    loss = get(choice.key)
    return Column(f"loss:{choice.key}", loss.short, loss.title, editable=False)


def _member_column(choice: LossChoice) -> Column:
    tip = f"loss of {title_of(choice)}"
    return Column(f"loss:{choice.key}", short_of(choice), tip, editable=False)


def _values(session: Session, drawn: tuple[LossChoice, ...]) -> tuple[Cell, ...]:
    return tuple(reading(session, choice.key).value for choice in drawn)


def _tidy(degrees: float) -> float:
    """Degrees without the last digits, which come from π."""
    return round(degrees, 10)


def _set_angle_or_margin(session: Session, row: int, column: str, value: float | str) -> Session:
    number = _number(value)
    if column == "margin":
        return edits.set_probe(session, _between(number, -REACH, REACH))
    if column == "degrees":
        return edits.set_theta(session, math.radians(_between(number, 0.0, 180.0)))
    return edits.set_theta(session, _between(number, 0.0, math.pi))


def _set_on_circle(session: Session, row: int, column: str, value: float | str) -> Session:
    number = _number(value)
    if row == _X:
        return _set_embedding(session, column, number)
    if column == "angle":
        return edits.set_prototype(session, row, number)
    if column == "length":
        raise SessionError("prototypes have the length 1", fix="turn them by their angle")
    return edits.set_prototype(session, row, _towards(session, row, column, number))


def _towards(session: Session, row: int, column: str, coordinate: float) -> float:
    """The angle of the prototype with this coordinate, on the side where it is now."""
    if not -1 <= coordinate <= 1:
        raise SessionError("prototypes lie on the unit circle", fix="use a number from -1 to 1")
    x, y = scene_of(session.margins).prototypes[row].tolist()
    rest = math.sqrt(1 - coordinate**2)
    x, y = (
        (coordinate, math.copysign(rest, y))
        if column == "x"
        else (math.copysign(rest, x), coordinate)
    )
    return _tidy(math.degrees(math.atan2(y, x)))


def _set_embedding(session: Session, column: str, number: float) -> Session:
    if column == "angle":
        return edits.set_direction(session, number)
    if column == "length":
        return edits.set_length(session, number)
    number = _between(number, -REACH, REACH)
    x, y = session.margins.embedding
    return edits.set_embedding(session, *((number, y) if column == "x" else (x, number)))


def _between(number: float, low: float, high: float) -> float:
    """What was typed; a drag stops at the ends, but what is typed is meant."""
    if not low <= number <= high:
        raise SessionError(
            f"{number:g} is out of range", fix=f"use a number from {low:g} to {high:.4g}"
        )
    return number


def _number(value: float | str) -> float:
    if isinstance(value, str):
        raise SessionError(f"{value!r} is no number", fix="type a number")
    return value
