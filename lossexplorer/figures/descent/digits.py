"""The picture of a classifier of the digits in training."""

from __future__ import annotations

from lossexplorer.figures.figure import Axis, Figure, Panel
from lossexplorer.session.session import Session


def digits_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture; see :func:`lossexplorer.figures.build.build`."""
    panel = Panel("main", Axis("x", 0.0, 1.0), Axis("y", 0.0, 1.0), ())
    return Figure((panel,), title=session.title)
