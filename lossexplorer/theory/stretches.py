"""Where on a line a condition holds: stretches with ends found to the last digits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Condition = Callable[[Floats], NDArray[np.bool_]]

_PARTS = 256  # each turn finds an end so many times as exactly
_TURNS = 6
_FRACTIONS = np.linspace(0.0, 1.0, _PARTS + 1)


def stretches(holds: Condition, points: Any) -> tuple[tuple[float, float], ...]:
    """The stretches of a line on which a condition holds.

    What begins and ends between two neighbouring points is not seen.

    Args:
        holds: whether the condition holds at each of some places.
        points: places in ascending order, shape (n,), n >= 2.

    Returns:
        (start, end) of each, from left to right; one that holds at a single point of
        ``points`` alone has a length of 0 or next to it.
    """
    points = np.asarray(points, dtype=np.float64)
    at = holds(points)
    changes = np.flatnonzero(at[1:] != at[:-1])
    edges = _refined(holds, points[changes], points[changes + 1], at[changes])
    starts, ends = edges[~at[changes]].tolist(), edges[at[changes]].tolist()
    if at[0]:
        starts.insert(0, float(points[0]))
    if at[-1]:
        ends.append(float(points[-1]))
    return tuple(zip(starts, ends, strict=True))


def _refined(holds: Condition, low: Floats, high: Floats, before: NDArray[np.bool_]) -> Floats:
    """Where between each ``low`` and ``high`` the condition changes from ``before``."""
    if not low.size:
        return low
    rows = np.arange(low.size)
    for _ in range(_TURNS):
        places = low[:, None] + (high - low)[:, None] * _FRACTIONS
        places[:, -1] = high  # rounding must not lose the end
        changed = holds(places.ravel()).reshape(places.shape) != before[:, None]
        changed[:, 0], changed[:, -1] = False, True
        first = changed.argmax(axis=1)
        low, high = places[rows, first - 1], places[rows, first]
    # the side on which the condition holds, so that a closed end is met exactly
    return np.where(before, low, high)
