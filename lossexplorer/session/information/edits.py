"""Edits of what the Information workspace shows: settings and single probabilities."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.edits import unit_simplex
from lossexplorer.session.information.view import InformationView, Which
from lossexplorer.session.session import Session


def set_information(session: Session, /, **fields: Any) -> Session:
    """Change settings: detail, base, log_p, event, outcome, which, renormalise, reverse."""
    return replace(session, information=replace(session.information, **fields))


def probability(value: float, where: str = "") -> float:
    """A number that can be a probability.

    Raises:
        SessionError: for what is no number, below 0 or above 1.
    """
    if math.isnan(value) or not 0 <= value <= 1:
        raise SessionError(
            f"{value:.6g} is no probability".replace("-", "−"),
            where=where,
            fix="give a number from 0 to 1",
        )
    return float(value)


def set_event(session: Session, index: int, value: float) -> Session:
    """Give one event another probability.

    Raises:
        SessionError: if it is no probability.
    """
    view = session.information
    place(index, len(view.events), "event")
    event = replace(view.events[index], probability=probability(value))
    events = (*view.events[:index], event, *view.events[index + 1 :])
    return set_information(session, events=events)


def drag_event(session: Session, index: int, value: float) -> Session:
    """Move an event along the curve; it becomes the one the slider moves."""
    return set_information(set_event(session, index, min(max(value, 0.0), 1.0)), event=index)


def set_probability(session: Session, which: Which, index: int, value: float) -> Session:
    """Type one probability of a distribution; the others stay as they are.

    Raises:
        SessionError: if it is no probability.
    """
    numbers = session.information.distribution(which)
    place(index, len(numbers), "outcome")
    changed = (*numbers[:index], probability(value), *numbers[index + 1 :])
    return set_information(session, **{which: changed})


def drag_probability(
    session: Session,
    which: Which,
    index: int,
    value: float,
    before: InformationView | None = None,
) -> Session:
    """Move one probability; it becomes the one the slider moves.

    With renormalising on, the others share what is left in the proportions they had in
    ``before``, the view when the drag began (None for now): a drag through 1 would else
    lose them.
    """
    numbers = session.information.distribution(which)
    place(index, len(numbers), "outcome")
    value = probability(min(max(value, 0.0), 1.0))
    start = before.distribution(which) if before is not None else numbers
    if session.information.renormalise and len(numbers) > 1 and len(start) == len(numbers):
        rest = unit_simplex(np.delete(start, index)) * (1.0 - value)
        moved = tuple(float(x) for x in np.insert(rest, index, value))
        session = set_information(session, **{which: moved})
    else:
        session = set_probability(session, which, index, value)
    return set_information(session, outcome=index, which=which)


def place(index: int, count: int, thing: str) -> None:
    """Check that there is a thing of that number.

    Raises:
        SessionError: if there is not.
    """
    if not 0 <= index < count:
        raise SessionError(f"there is no {thing} {index + 1}", fix=f"there are {count}")
