"""The plane of a sigmoid neuron's weight and bias, and a loss over it.

The plane is sampled on even steps. How finely depends on how many points the neuron is
judged on, so that the numbers looked at stay within what a frame allows.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FINE, COARSE = 161, 33
_MOST_LOGITS = 100_000  # per surface: some losses take 100 ns each


@dataclass(frozen=True)
class Plane:
    """A rectangle of weights and biases.

    Attributes:
        weights, biases: (low, high) each.
        size: samples along each side.
    """

    weights: tuple[float, float]
    biases: tuple[float, float]
    size: int

    @property
    def w(self) -> Floats:
        """The weights of the columns, (size,)."""
        return np.linspace(*self.weights, self.size)

    @property
    def b(self) -> Floats:
        """The biases of the rows, (size,)."""
        return np.linspace(*self.biases, self.size)


def fine_size(points: int) -> int:
    """How many samples a side a finished surface over ``points`` points has; odd."""
    size = min(FINE, math.isqrt(_MOST_LOGITS // points))
    return size - 1 + size % 2


def over_plane(plane: Plane, x: Floats, mean_loss: Callable[[Floats], Floats]) -> Floats:
    """A loss over the plane, (size, size): row i for the bias ``plane.b[i]``.

    Args:
        plane: where.
        x: the neuron's inputs, (n,).
        mean_loss: logits (m, n), one column a point, to the loss (m,).
    """
    logits = (plane.w[None, :, None] * x + plane.b[:, None, None]).reshape(-1, len(x))
    return mean_loss(logits).reshape(plane.size, plane.size)
