"""Whether predictions are as often right as they are sure: confidence against accuracy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BINS = 20
_SHIFT = 5  # there is room for a bin more in 2**_SHIFT
_STEPS = 1 << 21
_ROW = 1 << 37
_AT_ONCE = 1 << 15  # so many rows in one sum: it stays below 2**53, and a double holds it


@dataclass(frozen=True, eq=False)
class Reliability:
    """Confidence (the largest probability) against accuracy, in equal bins of [0, 1].

    Attributes:
        count: rows a bin. confidence: their mean confidence. accuracy: share predicted
            right. NaN in empty bins.
        error: Σ count/N |accuracy - confidence|, the expected calibration error (Guo et
            al. 2017); NaN without rows.
    """

    count: Array
    confidence: Array
    accuracy: Array
    error: float


class Confidences:
    """Sums by bin of confidence; confidences are taken to 2**-21.

    That makes their sums whole numbers, the same in any order. A confidence of exactly an
    edge lies in the bin above it, 1 in the last one.
    """

    __slots__ = ("count", "right", "steps")

    def __init__(self) -> None:
        self.count = np.zeros(BINS, np.int64)
        self.right = np.zeros(BINS, np.int64)
        self.steps = np.zeros(BINS, np.int64)

    def add(self, confidence: Array, wrong: Array) -> None:
        """Add rows, (n,) each.

        Args:
            confidence: largest probabilities; what is none, such as NaN, is left out.
            wrong: 1 where another class was predicted, else 0.
        """
        for start in range(0, len(wrong), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            self._add(confidence[part], wrong[part])

    def _add(self, confidence: Array, wrong: Array) -> None:
        least, most = np.minimum.reduce(confidence), np.maximum.reduce(confidence)
        if not (least >= 0 and most <= 1):
            inside = (confidence >= 0) & (confidence <= 1)
            confidence, wrong = confidence[inside], wrong[inside]
        place = (confidence * BINS).astype(np.intp)
        place += wrong << _SHIFT
        steps = confidence * _STEPS
        steps = np.rint(steps, out=steps).astype(np.float64, copy=False)
        steps += _ROW  # rows are counted in the digits above those of the sum
        sums = np.bincount(place, steps, 2 << _SHIFT).astype(np.int64).reshape(2, -1)
        sums[:, BINS - 1] += sums[:, BINS]  # a confidence of 1 belongs to the last bin
        right, missed = sums[:, :BINS] // _ROW
        self.count += right + missed
        self.right += right
        self.steps += (sums[:, :BINS] % _ROW).sum(axis=0)

    def merge(self, other: Confidences) -> None:
        """Add what another has."""
        self.count += other.count
        self.right += other.right
        self.steps += other.steps

    def copy(self) -> Confidences:
        """The same, apart."""
        new = Confidences()
        new.merge(self)
        return new

    def reliability(self) -> Reliability:
        """Means by bin."""
        with np.errstate(invalid="ignore"):
            confidence = self.steps / _STEPS / self.count
            accuracy = self.right / self.count
        gaps = np.abs(self.right * _STEPS - self.steps)
        rows = int(self.count.sum())
        error = sum(gaps.tolist()) / (rows * _STEPS) if rows else float("nan")
        return Reliability(self.count.copy(), confidence, accuracy, error)
