"""Surrogates of the 0-1 loss over the margin m = y f: where they bound it from above.

A surrogate φ(m) >= 1[m <= 0] bounds the classification error: the mean of φ over a sample
is at least the share of mistakes (Bartlett, Jordan and McAuliffe 2006, Convexity,
classification, and risk bounds).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from lossexplorer.theory.stretches import Floats, stretches

_POINTS = 401
_TOLERANCE = 1e-12  # touching the step is no crossing


def below_step(
    surrogate: Callable[[Floats], Floats], low: float, high: float
) -> tuple[tuple[float, float], ...]:
    """Where a surrogate is smaller than the 0-1 loss between two margins.

    Args:
        surrogate: φ at some margins, of the same shape.
        low: the smallest margin looked at.
        high: the largest.

    Returns:
        Stretches of margins, from left to right; none where φ is an upper bound.
    """
    step_at = np.nextafter(0.0, 1.0)
    points = np.unique([*np.linspace(low, high, _POINTS), *(0.0, step_at)])
    points = points[(points >= low) & (points <= high)]

    def smaller(margins: Floats) -> NDArray[np.bool_]:
        return surrogate(margins) < (margins <= 0) - _TOLERANCE

    return stretches(smaller, points)
