"""What a person changes about a neuron that descends: functions from session to session."""

from __future__ import annotations

import math
from typing import Any

from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.neuron_view import (
    LARGEST,
    MOST_CLASSES,
    MOST_POINTS,
    MOST_STEPS,
    NeuronView,
    Point,
)
from lossexplorer.session.session import Session

LARGEST_RATE = 1e4

_ZEROS = (-2.8, -2.1, -1.6, -0.7, -0.3, 0.6)
_ONES = (-1.2, 0.2, 1.1, 1.7, 2.3, 2.9)

TWELVE = (*(Point(x, 0) for x in _ZEROS), *(Point(x, 1) for x in _ONES))
"""Two classes on a line that overlap: no neuron has all of them right."""


def _with(session: Session, view: NeuronView) -> Session:
    return replace(session, descent=replace(session.descent, neuron=view))


def set_neuron(session: Session, /, **fields: Any) -> Session:
    """Change switches and ranges: unit, picture, label, speed, log_y, ranges."""
    return _with(session, replace(session.descent.neuron, **fields))


def set_rate(session: Session, rate: float) -> Session:
    """Set the learning rate η.

    Raises:
        SessionError: unless it is above 0 and at most 10 000.
    """
    if not 0 < rate <= LARGEST_RATE:
        raise SessionError(
            f"a learning rate of {rate:g} is out of range", fix="give a number above 0, to 10000"
        )
    return set_neuron(session, rate=float(rate))


def set_momentum(session: Session, momentum: float) -> Session:
    """Set the momentum μ.

    Raises:
        SessionError: unless 0 ≤ μ < 1: from 1 on the ball never slows down.
    """
    if not 0 <= momentum < 1:
        raise SessionError(
            f"a momentum of {momentum:g} is out of range", fix="give a number from 0 to below 1"
        )
    return set_neuron(session, momentum=float(momentum))


def set_steps(session: Session, steps: float) -> Session:
    """Set how many steps are taken; the present step stays among them.

    Raises:
        SessionError: unless it is a whole number from 1 to 1000.
    """
    if not (1 <= steps <= MOST_STEPS and steps == int(steps)):
        raise SessionError(
            f"{steps:g} steps can't be taken", fix=f"give a whole number from 1 to {MOST_STEPS}"
        )
    step = min(session.descent.neuron.step, int(steps))
    return set_neuron(session, steps=int(steps), step=step, step_range=None)


def set_step(session: Session, step: float) -> Session:
    """Look at another step: the nearest there is.

    Raises:
        SessionError: for a NaN.
    """
    if math.isnan(step):
        raise SessionError("the step is no number")
    last = session.descent.neuron.steps
    return set_neuron(session, step=round(min(max(step, 0), last)))


def set_start(
    session: Session, *, weight: float | None = None, bias: float | None = None
) -> Session:
    """Start the neuron elsewhere; None leaves a number as it is.

    Raises:
        SessionError: for numbers that are not finite or larger than 1000.
    """
    view = session.descent.neuron
    fields = {
        "weight": view.weight if weight is None else _checked(weight, "w"),
        "bias": view.bias if bias is None else _checked(bias, "b"),
    }
    return set_neuron(session, **fields)


def set_logit(session: Session, index: int, value: float) -> Session:
    """Start one logit of the softmax vector elsewhere.

    Raises:
        SessionError: for a number that is not finite or larger than 1000.
    """
    logits = list(session.descent.neuron.logits)
    logits[index] = _checked(value, f"z of class {index}")
    return set_neuron(session, logits=tuple(logits))


def set_classes(session: Session, classes: float) -> Session:
    """Give the softmax vector more classes, of logit 0, or fewer.

    Raises:
        SessionError: unless it is a whole number from 2 to 10.
    """
    if not (2 <= classes <= MOST_CLASSES and classes == int(classes)):
        raise SessionError(
            f"{classes:g} classes are not possible here",
            fix=f"give a whole number from 2 to {MOST_CLASSES}",
        )
    view, count = session.descent.neuron, int(classes)
    logits = (view.logits + (0.0,) * count)[:count]
    return set_neuron(session, logits=logits, label=min(view.label, count - 1))


def remove_classes(session: Session, indices: tuple[int, ...]) -> Session:
    """Take classes of the softmax vector away.

    Raises:
        SessionError: if fewer than two would be left, or the true one would go.
    """
    view = session.descent.neuron
    kept = tuple(k for k in range(len(view.logits)) if k not in indices)
    if len(kept) < 2:
        raise SessionError("fewer than two classes would be left", fix="keep two")
    if view.label in indices:
        raise SessionError("the true class can't be removed", fix="make another one true first")
    logits = tuple(view.logits[k] for k in kept)
    return set_neuron(session, logits=logits, label=kept.index(view.label))


def set_label(session: Session, label: float) -> Session:
    """Make another class the vector's true one.

    Raises:
        SessionError: if there is no such class.
    """
    last = len(session.descent.neuron.logits) - 1
    if not (0 <= label <= last and label == int(label)):
        raise SessionError(f"there is no class {label:g}", fix=f"there are classes 0 to {last}")
    return set_neuron(session, label=int(label))


def set_point(
    session: Session, index: int, *, x: float | None = None, label: float | None = None
) -> Session:
    """Move a point of the neuron, or give it the other class.

    Raises:
        SessionError: for an input that is not finite or larger than 1000, or a class other
            than 0 and 1.
    """
    points = list(session.descent.neuron.points)
    old = points[index]
    if label is not None and label not in (0, 1):
        raise SessionError(f"there is no class {label:g}", fix="give 0 or 1")
    points[index] = Point(
        old.x if x is None else _checked(x, "x"), _bit(old.label if label is None else label)
    )
    return set_neuron(session, points=tuple(points))


def add_point(session: Session, index: int) -> Session:
    """A copy of the neighbouring point before (or after) it, of the other class.

    Raises:
        SessionError: if there are 40 already.
    """
    points = session.descent.neuron.points
    if len(points) == MOST_POINTS:
        raise SessionError(f"there are {MOST_POINTS} points already", fix="remove one first")
    index = min(max(index, 0), len(points))
    near = points[min(index, len(points) - 1)]
    fresh = Point(near.x, _bit(1 - near.label))
    return set_neuron(session, points=(*points[:index], fresh, *points[index:]))


def remove_points(session: Session, indices: tuple[int, ...]) -> Session:
    """Take points away.

    Raises:
        SessionError: if none would be left.
    """
    points = session.descent.neuron.points
    kept = tuple(point for i, point in enumerate(points) if i not in indices)
    if not kept:
        raise SessionError("no point would be left", fix="keep one")
    return set_neuron(session, points=kept)


def set_points(session: Session, points: tuple[Point, ...]) -> Session:
    """Judge the neuron on other points."""
    return set_neuron(session, points=points)


def _bit(label: float) -> Any:
    return int(label)


def _checked(value: float, name: str) -> float:
    if not abs(value) <= LARGEST:
        raise SessionError(
            f"{name} = {value:g} is out of range",
            fix=f"give a number from {-LARGEST:g} to {LARGEST:g}",
        )
    return float(value)
