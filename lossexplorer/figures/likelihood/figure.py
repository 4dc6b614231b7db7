"""The figure of the Likelihood workspace."""

from __future__ import annotations

from lossexplorer.figures.figure import Axis, Figure, Panel
from lossexplorer.session.session import Session


def likelihood_figure(session: Session, draft: bool = False) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged: what is slow is drawn coarser until it rests.
    """
    panel = Panel("main", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), ())
    return Figure((panel,), title=session.title)
