"""What a loss gives on the numbers now, under each of its conventions."""

from __future__ import annotations

from lossexplorer.losses import get
from lossexplorer.session.edits import set_convention
from lossexplorer.session.readings import reading
from lossexplorer.session.session import Session
from lossexplorer.session.total import total


def convention_values(session: Session, key: str) -> tuple[float | None, ...]:
    """A loss where the session reads it, in the order of its conventions.

    One number each, even where a convention keeps values apart; what is set by hand stays.
    """
    return tuple(reading(under(session, key, name), key).value for name in get(key).conventions)


def convention_totals(session: Session, key: str) -> tuple[float | None, ...]:
    """A loss on all rows, in the order of its conventions."""
    return tuple(total(under(session, key, name), key) for name in get(key).conventions)


def in_force(session: Session, key: str) -> str:
    """The convention that holds for a loss; "" for a loss without any."""
    loss = get(key)
    return session.choice(key).convention or (loss.convention if loss.conventions else "")


def under(session: Session, key: str, convention: str) -> Session:
    """The session with a loss in another convention; its own is the default."""
    own = get(key).convention == convention
    return set_convention(session, key, None if own else convention)
