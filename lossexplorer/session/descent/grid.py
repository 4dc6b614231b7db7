"""The numbers of the part of the Descent workspace that is shown."""

from __future__ import annotations

from lossexplorer.session.descent.digits_grid import digits_grid
from lossexplorer.session.descent.neuron_grid import neuron_grid
from lossexplorer.session.descent.risk_grid import risk_grid
from lossexplorer.session.grids import Grid
from lossexplorer.session.session import Session

_PARTS = {
    "neuron": neuron_grid,
    "risk": risk_grid,
    "digits": digits_grid,
}


def grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    return _PARTS[session.descent.detail](session)
