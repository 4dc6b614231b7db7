"""What the Information workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.information.view import InformationView


def check(view: InformationView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.information.…").
    """
