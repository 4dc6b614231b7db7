"""One look at a block of rows: which of them are odd in one way."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.duplicates import Duplicates
from lossexplorer.data.fixes import before_softmax
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.places import NOWHERE, Places

Array = NDArray[Any]

_SLACK = 1e-4  # of probabilities that went through float32
_FEWEST_FREE = 2
_DECIMALS, _FEW_DECIMALS = 6, 2  # of probabilities, and of logits
_OFF = 0.05  # of the last decimal; what float32 makes of a number near 1 is off by as much
_WIDE = 1000  # classes; a quick sum of more in float32 is too rough


def nonfinite(
    predictions: Array, kind: PredictionKind, low: float, high: float, start: int
) -> Places:
    """Rows with NaN, and +∞ (for probabilities that is a number outside of [0, 1])."""
    if high < math.inf and not math.isnan(low):
        return NOWHERE
    flags = np.isnan(predictions)
    if kind != "probabilities":
        flags |= predictions == np.inf
    return Places.of_numbers(flags, predictions, start)


def sums(rows: Array, start: int, tolerance: float) -> Places:
    """Rows that do not sum to 1, rounding let pass."""
    classes = rows.shape[1]
    quick = rows @ np.ones(classes, rows.dtype) if classes <= _WIDE else rows.sum(axis=1)
    # a quick sum differs with the block's size in its last digits: what is near the limit
    # is summed again in the same way whatever the block
    doubtful = np.flatnonzero(~(abs(quick - 1) <= tolerance / 2))
    sums = rows[doubtful].sum(axis=1, dtype=np.float64)
    wrong = ~(abs(sums - 1) <= tolerance)
    return Places.of_rows(doubtful[wrong], sums[wrong], start)


def log_zero(predictions: Array, labels: Array, start: int) -> Places:
    """Rows that give a class of which the label has a part the probability 0."""
    if labels.ndim == 1:
        zero = np.zeros(predictions.shape, bool)
        kept = np.flatnonzero((labels >= 0) & (labels < predictions.shape[1]))
        zero[kept, labels[kept]] = predictions[kept, labels[kept]] == 0
    else:
        zero = (predictions == 0) & (labels > 0)
    if predictions.shape[1] == 1:
        zero |= (predictions == 1) & (labels < 1)
    return Places.of_numbers(zero, predictions, start)


def are_probabilities(predictions: Array, low: float, high: float, tolerance: float) -> bool:
    """Whether all rows lie in [0, 1] and sum to 1."""
    inside = low >= 0 and high <= 1 and predictions.shape[1] > 1
    return inside and not sums(predictions, 0, tolerance)


def went_through_twice(predictions: Array, low: float, high: float) -> bool:
    """Whether all rows are the softmax of probabilities.

    A softmax of numbers from 0 to 1 that sum to 1 has a logarithm that, shifted to sum
    to 1, is these numbers again; none is above e/(e + K - 1).
    """
    classes = predictions.shape[1]
    if classes < 2 or not low > 0 or high > (1 + _SLACK) * np.e / (np.e + classes - 1):
        return False
    first = before_softmax(predictions)
    return bool(((first >= -_SLACK) & (first <= 1 + _SLACK)).all())


def constant(predictions: Array) -> tuple[tuple[int, float], ...]:
    """Columns with one number only; where first and last differ it need not be looked at."""
    first = predictions[0]
    columns = np.flatnonzero(first == predictions[-1])
    same = [k for k in columns.tolist() if (predictions[:, k] == first[k]).all()]
    return tuple((k, float(first[k])) for k in same)


def duplicates(predictions: Array, kind: PredictionKind, start: int) -> Duplicates | None:
    """Hashes of the rows, without those that are alike by chance.

    A row needs two free numbers (a softmax takes one of them away), and more digits than
    somebody rounded it to: rounded rows that are nearly sure of a class are often equal.
    """
    if predictions.shape[1] < _FEWEST_FREE + 1:
        return None
    if kind == "log-probabilities":
        rounded = (predictions == 0).any(axis=1)
    else:
        rounded = _are_rounded(predictions, _DECIMALS if kind == "probabilities" else _FEW_DECIMALS)
    return Duplicates.of(predictions, start, ~rounded if rounded.any() else None)


@np.errstate(over="ignore", invalid="ignore")  # masked logits are the least number there is
def _are_rounded(rows: Array, decimals: int) -> NDArray[np.bool_]:
    """Which rows have nothing but numbers with so few decimals, (N,)."""
    scale = rows.dtype.type(10**decimals)
    left = np.flatnonzero(_whole(rows[:, 0] * scale))  # most rows are told by one number
    left = left[_whole(rows[left] * scale).all(axis=1)]
    result = np.zeros(len(rows), bool)
    result[left] = True
    return result


def _whole(scaled: Array) -> NDArray[np.bool_]:
    nearest = np.rint(scaled)
    nearest -= scaled
    return np.abs(nearest, out=nearest) < _OFF
