"""The numbers of a risk with a penalty as a table."""

from __future__ import annotations

from lossexplorer.session.grids import Grid
from lossexplorer.session.session import Session


def risk_grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    return Grid((), ())
