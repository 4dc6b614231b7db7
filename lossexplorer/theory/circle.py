"""Two classes on the unit circle: who owns which direction once the margin is asked for.

An embedding in direction φ has the angles θ_1 and θ_2 to the prototypes. Without a margin
class 1 is chosen where cos θ_1 > cos θ_2: the boundary is the bisector. With its margin,
class 1 owns only the directions with F(cos θ_1) - cos θ_2 >= lead; the same holds for
class 2, and what neither owns is the margin between the classes.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses.angular import Margin
from lossexplorer.theory.stretches import Floats, stretches

_POINTS = 721
_ARC_POINTS = 257


def separation(first: float, second: float) -> float:
    """The angle between two directions, in [0, π]; all in radians."""
    turn = math.remainder(first - second, 2 * math.pi)
    return abs(turn)


def bisector(first: float, second: float) -> float | None:
    """The direction in the middle of two; None where they coincide.

    Of opposite directions it is the one a quarter turn to the left of the first.
    """
    turn = math.remainder(second - first, 2 * math.pi)
    return first + turn / 2 if turn else None


def reach(margin: Margin, apart: float, lead: float = 0.0) -> float | None:
    """How far from its prototype a class owns the arc between the two prototypes.

    Closed forms with lead 0: apart / 2 without a margin; apart / (m + 1) for ψ = cos(mθ),
    as long as m·apart / (m + 1) <= π; apart / 2 - asin(m / (2 sin(apart / 2))) for
    ψ = cos θ - m; (apart - m) / 2 for ψ = cos(θ + m).

    Args:
        margin: F of the target logit F(cos θ).
        apart: the angle between the prototypes, in (0, π].
        lead: what F(cos θ) - cos θ_other has to be at least.

    Returns:
        The angle; None where even the prototype itself is not ahead by the margin.
    """

    def owned(theta: Floats) -> NDArray[np.bool_]:
        return margin(np.cos(theta))[0] - np.cos(apart - theta) >= lead

    found = stretches(owned, np.linspace(0.0, apart, _ARC_POINTS))
    return found[0][1] if found and found[0][0] == 0.0 else None


def unowned(
    margin: Margin, first: float, second: float, leads: tuple[float, float] = (0.0, 0.0)
) -> tuple[tuple[float, float], ...]:
    """The directions that neither class owns: the margin between them.

    Args:
        margin: F of the target logit F(cos θ), the same for both classes.
        first: direction of the first prototype, in radians.
        second: direction of the second.
        leads: what F(cos θ) - cos θ_other has to be at least, for each class.

    Returns:
        Arcs (start, end) in radians, counted from the first prototype on: start lies in
        [first, first + 2π]. Without a margin there is none.
    """

    def free(phi: Floats) -> NDArray[np.bool_]:
        one, two = np.cos(phi - first), np.cos(phi - second)
        # rounding leaves slits where both are just not ahead: a boundary is no margin
        for_one = margin(one)[0] - two < leads[0] - 1e-12
        for_two = margin(two)[0] - one < leads[1] - 1e-12
        return for_one & for_two

    arcs = stretches(free, np.linspace(first, first + 2 * math.pi, _POINTS))
    return tuple(arc for arc in arcs if arc[1] > arc[0])
