"""The figure of the Descent workspace."""

from __future__ import annotations

from lossexplorer.figures.figure import Axis, Figure, Panel
from lossexplorer.session.session import Session


def descent_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged: what is slow is drawn coarser until it rests.
        known: what was computed beside the window; None to compute it here.
    """
    panel = Panel("main", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), ())
    return Figure((panel,), title=session.title)
