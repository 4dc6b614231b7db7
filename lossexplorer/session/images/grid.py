"""The numbers of the Images workspace as a table that can be edited."""

from __future__ import annotations

from lossexplorer.session.grids import Grid
from lossexplorer.session.session import Session


def grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    return Grid((), ())
