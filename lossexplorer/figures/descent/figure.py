"""The figure of the Descent workspace: of the part that is shown."""

from __future__ import annotations

from lossexplorer.figures.descent.digits import digits_figure
from lossexplorer.figures.descent.neuron import neuron_figure
from lossexplorer.figures.descent.risk import risk_figure
from lossexplorer.figures.figure import Figure
from lossexplorer.session.session import Session

_PARTS = {"neuron": neuron_figure, "risk": risk_figure, "digits": digits_figure}


def descent_figure(session: Session, draft: bool = False, known: object = None) -> Figure:
    """The whole picture.

    Args:
        session: what is shown.
        draft: something is being dragged: what is slow is drawn coarser until it rests.
        known: what was computed beside the window; None to compute it here.
    """
    return _PARTS[session.descent.detail](session, draft, known)
