"""What the Likelihood workspace's settings must satisfy beyond types."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.errors import SessionError
from lossexplorer.session.likelihood.bernoulli_view import P_ENDS
from lossexplorer.session.likelihood.line_view import LARGEST, MOST_POINTS
from lossexplorer.session.likelihood.view import LikelihoodView
from lossexplorer.session.matrix import Matrix

_PLACE = "session.likelihood.line"
_RANGE = "session.likelihood.bernoulli.p_range"


def check(view: LikelihoodView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.likelihood.…").
    """
    check_points(view.line.points, f"{_PLACE}.points")
    for name in ("x_range", "y_range"):
        _check_range(getattr(view.line, name), f"{_PLACE}.{name}")
    _check_range(view.bernoulli.p_range, _RANGE)
    if view.bernoulli.p_range is not None:
        low, high = view.bernoulli.p_range
        if low < P_ENDS[0] or high > P_ENDS[1]:
            raise SessionError(
                f"({low:g}, {high:g}) is out of range",
                where=_RANGE,
                fix=f"both numbers lie between {P_ENDS[0]:g} and {P_ENDS[1]:g}",
            )


def _check_range(limits: tuple[float, float] | None, place: str) -> None:
    if limits is None:
        return
    low, high = limits
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise SessionError("this is no range", where=place, fix="write [low, high]")


def check_points(points: Matrix, place: str) -> None:
    """Check that a matrix is a few points of bearable size.

    Raises:
        SessionError: with the place, and the row where it is one of them.
    """
    if len(points.shape) != 2 or points.shape[1] != 2 or not points.shape[0]:
        raise SessionError(
            "these are no points", where=place, fix="give rows of x and y, such as [[0, 1.5]]"
        )
    if points.shape[0] > MOST_POINTS:
        raise SessionError(
            f"{points.shape[0]} points are too many", where=place, fix=f"at most {MOST_POINTS}"
        )
    odd = np.flatnonzero(~(np.abs(points.array) <= LARGEST).all(axis=1))  # NaN is odd, too
    if odd.size:
        x, y = points.array[odd[0]]
        raise SessionError(
            f"({x:g}, {y:g}) is out of range",
            where=f"{place}, point {odd[0] + 1}",
            fix=f"both numbers lie between −{LARGEST:g} and {LARGEST:g}",
        )
