"""The error rate of one sigmoid neuron on a line of points: a staircase in its weights.

The neuron says class 1 where p = σ(w x + b) > ½, that is where w x + b > 0. The share of
wrong answers changes only where a point changes sides; in between it is constant, so its
gradient is 0 almost everywhere and descent has nothing to follow.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def error_rate(weight: Floats, bias: Floats, x: Floats, labels: Floats) -> Floats:
    """The share of points on the wrong side, in the broadcast shape of weight and bias.

    Args:
        weight: w, any shape.
        bias: b, a shape that broadcasts with it.
        x: the points, (n,).
        labels: 0 or 1, (n,).
    """
    wrong = np.zeros(np.broadcast_shapes(np.shape(weight), np.shape(bias)))
    for place, label in zip(x, labels, strict=True):
        wrong += (weight * place + bias > 0) != (label > 0.5)
    return wrong / len(x)


def stairs(
    bias: float, x: Floats, labels: Floats, low: float, high: float
) -> tuple[Floats, Floats]:
    """The error rate over the weight for a fixed bias, exactly, between two ends.

    Args:
        bias: b.
        x: the points, (n,).
        labels: 0 or 1, (n,).
        low: the lower end of the weight's axis.
        high: the upper end.

    Returns:
        Corners (weights, rates), each (2 s,) for s flat steps: both ends of every step.
    """
    moving = x != 0
    edges = -bias / x[moving]
    edges = np.unique(edges[(edges > low) & (edges < high)])
    starts = np.concatenate([[low], edges])
    ends = np.concatenate([edges, [high]])
    rates = error_rate((starts + ends) / 2, np.array(bias), x, labels)
    return np.stack([starts, ends], axis=1).ravel(), np.repeat(rates, 2)
