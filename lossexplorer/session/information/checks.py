"""What the Information workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.errors import SessionError
from lossexplorer.session.information.view import InformationView


def check(view: InformationView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.information.…").
    """
    count = len(view.outcomes)
    for name, numbers in (("p", view.p), ("q", view.q)):
        if len(numbers) != count:
            raise SessionError(
                f"there are {len(numbers)} probabilities for {count} outcomes",
                where=f"session.information.{name}",
                fix="give one for each of the outcomes",
            )
    _index(view.event, len(view.events), "event", "events")
    _index(view.outcome, count, "outcome", "outcomes")


def _index(index: int, count: int, field: str, things: str) -> None:
    if index >= count:
        raise SessionError(
            f"there is no number {index} among {count} {things}",
            where=f"session.information.{field}",
            fix=f"give a whole number from 0 to {count - 1}",
        )
