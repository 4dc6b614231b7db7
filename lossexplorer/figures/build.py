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


def _batch(session: Session) -> Figure:
    # every row is evaluated: a window does that beside itself, see the model
    from lossexplorer.figures.batch import batch_figure
    from lossexplorer.session.batch_results import batch_result

    return batch_figure(session, batch_result(session))


BUILDERS: Mapping[str, Callable[[Session], Figure]] = {
    "curves": curves_figure,
    "vector": vector_figure,
    "batch": _batch,
    "numerics": _numerics,
}


def build(session: Session) -> Figure:
    """The figure of the session's workspace; pure, so equal sessions look alike."""
    return BUILDERS[session.workspace](session)
