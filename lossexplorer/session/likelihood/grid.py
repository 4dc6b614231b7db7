"""The numbers of the Likelihood workspace as a table that can be edited."""

from __future__ import annotations

from lossexplorer.session.grids import Grid
from lossexplorer.session.likelihood.bernoulli_grid import bernoulli_grid
from lossexplorer.session.likelihood.line_grid import line_grid
from lossexplorer.session.session import Session


def grid(session: Session) -> Grid:
    """Every number that can be edited, where it stands."""
    if session.likelihood.detail == "bernoulli":
        return bernoulli_grid(session.likelihood.bernoulli)
    return line_grid(session.likelihood.line)
