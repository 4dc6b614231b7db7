"""What follows from points, a line and σ, computed once however many places show it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses import evaluate
from lossexplorer.session.likelihood.line_view import LineView
from lossexplorer.session.matrix import Matrix
from lossexplorer.theory.least_squares import gaussian_log_likelihood, residuals


@dataclass(frozen=True, eq=False)
class Line:
    """A line through points, with Gaussian noise around it.

    Attributes:
        residuals: y − (W x + b), shape (n,).
        mse: the mean of their squares.
        log_likelihood: of the residuals under N(0, σ²), in nats.
    """

    residuals: NDArray[np.float64]
    mse: float
    log_likelihood: float

    @property
    def likeliest_sigma(self) -> float:
        """The σ under which these residuals are likeliest."""
        return math.sqrt(self.mse)


def line_of(view: LineView) -> Line:
    """The line that is looked at."""
    return _line(view.points, view.w, view.b, view.sigma)


@lru_cache(maxsize=8)
def _line(points: Matrix, w: float, b: float, sigma: float) -> Line:
    x, y = points.array.T
    r = residuals(x, y, w, b)
    r.flags.writeable = False
    mse = float(np.mean(r * r))
    return Line(r, mse, float(gaussian_log_likelihood(mse, r.size, sigma)))


def evaluated_nll(view: LineView) -> float:
    """−log L as the catalog's Gaussian negative log-likelihood gives it, with its constant."""
    x, y = view.points.array.T
    column = np.full((x.size, 1), view.sigma**2)
    line = (view.w * x + view.b)[:, None]
    value = evaluate("gaussian_nll", line, y[:, None], column, reduction="sum").value
    constant: float = 0.5 * x.size * math.log(2.0 * math.pi)
    return float(value) + constant
