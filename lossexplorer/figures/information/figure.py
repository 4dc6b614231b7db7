"""The figure of the Information workspace."""

from __future__ import annotations

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.information.divergence import divergence_figure
from lossexplorer.figures.information.entropy import entropy_figure
from lossexplorer.figures.information.surprise import surprise_figure
from lossexplorer.session.session import Session

_FIGURES = {
    "surprise": surprise_figure,
    "entropy": entropy_figure,
    "divergence": divergence_figure,
}


def information_figure(session: Session, draft: bool = False) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged; nothing here is slow enough to be drawn coarser.
    """
    return _FIGURES[session.information.detail](session)
