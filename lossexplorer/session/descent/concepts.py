"""The quantities of the part of the Descent workspace that is shown."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.descent.digits_concepts import digits_concepts
from lossexplorer.session.descent.neuron_concepts import neuron_concepts
from lossexplorer.session.descent.risk_concepts import risk_concepts
from lossexplorer.session.session import Session

_PARTS = {
    "neuron": neuron_concepts,
    "risk": risk_concepts,
    "digits": digits_concepts,
}


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    return _PARTS[session.descent.detail](session)
