"""Pasted lists of probabilities in the place of those that are shown."""

from __future__ import annotations

from lossexplorer.data.text import parse_numbers
from lossexplorer.errors import SessionError
from lossexplorer.session.information.edits import (
    probability,
    set_event,
    set_information,
    set_probability,
)
from lossexplorer.session.information.lists import set_distribution
from lossexplorer.session.information.view import MOST_EVENTS, Event
from lossexplorer.session.session import Session


def paste_probabilities(session: Session, text: str) -> Session:
    """Replace the events' probabilities, the distribution that is chosen, or P and Q.

    A list is one of them, two columns are P and Q; a single number is the chosen probability.
    Names that are there are kept; events and outcomes come or go to fit the list.

    Raises:
        DataError: for a text that holds no numbers.
        SessionError: for what is no probability, too many of them, or three columns.
    """
    numbers, view = parse_numbers(text), session.information
    if numbers.size == 1:
        return _set_chosen(session, float(numbers.ravel()[0]))
    if view.detail == "surprise":
        return _set_events(session, numbers.ravel().tolist())
    if numbers.ndim == 1:
        return set_distribution(session, view.which, numbers.tolist())
    if numbers.shape[1] == 2:
        p, q = numbers.T.tolist()
        return set_distribution(set_distribution(session, "p", p), "q", q)
    raise SessionError(
        f"there are {numbers.shape[1]} columns", fix="paste one list, or two columns P and Q"
    )


def _set_chosen(session: Session, value: float) -> Session:
    """One number is that of what the slider moves."""
    view = session.information
    if view.detail == "surprise":
        return set_event(session, view.event, value)
    return set_probability(session, view.which, view.outcome, value)


def _set_events(session: Session, values: list[float]) -> Session:
    view = session.information
    if len(values) > MOST_EVENTS:
        raise SessionError(
            f"{len(values)} events are too many", fix=f"at most {MOST_EVENTS} can be shown"
        )
    names = [event.name for event in view.events]
    names += [f"event {k + 1}" for k in range(len(names), len(values))]
    events = tuple(
        Event(name, probability(value, f"number {k}"))
        for k, (name, value) in enumerate(zip(names, values, strict=False), start=1)
    )
    return set_information(session, events=events, event=min(view.event, len(events) - 1))
