"""Edits of events and outcomes as lists: added, removed, named, pasted, made even."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.edits import unit_simplex
from lossexplorer.session.information.edits import place, probability, set_information
from lossexplorer.session.information.view import (
    MOST_EVENTS,
    MOST_OUTCOMES,
    Event,
    InformationView,
    Which,
)
from lossexplorer.session.session import Session
from lossexplorer.session.words import LONGEST_NAME


def add_event(session: Session, before: int | None = None) -> Session:
    """One more event, a fair coin, before another one; None for the end.

    Raises:
        SessionError: if there are as many as there can be.
    """
    view = session.information
    _room(len(view.events) + 1, MOST_EVENTS, "events")
    at = len(view.events) if before is None else before
    event = Event(f"event {len(view.events) + 1}")
    events = (*view.events[:at], event, *view.events[at:])
    return set_information(session, events=events, event=at)


def remove_events(session: Session, rows: Sequence[int]) -> Session:
    """Take events out; one stays.

    Raises:
        SessionError: if none would be left.
    """
    view = session.information
    kept = tuple(event for i, event in enumerate(view.events) if i not in rows)
    if not kept:
        raise SessionError("one event has to stay", fix="leave one of them")
    return set_information(session, events=kept, event=min(view.event, len(kept) - 1))


def name_event(session: Session, index: int, name: str) -> Session:
    """Rename one event."""
    view = session.information
    place(index, len(view.events), "event")
    event = replace(view.events[index], name=name.strip()[:LONGEST_NAME])
    return set_information(session, events=(*view.events[:index], event, *view.events[index + 1 :]))


def add_outcome(session: Session, before: int | None = None) -> Session:
    """One more outcome of probability 0, which changes no sum; None for the end.

    Raises:
        SessionError: if there are as many as there can be.
    """
    view = session.information
    count = len(view.outcomes)
    _room(count + 1, MOST_OUTCOMES, "outcomes")
    at = count if before is None else before
    outcomes = (*view.outcomes[:at], _new_name(view.outcomes), *view.outcomes[at:])
    p, q = ((*numbers[:at], 0.0, *numbers[at:]) for numbers in (view.p, view.q))
    return set_information(session, outcomes=outcomes, p=p, q=q, outcome=at)


def remove_outcomes(session: Session, rows: Sequence[int]) -> Session:
    """Take outcomes out; with renormalising on, the others are rescaled to sum to 1.

    Raises:
        SessionError: if none would be left.
    """
    view = session.information
    kept = [k for k in range(len(view.outcomes)) if k not in rows]
    if not kept:
        raise SessionError("one outcome has to stay", fix="leave one of them")

    def left(numbers: tuple[float, ...]) -> tuple[float, ...]:
        some = tuple(numbers[k] for k in kept)
        return _scaled(some) if view.renormalise else some

    return set_information(
        session,
        outcomes=tuple(view.outcomes[k] for k in kept),
        p=left(view.p),
        q=left(view.q),
        outcome=min(view.outcome, len(kept) - 1),
    )


def name_outcome(session: Session, index: int, name: str) -> Session:
    """Rename one outcome."""
    view = session.information
    place(index, len(view.outcomes), "outcome")
    names = list(view.outcomes)
    names[index] = name.strip()[:LONGEST_NAME]
    return set_information(session, outcomes=tuple(names))


def make_even(session: Session, which: Which) -> Session:
    """Give every outcome of a distribution the same probability."""
    count = len(session.information.outcomes)
    return set_information(session, **{which: (1 / count,) * count})


def copy_p(session: Session) -> Session:
    """Make Q the same as P."""
    return set_information(session, q=session.information.p)


def swap(session: Session) -> Session:
    """Exchange P and Q."""
    view = session.information
    return set_information(session, p=view.q, q=view.p)


def normalise(session: Session, which: Which) -> Session:
    """Divide a distribution by its sum; one of zeros becomes even."""
    return set_information(session, **{which: _scaled(session.information.distribution(which))})


def set_distribution(session: Session, which: Which, values: Sequence[float]) -> Session:
    """Put a whole list of probabilities in; outcomes are added or taken out to fit it.

    Raises:
        SessionError: for what is no probability, or too many of them.
    """
    view = session.information
    _room(len(values), MOST_OUTCOMES, "outcomes")
    numbers = tuple(probability(v, f"number {i + 1}") for i, v in enumerate(values))
    names = view.outcomes[: len(numbers)]
    while len(names) < len(numbers):
        names = (*names, _new_name(names))
    other = view.q if which == "p" else view.p
    fitted = (other + (0.0,) * len(numbers))[: len(numbers)]
    p, q = (numbers, fitted) if which == "p" else (fitted, numbers)
    return set_information(
        session, outcomes=names, p=p, q=q, outcome=min(view.outcome, len(numbers) - 1)
    )


def outcome_name(view: InformationView, index: int) -> str:
    """The name of an outcome; its number, counted from 1, where it has none."""
    return view.outcomes[index] or f"outcome {index + 1}"


def event_name(view: InformationView, index: int) -> str:
    """The name of an event; its number, counted from 1, where it has none."""
    return view.events[index].name or f"event {index + 1}"


def _scaled(numbers: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(float(x) for x in unit_simplex(np.array(numbers)))


def _room(count: int, most: int, things: str) -> None:
    if count > most:
        raise SessionError(f"{count} {things} are too many", fix=f"at most {most} can be shown")


def _new_name(names: tuple[str, ...]) -> str:
    """A letter that is not taken; else a number."""
    for letter in "abcdefghijklmnopqrstuvwxyz":
        if letter not in names:
            return letter
    return f"outcome {len(names) + 1}"
