"""The quantities the Likelihood workspace shows, with their formulas and what they are now."""

from __future__ import annotations

from lossexplorer.session.concepts import Concept
from lossexplorer.session.likelihood.bernoulli_concepts import bernoulli_concepts
from lossexplorer.session.likelihood.line_concepts import line_concepts
from lossexplorer.session.session import Session


def concepts(session: Session) -> tuple[Concept, ...]:
    """What the inspector explains and lessons cite, most important first."""
    if session.likelihood.detail == "bernoulli":
        return bernoulli_concepts(session.likelihood.bernoulli)
    return line_concepts(session)
