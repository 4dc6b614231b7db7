"""Changes of the points and of the line through them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec.structs import replace

from lossexplorer.data.text import parse_numbers
from lossexplorer.errors import SessionError
from lossexplorer.session.edits import select_loss, show_loss
from lossexplorer.session.likelihood.checks import check_points
from lossexplorer.session.likelihood.fits import least_squares
from lossexplorer.session.likelihood.line_view import (
    LARGEST,
    LARGEST_LINE,
    LARGEST_SIGMA,
    LEAST_SIGMA,
)
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session


def set_line(session: Session, /, **fields: Any) -> Session:
    """Change the switches and ranges: squares, detail, x_range, y_range."""
    view = session.likelihood
    return replace(session, likelihood=replace(view, line=replace(view.line, **fields)))


def set_coefficients(session: Session, w: float, b: float) -> Session:
    """Look at another line.

    Raises:
        SessionError: for a coefficient that is no number or too large.
    """
    for name, value in (("W", w), ("b", b)):
        if not abs(value) <= LARGEST_LINE:
            raise SessionError(
                f"{value:g} is out of range",
                where=name,
                fix=f"it lies between −{LARGEST_LINE:g} and {LARGEST_LINE:g}",
            )
    return set_line(session, w=float(w), b=float(b))


def pull_line(session: Session, x: float, y: float, around: float) -> Session:
    """Turn the line around its point at ``around`` until it goes through (x, y)."""
    view = session.likelihood.line
    if x == around or not math.isfinite(y):
        return session
    held = view.w * around + view.b
    w = (y - held) / (x - around)
    return set_coefficients(session, w, held - w * around)


def solve(session: Session) -> Session:
    """Look at the line of least squares."""
    best = least_squares(session.likelihood.line.points)
    return set_coefficients(session, best.w, best.b)


def set_sigma(session: Session, sigma: float) -> Session:
    """Set the standard deviation of the noise.

    Raises:
        SessionError: if it is out of range.
    """
    if not LEAST_SIGMA <= sigma <= LARGEST_SIGMA:
        raise SessionError(
            f"{sigma:g} is out of range",
            where="σ",
            fix=f"it lies between {LEAST_SIGMA:g} and {LARGEST_SIGMA:g}",
        )
    return set_line(session, sigma=float(sigma))


def likeliest_sigma(session: Session) -> Session:
    """Set σ to what makes the present line likeliest: the root of its MSE.

    Raises:
        SessionError: if the line goes through all points, where the likelihood grows
            without end as σ goes to 0.
    """
    view = session.likelihood.line
    x, y = view.points.array.T
    root = math.sqrt(float(np.mean((y - view.w * x - view.b) ** 2)))
    if root < LEAST_SIGMA:
        raise SessionError(
            "the line goes through all points: the likelihood grows without end as σ goes to 0",
            where="σ",
            fix="move a point or the line",
        )
    return set_sigma(session, min(root, LARGEST_SIGMA))


def set_points(session: Session, points: Any) -> Session:
    """Replace all points.

    Args:
        session: the session.
        points: rows of x and y.

    Raises:
        SessionError: for none, too many, or numbers out of range.
    """
    matrix = points if isinstance(points, Matrix) else Matrix(points)
    check_points(matrix, "points")
    return set_line(session, points=matrix)


def move_point(session: Session, index: int, x: float, y: float) -> Session:
    """Move one point; it stays inside the range of coordinates."""
    points = session.likelihood.line.points
    place = np.clip([x, y], -LARGEST, LARGEST)
    return set_points(session, points.with_row(index, place))


def add_point(session: Session, x: float, y: float, before: int | None = None) -> Session:
    """Add a point, at the end unless said otherwise.

    Raises:
        SessionError: if there are as many as there can be.
    """
    points = session.likelihood.line.points.array
    at = len(points) if before is None else before
    return set_points(session, np.insert(points, at, [x, y], axis=0))


def remove_points(session: Session, indices: tuple[int, ...]) -> Session:
    """Take points out.

    Raises:
        SessionError: if none would be left.
    """
    left = np.delete(session.likelihood.line.points.array, list(indices), axis=0)
    if not len(left):
        raise SessionError("there is no point left", fix="keep at least one")
    return set_points(session, left)


def paste_points(session: Session, text: str) -> Session:
    """Replace all points by pasted ones: two columns, x and y.

    Raises:
        DataError: for a text that holds no numbers.
        SessionError: for another number of columns.
    """
    numbers = parse_numbers(text)
    if numbers.ndim != 2 or numbers.shape[1] != 2:
        columns = numbers.shape[1] if numbers.ndim == 2 else 1
        raise SessionError(
            f"there {'is 1 column' if columns == 1 else f'are {columns} columns'}",
            fix="paste two columns, x and y",
        )
    return set_points(session, numbers)


def show_fit(session: Session, key: str, shown: bool) -> Session:
    """Draw the line that is best under a loss, or take it away.

    A loss that is explained is drawn whether ticked or not; taken away, another one is
    explained.
    """
    session = show_loss(session, key, shown)
    if not shown and session.selected == key:
        other = next((c.key for c in session.shown), "cross_entropy")
        session = select_loss(session, other)
    return session
