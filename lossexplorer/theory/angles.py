"""The target logit ψ(θ) of the angular softmax family, and where it rises with the angle.

A loss of the family puts s·ψ(θ) in the place of the true class's logit s·cos θ. A ψ that
falls from 0 to π always pulls towards the prototype; where it rises the pull turns round.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.angular import Margin
from lossexplorer.theory.stretches import Floats, stretches

_POINTS = 721
_TOLERANCE = 1e-9  # slopes this small are rounding


def psi(margin: Margin, theta: Floats) -> Floats:
    """ψ(θ) = F(cos θ).

    Args:
        margin: F and its derivative by the cosine.
        theta: angles in [0, π], shape (n,).
    """
    return margin(np.cos(theta))[0]


def pull(margin: Margin, theta: Floats) -> Floats:
    """-dψ/dθ = F'(cos θ) sin θ: how hard the target logit pulls towards the prototype.

    At 0 and π it is what the losses take there: 0.
    """
    return margin(np.cos(theta))[1] * np.sin(theta)


def rising(margin: Margin) -> tuple[tuple[float, float], ...]:
    """The stretches of [0, π] on which ψ rises with the angle.

    Jumps upwards are no stretches: see :func:`step_at`.
    """
    # the ends are left out: cosines beside them tell no angles apart
    points = np.linspace(0.0, math.pi, _POINTS)[1:-1]

    def turned(theta: Floats) -> NDArray[np.bool_]:
        return pull(margin, theta) < -_TOLERANCE

    found = stretches(turned, points)
    edge = points[-1]
    return tuple((start, math.pi if end == edge else end) for start, end in found)


def step_at(margin: Margin, theta: float) -> float:
    """By how much ψ jumps at an angle: ψ just behind it - ψ just before it."""
    sides = psi(margin, np.array([theta - 1e-9, theta + 1e-9]))
    return float(sides[1] - sides[0])
