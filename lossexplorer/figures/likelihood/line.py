"""Points with a line through them, and what its two coefficients do."""

from __future__ import annotations

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.likelihood.plane import plane_panel
from lossexplorer.figures.likelihood.points import points_panel
from lossexplorer.figures.likelihood.slices import slice_panels
from lossexplorer.session.likelihood.fits import least_squares
from lossexplorer.session.likelihood.line_concepts import NO_SLOPE
from lossexplorer.session.session import Session


def line_figure(session: Session, draft: bool) -> Figure:
    """The points on the left, likelihood and MSE over (W, b) or over W on the right."""
    view = session.likelihood.line
    plane = view.detail == "plane"
    right = (plane_panel(session, draft),) if plane else slice_panels(session)
    notes = () if least_squares(view.points).unique else (NO_SLOPE,)
    return Figure(
        (points_panel(session), *right),
        column_weights=(1.15,) + (1.0,) * len(right),
        title=session.title,
        notes=notes,
    )
