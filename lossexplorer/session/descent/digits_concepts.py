"""The quantities of a classifier of the digits in training."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.session import Session


def digits_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    return ()
