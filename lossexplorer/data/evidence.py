"""What is counted of predictions and labels to tell whether something is odd about them.

Everything here can be merged: any split of the rows gives the same record, so that files
are diagnosed a block at a time, in any order.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data import clues
from lossexplorer.data.duplicates import Duplicates
from lossexplorer.data.fixes import before_softmax
from lossexplorer.data.kinds import NEAR_ONE, PredictionKind, row_tolerance
from lossexplorer.data.largest import largest_class
from lossexplorer.data.places import NOWHERE, Places

Array = NDArray[Any]

SURE = 0.9  # a probability that confident classifiers often give
_FAR = 0.5  # beyond [0, 1]


@dataclass(frozen=True, eq=False)
class Evidence:
    """Counts over some rows.

    Attributes:
        kind: what predictions are declared to be. classes: K.
        hard: whether each label names one class.
        tolerance: how far the sum of a row may be from 1.
        rows: how many were seen.
        nonfinite: rows with a NaN, or with +∞ where no logit may be.
        outside: rows of probabilities with a number outside [0, 1]. slips: numbers there.
        far: rows with a number far outside. positive: whether any number is above 0.
        logs: rows whose exponentials nearly sum to 1, while nothing is positive.
        sums: rows (their exponentials, for log-probabilities) that do not sum to 1.
        log_zero: rows that give their label the probability 0.
        within: whether all rows of logits are rows of probabilities.
        twice: whether all rows are the softmax of probabilities. sure: how many of those
            have one above :data:`SURE`.
        labels, predicted: (K,) rows by label and by predicted class; two classes where
            K is 1. hits, minus, plus: rows predicted as their label, and as the class
            before and after it.
        constant: columns that have the same number in every row, with that number.
        duplicates: of rows that can't be alike by chance; None if all can.
    """

    kind: PredictionKind
    classes: int
    hard: bool
    tolerance: float
    rows: int = 0
    nonfinite: Places = NOWHERE
    outside: Places = NOWHERE
    slips: int = 0
    far: int = 0
    positive: bool = False
    logs: int = 0
    sums: Places = NOWHERE
    log_zero: Places = NOWHERE
    within: bool = True
    twice: bool = True
    sure: int = 0
    labels: Array | None = None
    predicted: Array | None = None
    hits: int = 0
    minus: int = 0
    plus: int = 0
    constant: tuple[tuple[int, float], ...] = ()
    duplicates: Duplicates | None = None

    @classmethod
    def of(
        cls,
        predictions: Array,
        labels: Array,
        kind: PredictionKind,
        *,
        start: int = 0,
        hard: bool = True,
    ) -> Evidence:
        """Look at a block of rows.

        Args:
            predictions: (N, K) floats, C-contiguous, N ≥ 1.
            labels: class indices (N,), those outside 0 … K - 1 being ignored; or (N, K),
                0/1 or soft. With K = 1: (N, 1), 0/1 or soft.
            kind: what the predictions are declared to be.
            start: the number of the first row.
            hard: whether each label names one class.
        """
        classes = predictions.shape[1]
        half = predictions.dtype == np.float16
        if half:  # NumPy computes with them one by one
            predictions = predictions.astype(np.float32)
        tolerance = row_tolerance(classes, half=half)
        low, high = float(predictions.min()), float(predictions.max())
        found = cls(kind, classes, hard, tolerance, len(predictions), positive=not high <= 0)
        with np.errstate(all="ignore"):
            found = replace(found, nonfinite=clues.nonfinite(predictions, kind, low, high, start))
            if kind == "probabilities":
                found = found._of_probabilities(predictions, labels, low, high, start)
            elif kind == "log-probabilities" and classes > 1:
                found = replace(found, sums=clues.sums(np.exp(predictions), start, tolerance))
            elif kind == "logits":
                found = replace(
                    found, within=clues.are_probabilities(predictions, low, high, tolerance)
                )
            found = found._of_classes(predictions, labels)
        return replace(
            found,
            constant=clues.constant(predictions),
            duplicates=clues.duplicates(predictions, kind, start),
        )

    def _of_probabilities(
        self, predictions: Array, labels: Array, low: float, high: float, start: int
    ) -> Evidence:
        found: dict[str, Any] = {"twice": clues.went_through_twice(predictions, low, high)}
        if found["twice"]:
            found["sure"] = int((before_softmax(predictions).max(axis=1) > SURE).sum())
        if not (low >= 0 and high <= 1):
            flags = (predictions < 0) | (predictions > 1)
            far = (predictions < -_FAR) | (predictions > 1 + _FAR)
            found["outside"] = Places.of_numbers(flags, predictions, start)
            found["slips"] = int(flags.sum())
            found["far"] = int(far.any(axis=1).sum())
        if high <= 0 and self.classes > 1:
            near = abs(np.exp(predictions).sum(axis=1) - 1) < NEAR_ONE
            found["logs"] = int(near.sum())
        if self.classes > 1:
            found["sums"] = clues.sums(predictions, start, self.tolerance)
        if not low > 0 or (self.classes == 1 and high >= 1):
            found["log_zero"] = clues.log_zero(predictions, labels, start)
        return replace(self, **found)

    def _of_classes(self, predictions: Array, labels: Array) -> Evidence:
        """Counts by class."""
        if not self.hard:
            return self
        if self.classes == 1:
            even = {"probabilities": 0.5, "logits": 0.0, "log-probabilities": np.log(0.5)}
            predicted = (predictions[:, 0] > even[self.kind]).astype(np.intp)
            label = (labels[:, 0] > 0.5).astype(np.intp)
        else:
            predicted = largest_class(predictions)
            label = labels if labels.ndim == 1 else largest_class(labels)
        label = label.astype(np.int64, copy=False)
        count = max(self.classes, 2)
        if label.min() < 0 or label.max() >= count:
            kept = (label >= 0) & (label < count)
            predicted, label = predicted[kept], label[kept]
        step = predicted - label
        return replace(
            self,
            labels=np.bincount(label, minlength=count),
            predicted=np.bincount(predicted, minlength=count)[:count],
            hits=int((step == 0).sum()),
            minus=int((step == -1).sum()),
            plus=int((step == 1).sum()),
        )

    def merged(self, other: Evidence) -> Evidence:
        """Both together; they are of different rows."""
        if not self.rows or not other.rows:
            return self if self.rows else other
        joined = {
            field.name: _MERGE.get(field.name, _added)(
                getattr(self, field.name), getattr(other, field.name)
            )
            for field in fields(self)
            if field.name not in ("kind", "classes", "hard", "tolerance")
        }
        return replace(self, **joined)


def _added(one: Any, other: Any) -> Any:
    """Counts, or arrays of them, or places; nothing if one has nothing to say."""
    if one is None or other is None:
        return None
    return one.merged(other) if isinstance(one, Places | Duplicates) else one + other


def _both(one: Any, other: Any) -> bool:
    return bool(one and other)


def _either(one: Any, other: Any) -> bool:
    return bool(one or other)


def _shared(one: Any, other: Any) -> Any:
    known = set(other)
    return tuple(pair for pair in one if pair in known)


_MERGE = {"within": _both, "twice": _both, "positive": _either, "constant": _shared}
