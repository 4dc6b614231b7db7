"""Which class the numbers of a row speak for, by how much, and with what probability."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.setup import Meaning
from lossexplorer.losses.numerics import sigmoid_pair

Array = NDArray[Any]


def compared(numbers: Array, label: Array, meaning: Meaning) -> tuple[Array, Array]:
    """Predicted classes and margins.

    Args:
        numbers: predictions, (n, K).
        label: classes, (n,); one that isn't there counts as the first.
        meaning: what the predictions are.

    Returns:
        The class with the largest number, the first of several, a NaN above all; with one
        class 1 from a probability of 0.5 or a logit of 0 on. The number at the label minus
        the largest of the others; with one class the logit, or 2p - 1, towards the label.
    """
    if numbers.shape[1] == 1:
        z = numbers[:, 0]
        if meaning == "probabilities":
            z = 2.0 * z - 1.0
        return (z >= 0).astype(np.intp), np.where(label > 0, z, -z)
    predicted = numbers.argmax(axis=1)
    rows = np.arange(len(numbers))
    at = np.where((label >= 0) & (label < numbers.shape[1]), label, 0)
    others = numbers.copy()
    others[rows, at] = -np.inf
    return predicted, numbers[rows, at] - others.max(axis=1)


def confidences(numbers: Array, meaning: Meaning, temperature: float) -> Array | None:
    """The largest probability of each row, (n,); None where there are no probabilities."""
    if meaning == "nothing":
        return None
    single = numbers.shape[1] == 1
    if meaning == "probabilities":
        p: Array = numbers[:, 0] if single else numbers.max(axis=1)
        return np.maximum(p, 1 - p) if single else p
    if meaning == "log-probabilities":
        return np.asarray(np.exp(numbers.max(axis=1)))
    z = numbers / temperature if temperature != 1.0 else numbers
    if single:
        return np.maximum(*sigmoid_pair(z[:, 0]))
    return np.asarray(1 / np.exp(z - z.max(axis=1, keepdims=True)).sum(axis=1))
