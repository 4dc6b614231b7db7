"""From the values of a kernel to what is returned: rows, sample weights, reduction.

The pipeline is linear, so its gradient is one factor a value: :func:`reduce` returns
the result and that factor together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import times
from lossexplorer.losses.spec import Array

ROWS = ("mean", "sum", None)
REDUCTIONS = ("none", "sum", "mean", "weighted_mean", "batchmean")


@dataclass(frozen=True, slots=True)
class Reduced:
    """What :func:`reduce` found.

    Attributes:
        value: a float, or the weighted values under "none".
        scale: d(sum of value) / d(each value of the kernel): a number, or shape
            (N, 1) or (N, K).
        empty: whether a mean was taken over nothing.
    """

    value: Any
    scale: float | Array
    empty: bool = False


def reduce(
    values: Array,
    rows: str | None,
    weight: Array | None,
    reduction: str,
    mass: Array | None,
    kept: Array | None,
) -> Reduced:
    """Combine values to what is returned.

    Args:
        values: from the kernel, shape (N, K) of elements or (N,) of rows.
        rows: how elements of a row combine: "mean", "sum", None to keep them.
        weight: sample weights, a number, (N,), (N, 1) or (N, K); None for 1.
        reduction: one of :data:`REDUCTIONS`.
        mass: class weight of each row, (N,), for "weighted_mean"; None for 1.
        kept: which rows count, (N,); None for all.
    """
    factor = 1.0
    if rows is not None and values.ndim == 2:
        if rows == "mean":
            factor = 1.0 / values.shape[1]
        values = np.add.reduce(values, axis=1)
        if rows == "mean":
            values = values * factor
    if weight is not None:
        weight = _fitted(weight, values.ndim)
        values = times(weight, values)
    total = _divisor(values, weight, reduction, mass, kept)
    if total is None:
        return Reduced(values, _scale(factor, weight))
    if reduction == "sum":
        return Reduced(float(np.add.reduce(values, axis=None)), _scale(factor, weight))
    if total == 0:
        # rows that don't count have the gradient 0 even of a mean over nothing
        counted = values.size > 0 and (kept is None or bool(kept.any()))
        return Reduced(float("nan"), float("nan") if counted else 0.0, empty=True)
    return Reduced(float(np.add.reduce(values, axis=None)) / total, _scale(factor, weight, total))


def _fitted(weight: Array, dimensions: int) -> Array:
    """Weights as a number, (N,) for rows, (N, 1) or (N, K) for elements."""
    if weight.ndim == 0 or weight.ndim == dimensions:
        return weight
    return weight[:, None] if dimensions == 2 else weight[:, 0]


def _scale(factor: float, weight: Array | None, total: float = 1.0) -> float | Array:
    if weight is None:
        return factor / total
    scaled: Array = weight * factor / total  # not weight · (factor / total): it may overflow
    return scaled[:, None] if scaled.ndim == 1 else scaled


def _divisor(
    values: Array, weight: Array | None, reduction: str, mass: Array | None, kept: Array | None
) -> float | None:
    """What the sum is divided by; None under "none"."""
    if reduction == "none":
        return None
    if reduction == "sum":
        return 1.0
    if reduction == "batchmean":
        return float(values.shape[0])
    if reduction == "mean" or (weight is None and mass is None):
        if kept is None:
            return float(values.size)
        return float(np.count_nonzero(kept) * values.size / max(values.shape[0], 1))
    shaped: Array = np.ones(1) if weight is None else weight
    if mass is not None:
        shaped = shaped * (mass if values.ndim == 1 else mass[:, None])
    return float(np.broadcast_to(shaped, values.shape).sum())
