"""The figure of the Likelihood workspace."""

from __future__ import annotations

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.likelihood.bernoulli import bernoulli_figure
from lossexplorer.figures.likelihood.line import line_figure
from lossexplorer.session.session import Session


def likelihood_figure(session: Session, draft: bool = False) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged: what is slow is drawn coarser until it rests.
    """
    if session.likelihood.detail == "bernoulli":
        return bernoulli_figure(session)
    return line_figure(session, draft)
