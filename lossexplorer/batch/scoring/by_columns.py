"""Element losses on turned rows: NumPy goes through whole columns and adds those up.

On rows of ten numbers that takes a third of the time of going along each row.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.comparing import Compared, confidence
from lossexplorer.batch.scoring.evaluating import applied
from lossexplorer.batch.scoring.labelling import Labels
from lossexplorer.batch.scoring.setup import Setup
from lossexplorer.losses.numerics import times
from lossexplorer.losses.rivals import along_axis, places, rivals_of
from lossexplorer.losses.spaces import inside

Array = NDArray[Any]


def by_columns(
    setup: Setup, numbers: Array, label: Labels, *, predicted: bool
) -> tuple[Array, Compared | None] | None:
    """Values of rows, (n,), and predictions beside labels unless only values are wanted.

    Args:
        setup: of a job that goes by columns.
        numbers: predictions, (n, K).
        label: of the same rows.
        predicted: whether the predicted classes are wanted.

    Returns:
        None if some numbers are outside their spaces: ``evaluate`` says which.
    """
    if len(numbers) == 1:  # a single column would be added up in another order
        weight = None if label.weight is None else label.weight.repeat(2)
        rows = label.rows.repeat(2, axis=0)
        label = replace(label, label=label.label.repeat(2), rows=rows, weight=weight)
        both = by_columns(setup, numbers.repeat(2, axis=0), label, predicted=predicted)
        return None if both is None else (both[0][:1], both[1] and both[1].first())
    found = None
    if setup.value_only:
        columns, at = along_axis(numbers), places(numbers, label.label)
    else:
        found = rivals_of(numbers, label.label, predicted=predicted)
        columns, at = found.put(found.own), found.at
    call = applied(setup, columns, _turned(label, columns, at))
    share = None
    if call.link == "softmax":
        share = _softmax(call.inputs[0], call.temperature)
    spaces = setup.spaces if call.link == "identity" else setup.spaces[1:]
    if not all(map(inside, call.inputs[-len(spaces) :], spaces)):
        return None
    values, _ = setup.loss.value_and_gradient(*call.inputs, **setup.parameters)
    total = _combined(setup, values, label.weight)
    if found is None:
        return total, None
    if setup.meaning != "logits":
        share = confidence(found, setup.meaning)
    elif share is None:
        share = _softmax(columns, setup.temperature)
    return total, Compared(~found.right, found.margin, share, found.predicted)


def _turned(label: Labels, like: Array, at: Array) -> Array:
    """Labels as columns, (K, n): soft ones, or 1 where the label is."""
    if label.rows.ndim == 2:
        return np.array(label.rows.T, order="C")
    target = np.zeros_like(like)
    target.reshape(-1)[at] = 1
    return target


def _softmax(columns: Array, temperature: float) -> Array:
    """Make probabilities of logits in their place, (K, n); the largest of each row, (n,)."""
    if temperature != 1.0:
        columns /= temperature
    columns -= np.maximum.reduce(columns, axis=0)
    np.exp(columns, out=columns)
    largest = 1 / np.add.reduce(columns, axis=0)
    columns *= largest
    return np.asarray(largest)


def _combined(setup: Setup, values: Array, weight: Array | None) -> Array:
    """Values of rows from those of their elements, (K, n), as ``evaluate`` combines them."""
    total: Array = np.add.reduce(values, axis=0)
    if setup.row_rule == "mean" or (setup.row_rule is None and not setup.adds):
        total /= total.dtype.type(len(values))
    return total if weight is None else times(weight.astype(total.dtype), total)
