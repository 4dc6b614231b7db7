"""The finite-difference check that stands beside every analytic gradient."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def numerical_gradient(
    function: Callable[[Floats], Any], at: Floats, low: float = -np.inf, high: float = np.inf
) -> Floats:
    """Central differences of a scalar function at ``at``, shape (K,).

    The step is eps^(1/3) times the size of the number, which balances rounding
    against truncation; at the ends of [low, high] it becomes one-sided. Where the
    function is infinite or refuses the point, the entry is NaN.

    Source: Nocedal & Wright, Numerical Optimization, 2006, section 8.1.
    """
    at = np.asarray(at, dtype=np.float64)
    out = np.full(at.shape, np.nan)
    for k in range(at.size):
        step = np.cbrt(np.finfo(np.float64).eps) * max(abs(at[k]), 1e-2)
        up, down = at.copy(), at.copy()
        up[k] = min(at[k] + step, high)
        down[k] = max(at[k] - step, low)
        try:
            with np.errstate(all="ignore"):
                out[k] = (float(function(up)) - float(function(down))) / (up[k] - down[k])
        except ValueError:
            continue
    out[~np.isfinite(out)] = np.nan
    return out


def disagreement(analytic: Floats, numerical: Floats) -> float:
    """The largest difference, relative to the gradient's size; NaN if nothing compares."""
    both = np.isfinite(analytic) & np.isfinite(numerical)
    if not both.any():
        return float("nan")
    scale = max(float(np.abs(analytic[both]).max()), 1e-8)
    return float(np.abs(analytic[both] - numerical[both]).max() / scale)
