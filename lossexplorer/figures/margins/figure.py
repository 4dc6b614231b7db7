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
        draft: something is being dragged; curves that move along have fewer points then.
    """
    if session.margins.detail == "circle":
        return circle_figure(session, draft)
    builders = {"surrogates": surrogates_figure, "psi": psi_figure}
    return builders[session.margins.detail](session)
