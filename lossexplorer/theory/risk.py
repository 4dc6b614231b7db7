"""The data term of a linear model f(x) = w·x, and what it is as a function of two weights."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Kind = Literal["squared", "logistic"]

_NEWTON_STEPS = 12


@dataclass(frozen=True, eq=False)
class DataTerm:
    """The mean loss of N samples as a function of D weights; there is no bias.

    "squared" is 1/(2N) Σ(w·x - y)², "logistic" is 1/N Σ log(1 + exp(-y w·x)), y = ±1.

    Attributes:
        kind: which.
        x: (N, D). y: (N,).
        offset: (N,), added to w·x: what weights that are held fixed contribute.
    """

    kind: Kind
    x: Floats
    y: Floats
    offset: Floats

    @classmethod
    def of(cls, kind: Kind, x: Floats, y: Floats) -> DataTerm:
        """Of samples with nothing held fixed."""
        return cls(kind, x, y, np.zeros(len(y)))

    @cached_property
    def gram(self) -> Floats:
        """XᵀX/N, (D, D)."""
        product: Floats = self.x.T @ self.x / len(self.y)
        return product

    @cached_property
    def rank(self) -> int:
        """How many of the features are linearly independent."""
        return int(np.linalg.matrix_rank(self.x))

    def value(self, weights: Floats) -> Floats:
        """(…,) for weights (…, D)."""
        score = weights @ self.x.T + self.offset
        if self.kind == "squared":
            mean: Floats = ((score - self.y) ** 2).mean(axis=-1) / 2
        else:
            mean = np.logaddexp(0.0, -self.y * score).mean(axis=-1)
        return mean

    def gradient(self, weights: Floats) -> Floats:
        """(…, D) for weights (…, D)."""
        score = weights @ self.x.T + self.offset
        squared = self.kind == "squared"
        slope = score - self.y if squared else -self.y * _sigmoid(-self.y * score)
        product: Floats = slope @ self.x / len(self.y)
        return product

    def hessian(self, weights: Floats) -> Floats:
        """(…, D, D) for weights (…, D)."""
        if self.kind == "squared":
            return np.broadcast_to(self.gram, (*weights.shape, weights.shape[-1]))
        p = _sigmoid(weights @ self.x.T + self.offset)
        curvature = p * (1.0 - p) / len(self.y)
        product: Floats = (curvature[..., None, :] * self.x.T) @ self.x
        return product

    def of_two(self, weights: Floats, first: int, second: int) -> DataTerm:
        """As a function of two weights while the others keep their values.

        Args:
            weights: (D,).
            first: the one across.
            second: the one up.
        """
        pair = [first, second]
        others = weights.copy()
        others[pair] = 0.0
        return DataTerm(self.kind, self.x[:, pair], self.y, self.offset + self.x @ others)


def level_lines(
    term: DataTerm, center: Floats, levels: Floats, reach: float, rays: int
) -> tuple[Floats, Floats]:
    """Contour lines of a data term of two weights around a point below all of them.

    Along a ray the convex term passes each level once; Newton's method from beyond that
    place never steps over it.

    Args:
        term: of two weights.
        center: (2,), where the term is less than every level.
        levels: (L,).
        reach: how far from the center a line is followed; lines may be endless.
        rays: how many points a line has.

    Returns:
        Places (L, rays + 1) across and up; the last point is the first.
    """
    direction = _rays(term.hessian(center), rays)
    across = direction @ term.x.T  # of the score, for each step along a ray
    start = term.x @ center + term.offset
    if term.kind == "squared":
        # half the mean of (r + t a)² is a level: a quadratic equation in t
        residual = start - term.y
        curve, slope = (across**2).mean(axis=-1), (across * residual).mean(axis=-1)
        missing = levels[:, None] - (residual**2).mean() / 2
        root = np.sqrt(np.maximum(slope**2 + 2 * curve * missing, 0.0))
        with np.errstate(divide="ignore", invalid="ignore"):
            length = np.where(curve > 1e-14, (root - slope) / curve, np.inf)
    else:
        length = np.full((len(levels), rays + 1), reach)
        for _ in range(_NEWTON_STEPS):
            margin = -term.y * (start + length[..., None] * across)
            excess = np.logaddexp(0.0, margin).mean(axis=-1) - levels[:, None]
            rise = (-term.y * _sigmoid(margin) * across).mean(axis=-1)
            with np.errstate(divide="ignore", invalid="ignore"):
                step = np.where((excess > 0) & (rise > 0), excess / rise, 0.0)
            length = length - step
    length = np.clip(length, 0.0, reach)
    return center[0] + length * direction[:, 0], center[1] + length * direction[:, 1]


def _rays(hessian: Floats, count: int) -> Floats:
    """Directions (count + 1, 2) that are evenly spaced on the ellipse of a curvature.

    Evenly spaced angles would leave the far ends of a long ellipse without points.
    """
    bends, axes = np.linalg.eigh(hessian)
    bends = np.maximum(bends, 1e-4 * bends.max()) if bends.max() > 0 else np.ones(2)
    angle = np.linspace(0.0, 2 * np.pi, count + 1)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=-1)
    direction: Floats = circle / np.sqrt(bends) @ axes.T
    direction /= np.linalg.norm(direction, axis=1, keepdims=True)
    return direction


def _sigmoid(values: Floats) -> Floats:
    small = np.exp(-np.abs(values))
    p: Floats = np.where(values >= 0, 1.0, small) / (1.0 + small)
    return p
