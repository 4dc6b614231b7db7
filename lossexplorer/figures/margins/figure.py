"""The figure of the Margins workspace."""

from __future__ import annotations

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.margins.circle import circle_figure
from lossexplorer.figures.margins.psi import psi_figure
from lossexplorer.figures.margins.surrogates import surrogates_figure
from lossexplorer.session.session import Session


def margins_figure(session: Session, draft: bool = False) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged: the losses of the turning embedding, which all
            change with its length, are sampled more coarsely until it rests.
    """
    if session.margins.detail == "circle":
        return circle_figure(session, draft)
    return (psi_figure if session.margins.detail == "psi" else surrogates_figure)(session)
