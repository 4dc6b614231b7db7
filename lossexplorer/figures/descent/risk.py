"""The picture of a risk with a penalty: the plane of two weights, paths over λ, weights now."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.descent.risk_plane import plane_panel
from lossexplorer.figures.descent.risk_weights import bars_panel, paths_panel
from lossexplorer.figures.figure import Figure
from lossexplorer.figures.probe_marks import short
from lossexplorer.session.descent.risk_concepts import nothing_there
from lossexplorer.session.descent.risk_results import minimiser, path, ratio_of
from lossexplorer.session.session import Session


def risk_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture; see :func:`lossexplorer.figures.build.build`."""
    view = session.descent.risk
    panels = (plane_panel(view), paths_panel(view), bars_panel(view))
    return Figure(
        panels, column_weights=(1.15, 1.0, 0.85), title=session.title, notes=_notes(session)
    )


def _notes(session: Session) -> tuple[str, ...]:
    """How many weights are exactly 0 now, and what is odd."""
    view, found = session.descent.risk, path(session.descent.risk)
    weights = minimiser(view)
    if odd := nothing_there(session):
        return (odd,)
    zeros, count = int(np.count_nonzero(weights == 0)), len(weights)
    if ratio_of(view) == 0:
        return ("L2 makes weights small; none becomes exactly 0 at any λ",)
    said = f"{zeros or 'none'} of {count} weights exactly 0"
    if zeros == count:
        said = f"all {count} weights exactly 0"
    return (f"{said} at λ = {short(view.strength)}; all from λ = {short(found.zero_from)} on",)
