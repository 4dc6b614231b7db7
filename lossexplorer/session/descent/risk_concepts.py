"""The quantities of a risk with a penalty."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.session import Session


def risk_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    return ()
