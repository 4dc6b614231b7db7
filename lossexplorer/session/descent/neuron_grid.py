"""The numbers of one neuron or one softmax vector that descends as a table."""

from __future__ import annotations

from lossexplorer.session.grids import Grid
from lossexplorer.session.session import Session


def neuron_grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    return Grid((), ())
