"""A straight line through points by least squares, and the Gaussian likelihood it maximises.

If y = W x + b + noise with independent noise from N(0, σ²), then
log L(W, b) = −n/2 · log(2πσ²) − n MSE(W, b) / (2σ²): a larger likelihood is a smaller MSE,
whatever σ is. Source: any textbook on regression, e.g. Bishop (2006), section 3.1.1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_LEAST_SPREAD = 1e-100  # of x: the squares of a smaller one are no normal numbers
_SAME_X = 1e-12  # of the largest |x|: what rounding leaves of equal numbers


@dataclass(frozen=True)
class Quadratic:
    """MSE(W, b) as a quadratic function around its lowest point.

    MSE = least + ½ (u, v) H (u, v) with u = W − w, v = b − b̂.

    Attributes:
        w, b: the minimiser; the one of least W² + b² where there are many.
        least: the MSE there.
        hessian: ((Hww, Hwb), (Hwb, Hbb)).
        unique: whether there is one minimiser. Where all x are equal there is a line of
            them in the plane of (W, b).
    """

    w: float
    b: float
    least: float
    hessian: tuple[tuple[float, float], tuple[float, float]]
    unique: bool

    def values(self, w: Any, b: Any) -> Floats:
        """The MSE at (W, b), of their common shape."""
        u, v = np.asarray(w) - self.w, np.asarray(b) - self.b
        (ww, wb), (_, bb) = self.hessian
        found: Floats = self.least + 0.5 * (ww * u * u + 2 * wb * u * v + bb * v * v)
        return found


def has_slope(x: Floats) -> bool:
    """Whether at least two of the x differ, so that a slope can be told from the points."""
    return bool(np.ptp(x) > max(_SAME_X * np.abs(x).max(), _LEAST_SPREAD))


def least_norm(x: float, y: float) -> tuple[float, float]:
    """Of all lines through one point the one of least W² + b²: ``(w, b)``."""
    scale = y / (x * x + 1.0)
    return scale * x, scale


def mean_squared(x: Floats, y: Floats) -> Quadratic:
    """The mean squared error of every line at once.

    Args:
        x: shape (n,), n ≥ 1, finite.
        y: the same.
    """
    x_mean, y_mean = float(x.mean()), float(y.mean())
    # around the means, so that far-away points lose no digits
    u, v = x - x_mean, y - y_mean
    unique = has_slope(x)
    if unique:
        w = float(u @ v) / float(u @ u)
        b = y_mean - w * x_mean
    else:
        w, b = least_norm(x_mean, y_mean)
    residuals = (y_mean - w * x_mean - b) + (v - w * u)
    hessian = (
        (2.0 * float(np.mean(x * x)), 2.0 * x_mean),
        (2.0 * x_mean, 2.0),
    )
    return Quadratic(w, b, float(np.mean(residuals * residuals)), hessian, unique)


def residuals(x: Floats, y: Floats, w: float, b: float) -> Floats:
    """How far the points lie above the line, y − (W x + b), shape (n,)."""
    found: Floats = y - (w * x + b)
    return found


def gaussian_log_likelihood(mse: Any, n: int, sigma: float) -> Any:
    """Log-density of n residuals of N(0, σ²), in nats.

    Args:
        mse: the mean of their squares, a number or an array.
        n: how many.
        sigma: above 0.
    """
    return -0.5 * n * (math.log(2.0 * math.pi) + 2.0 * math.log(sigma)) - n * mse / (
        2.0 * sigma * sigma
    )
