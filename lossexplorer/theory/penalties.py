"""Penalties on weights: L1, L2 and their mixture, the elastic net.

P(w) = ρ Σ|w| + (1 - ρ)/2 Σw², with ρ = 1 for the lasso and ρ = 0 for ridge regression;
Zou and Hastie (2005), Regularization and variable selection via the elastic net.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def penalty(weights: Floats, ratio: float) -> Floats:
    """P of each row of weights.

    Args:
        weights: (…, D).
        ratio: ρ, the share of L1.

    Returns:
        (…,).
    """
    sizes = np.abs(weights)
    total: Floats = ratio * sizes.sum(axis=-1) + (1.0 - ratio) / 2 * (sizes**2).sum(axis=-1)
    return total


def soft_threshold(values: Floats, threshold: Any) -> Floats:
    """sign(v)·max(|v| - t, 0): what is smaller than the threshold becomes exactly 0."""
    shrunk: Floats = np.sign(values) * np.maximum(np.abs(values) - threshold, 0.0)
    return shrunk


def ball(level: float, ratio: float, corners: int = 160) -> tuple[Floats, Floats]:
    """The outline of {(a, b): P(a, b) ≤ level}, counter-clockwise from the right.

    Along a ray at angle θ with s = |cos θ| + |sin θ|, P = ρ s t + (1 - ρ)/2 t² is the level
    at one t.

    Args:
        level: of the penalty, at least 0.
        ratio: ρ.
        corners: how many points; a multiple of 4, so that the corners of L1 are among them.
    """
    angle = np.linspace(0.0, 2 * np.pi, corners + 1)
    across, up = np.cos(angle), np.sin(angle)
    linear = ratio * (np.abs(across) + np.abs(up))
    root = np.sqrt(linear**2 + 2 * (1.0 - ratio) * level)
    reach = np.divide(2 * level, linear + root, out=np.zeros_like(angle), where=level > 0)
    return reach * across, reach * up
