"""The one way from a session to its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lossexplorer.figures.curves import curves_figure
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.vector import vector_figure
from lossexplorer.session.session import Session


def _numerics(session: Session) -> Figure:
    # numbers of many digits take a while to load, and no other workspace needs them
    from lossexplorer.figures.numerics import numerics_figure

    return numerics_figure(session)


BUILDERS: Mapping[str, Callable[[Session], Figure]] = {
    "curves": curves_figure,
    "vector": vector_figure,
    "numerics": _numerics,
}


def build(session: Session) -> Figure:
    """The figure of the session's workspace; pure, so equal sessions look alike."""
    return BUILDERS[session.workspace](session)
