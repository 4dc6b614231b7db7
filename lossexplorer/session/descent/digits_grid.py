"""The numbers of a classifier of the digits in training as a table."""

from __future__ import annotations

from lossexplorer.session.grids import Grid
from lossexplorer.session.session import Session


def digits_grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    return Grid((), ())
