"""A descent of a sigmoid neuron drawn from tables: all of it within a part of a frame.

The loss of a neuron is a sum of functions of one number, z = w x + b. With their slopes
looked up and interpolated, a step takes a twentieth of the time of the exact one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lossexplorer.theory.descent import LARGEST, Descent, Objective

Floats = NDArray[np.float64]

_REACH, _PER_UNIT = 64, 100

PLACES: Floats = np.linspace(-_REACH, _REACH, 2 * _REACH * _PER_UNIT + 1)
"""Where a table has its entries."""

_LAST = len(PLACES) - 2

Table = list[float]
"""dL/dz of one point at :data:`PLACES`; no array, of which to take a number takes longer."""


class Sketch(Descent):
    """The steps of a descent, near enough for an eye; those beyond the tables go straight on.

    ``slope_at`` is exact.
    """

    def __init__(
        self,
        objective: Objective,
        over: Callable[[Floats], Floats],
        points: Sequence[tuple[float, Table]],
        start: ArrayLike,
        rate: float,
        momentum: float,
        steps: int,
    ) -> None:
        """Take all steps.

        Args:
            objective: what is descended on.
            over: its values at many θ, (m, 2) to (m,).
            points: x and the table of each point, whose losses add up.
            start: (w, b).
            rate: the learning rate η.
            momentum: μ, 0 ≤ μ < 1.
            steps: how many.
        """
        super().__init__(objective, start, rate, momentum)
        if self.diverged is None:
            places, norms = self._take(points, steps)
            values = over(places)
            odd = np.flatnonzero(~(np.isfinite(values) & np.isfinite(norms)))
            if odd.size:
                self.diverged = int(odd[0]) + 1
            self.points.extend(places[: self.diverged])
            self.values.extend(values[: self.diverged].tolist())
            self.norms.extend(norms[: self.diverged])

    def _take(
        self, points: Sequence[tuple[float, Table]], steps: int
    ) -> tuple[Floats, list[float]]:
        """Parameters and gradient norm after each step; a norm of NaN ends those too far off."""
        rate, momentum = self._rate, self._momentum
        weight, bias = map(float, self._point)
        in_weight, in_bias = map(float, self._slope)
        fast_weight = fast_bias = 0.0
        places, norms = [], []
        for step in range(steps):
            fast_weight = momentum * fast_weight - rate * in_weight
            fast_bias = momentum * fast_bias - rate * in_bias
            weight += fast_weight
            bias += fast_bias
            if in_weight == in_bias == fast_weight == fast_bias == 0.0:
                # it stands still for good, as on the flat steps of the 0-1 loss
                places += [(weight, bias)] * (steps - step)
                norms += [0.0] * (steps - step)
                break
            places.append((weight, bias))
            if not (abs(weight) <= LARGEST and abs(bias) <= LARGEST):
                norms.append(math.nan)
                break
            in_weight, in_bias = _slope(points, weight, bias)
            norms.append(math.hypot(in_weight, in_bias))
        return np.array(places), norms


def _slope(
    points: Sequence[tuple[float, Table]], weight: float, bias: float
) -> tuple[float, float]:
    """The gradient at (w, b)."""
    in_weight = in_bias = 0.0
    up = (bias + _REACH) * _PER_UNIT
    across = weight * _PER_UNIT
    for x, table in points:
        place = across * x + up
        before = int(place)
        if not 0 <= before <= _LAST:
            before = 0 if before < 0 else _LAST
        low = table[before]
        slope = low + (place - before) * (table[before + 1] - low)
        in_weight += slope * x
        in_bias += slope
    return in_weight, in_bias
