"""From the values of a kernel to what is returned: rows, sample weights, reduction.

The pipeline is linear, so its gradient is one factor a value, known before the values
are: a :class:`Plan` has it, and puts together what comes from one block of rows after
another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from lossexplorer.losses.numerics import times
from lossexplorer.losses.spec import Array

ROWS = ("mean", "sum", None)
REDUCTIONS = ("none", "sum", "mean", "weighted_mean", "batchmean")


@dataclass(slots=True)
class Plan:
    """What happens to the values of a kernel.

    Attributes:
        adds: whether the elements of a row are added up.
        factor: of each value after that.
        weight: of each value, a number, (N,), (N, 1) or (N, K); None for 1.
        divisor: of the sum of all; None if the values are kept ("none").
        constant: the part of d(sum of value)/d(value of the kernel) without the weight.
        empty: whether a mean is taken over nothing.
    """

    adds: bool
    factor: float
    weight: Array | None
    divisor: float | None
    constant: float
    empty: bool = False

    def itself(self, shape: tuple[int, ...]) -> Plan:
        """This plan, where the values' shape was known before."""
        return self

    @property
    def keeps(self) -> bool:
        """Whether the values are returned as they are, and not their sum."""
        return self.divisor is None

    def scale(self, part: slice) -> Any:
        """d(sum of value)/d(each value of the kernel): a number, or shape (n, 1) or (n, K)."""
        if self.weight is None:
            return self.constant
        # not weight · (factor / divisor): that may overflow
        weight = self._weight(part) * self.factor / (self.divisor or 1.0)
        return weight[:, None] if weight.ndim == 1 else weight

    def combined(self, values: Array, part: slice) -> Any:
        """The kernel's values of these rows: their weighted sum, or all of them if kept."""
        if self.adds:
            values = np.add.reduce(values, axis=1)
        if self.keeps and self.factor != 1.0:
            values = values * self.factor
        if self.weight is not None:
            values = times(self._weight(part), values)
        if self.keeps:
            return values
        return float(values.item() if values.size == 1 else np.add.reduce(values, axis=None))

    def finished(self, results: Any) -> Any:
        """The value, from what was combined: the sums of all blocks in order, or all values."""
        if self.divisor is None:
            return results
        if self.empty:
            return float("nan")
        return sum(results) * self.factor / self.divisor

    def _weight(self, part: slice) -> Array:
        assert self.weight is not None
        return self.weight[part] if self.weight.ndim else self.weight


def planned(
    shape: tuple[int, ...],
    rows: str | None,
    weight: Array | None,
    reduction: str,
    mass: Array | None,
    kept: Array | None,
) -> Plan:
    """The plan for values of one shape.

    Args:
        shape: of the kernel's values: (N, K) for elements or (N,) for rows.
        rows: how elements of a row combine: "mean", "sum", None to keep them.
        weight: sample weights, a number, (N,), (N, 1) or (N, K); None for 1.
        reduction: one of :data:`REDUCTIONS`.
        mass: class weight of each row, (N,), for "weighted_mean"; None for 1.
        kept: which rows count, (N,); None for all.
    """
    adds = rows is not None and len(shape) == 2
    factor = 1.0 / shape[1] if adds and rows == "mean" else 1.0
    if adds:
        shape = shape[:1]
    if weight is not None:
        weight = _fitted(weight, len(shape))
    divisor = _divisor(shape, weight, reduction, mass, kept)
    if divisor != 0:
        return Plan(adds, factor, weight, divisor, factor / (divisor or 1.0))
    # rows that don't count have the gradient 0 even of a mean over nothing
    counted = shape[0] > 0 and (kept is None or bool(kept.any()))
    return Plan(adds, factor, None, divisor, float("nan") if counted else 0.0, empty=True)


def _fitted(weight: Array, dimensions: int) -> Array:
    """Weights as a number, (N,) for rows, (N, 1) or (N, K) for elements."""
    if weight.ndim == 0 or weight.ndim == dimensions:
        return weight
    return weight[:, None] if dimensions == 2 else weight[:, 0]


def _divisor(
    shape: tuple[int, ...],
    weight: Array | None,
    reduction: str,
    mass: Array | None,
    kept: Array | None,
) -> float | None:
    """What the sum is divided by; None under "none"."""
    if reduction == "none":
        return None
    if reduction == "sum":
        return 1.0
    if reduction == "batchmean":
        return float(shape[0])
    if reduction == "mean" or (weight is None and mass is None):
        across = shape[1] if len(shape) == 2 else 1
        return float((shape[0] if kept is None else np.count_nonzero(kept)) * across)
    shaped: Array = np.ones(1) if weight is None else weight
    if mass is not None:
        shaped = shaped * (mass if len(shape) == 1 else mass[:, None])
    return float(np.broadcast_to(shaped, shape).sum())
