"""The quantities the Likelihood workspace shows, with their formulas and what they are now."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.session import Session


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    return ()
