"""The quantities of one neuron or one softmax vector that descends."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.session import Session


def neuron_concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    return ()
