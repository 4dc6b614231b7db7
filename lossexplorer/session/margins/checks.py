"""What the Margins workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.margins.view import MarginsView


def check(view: MarginsView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.margins.…").
    """
