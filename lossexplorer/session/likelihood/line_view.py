"""What is shown of points and the line through them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lossexplorer.session.matrix import Matrix

MOST_POINTS = 200
LARGEST = 1e6  # of a coordinate: squares and sums of squares stay far from overflow
LARGEST_LINE = 1e9
LEAST_SIGMA, LARGEST_SIGMA = 1e-3, 1e6

Coefficient = Annotated[float, Meta(ge=-LARGEST_LINE, le=LARGEST_LINE)]

_POINTS = (
    (0.0, 1.2),
    (1.0, 1.1),
    (2.0, 2.4),
    (3.0, 2.2),
    (4.0, 3.3),
    (5.0, 3.1),
    (6.0, 4.4),
    (7.0, 4.2),
    (8.0, 5.3),
    (9.0, 5.2),
)


class LineView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of points and the line y = W x + b through them.

    Attributes:
        points: (n, 2), one row (x, y) a point, at least one.
        w, b: the line that is looked at.
        sigma: the standard deviation of the Gaussian noise.
        squares: whether the squared residuals are drawn as squares.
        detail: the plane of (W, b) with the likelihood and the MSE, or both over W at
            the present b.
        x_range, y_range: of the points' panel; None for the range the builder chooses.
    """

    points: Matrix = Matrix(_POINTS)
    w: Coefficient = 0.2
    b: Coefficient = 3.0
    sigma: Annotated[float, Meta(ge=LEAST_SIGMA, le=LARGEST_SIGMA)] = 1.0
    squares: bool = True
    detail: Literal["plane", "slice"] = "plane"
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
