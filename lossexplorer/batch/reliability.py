"""Whether predictions are as often right as they are sure: confidence against accuracy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

BINS = 20
_STEPS = 2.0**30


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
    """Sums by bin of confidence; confidences are taken to 2**-30.

    That makes their sums whole numbers, the same in any order. A confidence of exactly an
    edge lies in the bin above it, 1 in the last one.
    """

    __slots__ = ("count", "right", "steps")

    def __init__(self) -> None:
        self.count = np.zeros(BINS, np.int64)
        self.right = np.zeros(BINS, np.int64)
        self.steps = np.zeros(BINS, np.int64)

    def add(self, confidence: Array, right: Array) -> None:
        """Add rows: confidences, NaN where there is none, and whether they are right."""
        steps = np.rint(confidence.astype(np.float64, copy=False) * _STEPS)
        inside = (steps >= 0) & (steps <= _STEPS)
        if not inside.all():
            steps, right = steps[inside], right[inside]
        place = np.minimum(steps * (BINS / _STEPS), BINS - 1).astype(np.intp)
        both = np.bincount(place + BINS * right, minlength=2 * BINS)
        self.count += both[:BINS] + both[BINS:]
        self.right += both[BINS:]
        # whole numbers, which doubles add up exactly as far as 2**23 rows at once
        self.steps += np.bincount(place, steps, BINS).astype(np.int64)

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
        gaps = np.abs(self.right * int(_STEPS) - self.steps)
        rows = int(self.count.sum())
        error = sum(gaps.tolist()) / (rows * int(_STEPS)) if rows else float("nan")
        return Reliability(self.count.copy(), confidence, accuracy, error)
