"""What a person changes about a risk with a penalty: pure functions from session to session."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.descent.risk_checks import LARGEST
from lossexplorer.session.descent.risk_results import strength_near, strength_towards
from lossexplorer.session.descent.risk_samples import feature_count, rows_of
from lossexplorer.session.descent.risk_view import MOST_ROWS, MOST_STRENGTH, RiskView
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session


def set_risk(session: Session, /, **fields: Any) -> Session:
    """Change settings: term, penalty, ratio, strength, features, correlated, axes.

    Other features or another correlation bring the built-in samples back.

    Raises:
        SessionError: for a λ below 0, or a number that is out of range.
    """
    if "features" in fields or "correlated" in fields:
        fields = {"rows": None, "axes": (0, 1), **fields}
    view = replace(session.descent.risk, **fields)
    if math.isnan(view.strength) or view.strength < 0:
        raise SessionError(
            f"λ = {view.strength:g} would reward large weights: there is no minimiser",
            fix="give 0 or more",
        )
    if view.strength > MOST_STRENGTH:
        raise SessionError(f"λ = {view.strength:g} is too large", fix="give 10⁶ or less")
    if not 0 <= view.ratio <= 1:
        raise SessionError(
            f"the share of L1 can't be {view.ratio:g}", fix="give a number from 0 (L2) to 1 (L1)"
        )
    if view.axes[0] == view.axes[1] or not max(view.axes) < feature_count(view):
        raise SessionError("the plane needs two different weights")
    return _with(session, view)


def drag_minimiser(session: Session, across: float, up: float) -> Session:
    """Move the minimiser along its path, to where it is nearest to a place in the plane."""
    return set_risk(session, strength=strength_near(session.descent.risk, across, up))


def push_minimiser(session: Session, across: int, up: int, decades: float) -> Session:
    """Move the minimiser a step along its path, to the side of a direction in the plane."""
    view = session.descent.risk
    return set_risk(session, strength=strength_towards(view, across, up, decades))


def set_sample(session: Session, row: int, column: int, value: float) -> Session:
    """Change a feature of a sample, or (last column) its y.

    Raises:
        SessionError: unless it is a finite number.
    """
    return set_samples(session, row, column, ((value,),))


def set_samples(
    session: Session, row: int, column: int, block: tuple[tuple[float, ...], ...]
) -> Session:
    """Change a block of numbers from a cell on; rows are added where it is longer.

    Raises:
        SessionError: for what is no finite number, or doesn't fit.
    """
    before = rows_of(session.descent.risk).array
    wide = max(map(len, block), default=0)
    if column + wide > before.shape[1]:
        raise SessionError(
            f"{wide} columns don't fit here", fix=f"there is room for {before.shape[1] - column}"
        )
    if row + len(block) > MOST_ROWS:
        raise SessionError("there are too many rows", fix=f"there is room for {MOST_ROWS}")
    rows = np.zeros((max(len(before), row + len(block)), before.shape[1]))
    rows[: len(before)] = before
    for i, values in enumerate(block):
        for j, value in enumerate(values):
            if not abs(value) <= LARGEST:
                raise SessionError(
                    f"{value:g} can't be computed with", fix=f"give a number up to {LARGEST:g}"
                )
            rows[row + i, column + j] = value
    return _with_rows(session, rows)


def add_sample(session: Session, before: int) -> Session:
    """Add a sample of zeros in front of another.

    Raises:
        SessionError: if there are as many as there may be.
    """
    rows = rows_of(session.descent.risk).array
    if len(rows) >= MOST_ROWS:
        raise SessionError("there are too many rows", fix=f"there is room for {MOST_ROWS}")
    return _with_rows(session, np.insert(rows, before, 0.0, axis=0))


def remove_samples(session: Session, rows: tuple[int, ...]) -> Session:
    """Take samples out.

    Raises:
        SessionError: if fewer than two would be left.
    """
    before = rows_of(session.descent.risk).array
    if len(before) - len(set(rows)) < 2:
        raise SessionError("fewer than two samples would be left", fix="keep two rows")
    return _with_rows(session, np.delete(before, list(rows), axis=0))


def _with_rows(session: Session, rows: Any) -> Session:
    return _with(session, replace(session.descent.risk, rows=Matrix(rows)))


def _with(session: Session, view: RiskView) -> Session:
    return replace(session, descent=replace(session.descent, risk=view))
