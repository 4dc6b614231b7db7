"""What the Descent workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.view import DescentView


def check(view: DescentView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.…").
    """
