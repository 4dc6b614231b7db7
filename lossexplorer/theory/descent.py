"""Gradient descent with momentum (the heavy ball), one step at a time.

Polyak, "Some methods of speeding up the convergence of iteration methods", 1964:
v ← μ v − η ∇L(θ), θ ← θ + v. Without momentum (μ = 0) it is plain gradient descent.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Objective = Callable[[Floats], tuple[float, Floats]]

LARGEST = 1e8
"""A parameter beyond it counts as diverged: nothing there can be drawn or comes back."""

_CHUNK = 8  # steps between two looks at the clock


class Descent:
    """The steps of one descent, computed as far as somebody asked.

    Attributes:
        points: θ at every step, each (d,); ``points[0]`` is the start.
        values, norms: the loss and the Euclidean norm of its gradient there.
        diverged: the step at which a parameter passed :data:`LARGEST` or a number was no
            longer finite; None while that has not happened. It is the last step.
    """

    def __init__(
        self, objective: Objective, start: ArrayLike, rate: float, momentum: float = 0.0
    ) -> None:
        """Stand at the start.

        Args:
            objective: θ, (d,), to the loss and its gradient (d,).
            start: the first θ, (d,).
            rate: the learning rate η.
            momentum: μ, 0 ≤ μ < 1.
        """
        self._objective = objective
        self._rate, self._momentum = rate, momentum
        self._point = np.array(start, dtype=np.float64)
        self._velocity = np.zeros_like(self._point)
        self.points: list[Floats] = []
        self.values: list[float] = []
        self.norms: list[float] = []
        self.diverged: int | None = None
        self._look()

    @property
    def steps(self) -> int:
        """How many steps are known."""
        return len(self.points) - 1

    @np.errstate(all="ignore")  # what overflows has diverged, which is said
    def slope_at(self, point: Floats) -> Floats:
        """The gradient at any θ, (d,)."""
        return self._objective(point)[1]

    def done(self, steps: int) -> bool:
        """Whether ``steps`` steps are known, or it diverged before."""
        return self.diverged is not None or self.steps >= steps

    def advance(self, steps: int, deadline: float = math.inf) -> bool:
        """Go on until ``steps`` steps are known, it diverges or time is up.

        Args:
            steps: how many in all.
            deadline: on the clock of ``time.perf_counter``; it is looked at now and then.

        Returns:
            Whether there is nothing left to do.
        """
        while not self.done(steps):
            for _ in range(min(_CHUNK, steps - self.steps)):
                self._step()
                if self.diverged is not None:
                    return True
            if time.perf_counter() >= deadline:
                break
        return self.done(steps)

    def _step(self) -> None:
        self._velocity = self._momentum * self._velocity - self._rate * self._slope
        self._point = self._point + self._velocity
        self._look()

    @np.errstate(all="ignore")
    def _look(self) -> None:
        """Evaluate the present point and keep it."""
        value, self._slope = self._objective(self._point)
        norm = math.sqrt(float(self._slope @ self._slope))
        self.points.append(self._point)
        self.values.append(value)
        self.norms.append(norm)
        far = float(np.abs(self._point).max()) > LARGEST
        if far or not (math.isfinite(value) and math.isfinite(norm)):
            self.diverged = self.steps


def divergence_threshold(curvature: float, momentum: float = 0.0) -> float:
    """The learning rate from which on descent on a quadratic diverges: 2 (1 + μ) / a.

    On L = a θ²/2 the recurrence θ' = (1 + μ − η a) θ − μ θ₋₁ has all roots inside the unit
    circle exactly for 0 < η a < 2 (1 + μ).

    Args:
        curvature: a, the largest second derivative, above 0.
        momentum: μ, 0 ≤ μ < 1.
    """
    return 2.0 * (1.0 + momentum) / curvature
