"""What the Images workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.images.view import ImagesView


def check(view: ImagesView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.images.…").
    """
