"""The finite-difference check that stands beside every analytic gradient."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def numerical_gradient(
    function: Callable[[Floats], Any],
    at: Floats,
    *,
    low: float = -np.inf,
    high: float = np.inf,
    which: NDArray[np.intp] | None = None,
) -> Floats:
    """Central differences of a scalar function at ``at``, shape (K,).

    The step is eps^(1/3) times the size of the number, which balances rounding
    against truncation; at the ends of [low, high] it becomes one-sided. Entries
    that were not asked for, or where the function is infinite, are NaN.

    Args:
        function: takes points (M, K), gives values (M,).
        at: the point, shape (K,).
        low: the least value a coordinate may take.
        high: the largest one.
        which: the coordinates to check; None for all.

    Source: Nocedal & Wright, Numerical Optimization, 2006, section 8.1.
    """
    at = np.asarray(at, dtype=np.float64)
    which = np.arange(at.size) if which is None else which
    step = np.cbrt(np.finfo(np.float64).eps) * np.maximum(np.abs(at[which]), 1e-2)
    up, down = np.tile(at, (which.size, 1)), np.tile(at, (which.size, 1))
    rows = np.arange(which.size)
    out = np.full(at.shape, np.nan)
    with np.errstate(all="ignore"):  # masked logits are -inf, or the least number there is
        up[rows, which] = np.minimum(at[which] + step, high)
        down[rows, which] = np.maximum(at[which] - step, low)
        values = np.asarray(function(np.concatenate([up, down])), dtype=np.float64)
        rise = values[: which.size] - values[which.size :]
        out[which] = rise / (up[rows, which] - down[rows, which])
    out[~np.isfinite(out)] = np.nan
    return out


def disagreement(analytic: Floats, numerical: Floats) -> float:
    """The largest difference, relative to the gradient's size; NaN if nothing compares."""
    both = np.isfinite(analytic) & np.isfinite(numerical)
    if not both.any():
        return float("nan")
    scale = max(float(np.abs(analytic[both]).max()), 1e-8)
    return float(np.abs(analytic[both] - numerical[both]).max() / scale)
