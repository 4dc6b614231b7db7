"""Which class the numbers of a row speak for, by how much, and with what probability."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.setup import Meaning
from lossexplorer.losses.numerics import sigmoid_pair
from lossexplorer.losses.rivals import Rivals, rivals_of
from lossexplorer.losses.surprise import surprise_of

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Rows beside their labels, (n,) each.

    Attributes:
        wrong: whether another class than the label has the largest number, the first of
            several equal ones, a NaN above all; with one class it is 1 from a probability
            of 0.5 or a logit of 0 on.
        margin: the number at the label minus the largest of the others; with one class
            the logit, or 2p - 1, towards the label.
        confidence: the largest probability; None where there are none.
        predicted: the class with the largest number; None where it wasn't asked for.
    """

    wrong: Array
    margin: Array
    confidence: Array | None
    predicted: Array | None

    def first(self) -> Compared:
        """The first row alone."""
        sure, classes = (None if x is None else x[:1] for x in (self.confidence, self.predicted))
        return Compared(self.wrong[:1], self.margin[:1], sure, classes)


def compared(
    numbers: Array, label: Array, meaning: Meaning, temperature: float, *, predicted: bool
) -> Compared:
    """Predictions beside labels.

    Args:
        numbers: predictions, (n, K).
        label: classes, (n,).
        meaning: what the predictions are.
        temperature: what logits are divided by on the way to probabilities.
        predicted: whether the predicted classes are wanted.
    """
    if numbers.shape[1] == 1:
        return _single(numbers[:, 0], label, meaning, temperature)
    if meaning == "logits":
        seen = surprise_of(numbers, label, temperature=temperature, predicted=predicted)
        return Compared(~seen.right, seen.margin, seen.confidence, seen.predicted)
    found = rivals_of(numbers, label, predicted=predicted)
    return Compared(~found.right, found.margin, confidence(found, meaning), found.predicted)


def confidence(found: Rivals, meaning: Meaning) -> Array | None:
    """The largest probability of each row that comes without a softmax, (n,), or None."""
    if meaning == "nothing":
        return None
    return found.top if meaning == "probabilities" else np.asarray(np.exp(found.top))


def _single(numbers: Array, label: Array, meaning: Meaning, temperature: float) -> Compared:
    """Single probabilities or logits, (n,)."""
    share, z = None, numbers
    if meaning == "probabilities":
        share, z = np.maximum(numbers, 1 - numbers), 2.0 * numbers - 1.0
    elif meaning == "logits":
        share = np.maximum(*sigmoid_pair(z / temperature))
    predicted = (z >= 0).astype(np.intp)
    return Compared(predicted != label, np.where(label > 0, z, -z), share, predicted)
