"""What the Likelihood workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.likelihood.view import LikelihoodView


def check(view: LikelihoodView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.likelihood.…").
    """
