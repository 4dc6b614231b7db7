"""Lines that minimise other losses than the squared one: absolute, pinball, Huber, log-cosh.

Residuals are r = y − (W x + b). All of these losses are convex, so that a minimiser is
known by its (sub)gradient.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from lossexplorer.theory.least_squares import Floats, has_slope, least_norm, mean_squared
from lossexplorer.theory.quantile_line import quantile_line, quantile_place
from lossexplorer.theory.smooth_line import Kind, smooth_minimiser

Name = Literal["squared", "quantile", "huber", "log_cosh"]


@dataclass(frozen=True)
class Fit:
    """A fitted line y = W x + b.

    Attributes:
        unique: False where all x are equal: every line through one point fits as well, and
            this is the one of least W² + b².
        exact: whether the (sub)gradient is 0 up to rounding.
    """

    w: float
    b: float
    unique: bool = True
    exact: bool = True


def fit_line(
    x: Floats, y: Floats, name: Name, parameter: float = 0.5, near: Fit | None = None
) -> Fit:
    """The line of least loss.

    Args:
        x: shape (n,), n ≥ 1, finite.
        y: the same.
        name: the loss. "quantile" is the pinball loss; at ½ the absolute error.
        parameter: the quantile in (0, 1), or Huber's δ > 0; others have none.
        near: the line of least absolute error if it is known, where the search for a line of
            Huber's loss or of log-cosh may begin.
    """
    if name == "squared":
        best = mean_squared(x, y)
        return Fit(best.w, best.b, best.unique)
    if not has_slope(x):
        place, exact = _place(y, name, parameter)
        return Fit(*least_norm(float(x.mean()), place), unique=False, exact=exact)
    if name == "quantile":
        return Fit(*quantile_line(x, y, parameter))
    # in units in which both columns have size 1
    center, spread = float(x.mean()), float(np.ptp(x))
    design = np.column_stack(((x - center) / spread, np.ones(x.size)))
    best = mean_squared(x, y)
    w, b = quantile_line(x, y, 0.5) if near is None else (near.w, near.b)
    starts = [(line[0] * spread, line[1] + line[0] * center) for line in ((best.w, best.b), (w, b))]
    (slope, height), exact = _smooth(design, y, name, parameter, starts)
    w = float(slope) / spread
    return Fit(w, float(height) - w * center, exact=exact)


def _place(y: Floats, name: Name, parameter: float) -> tuple[float, bool]:
    """The number of least loss to all ``y``."""
    if name == "quantile":
        return quantile_place(y, np.ones(y.size), parameter * y.size), True
    design = np.ones((y.size, 1))
    starts = [(float(y.mean()),), (float(np.median(y)),)]
    (place,), exact = _smooth(design, y, name, parameter, starts)
    return float(place), exact


def _smooth(
    design: Floats, y: Floats, name: Name, parameter: float, starts: Iterable[tuple[float, ...]]
) -> tuple[Floats, bool]:
    kind: Kind = "huber" if name == "huber" else "log_cosh"
    return smooth_minimiser(design, y, kind, parameter, [np.array(start) for start in starts])
