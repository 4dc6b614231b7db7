"""How surprised a softmax is by one class of each of many rows, and how sure of any.

No row's result depends on which others it comes with.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lossexplorer.losses.rivals import apart, axis_of, rivals_of
from lossexplorer.losses.spec import Array


@dataclass(frozen=True, slots=True, eq=False)
class Surprise:
    """Rows with one class each, the label, (n,) each.

    Attributes:
        value: -log of the label's probability, in nats, with all its digits near 0.
        confidence: the largest probability.
        margin: the number at the label minus the largest of the others.
        right: whether the label has the largest number; of several equal ones the first
            counts, and a NaN is larger than all.
        predicted: the class with the largest number; None where it wasn't asked for.
    """

    value: Array
    confidence: Array
    margin: Array
    right: Array
    predicted: Array | None

    def first(self) -> Surprise:
        """The first row alone."""
        predicted = None if self.predicted is None else self.predicted[:1]
        return Surprise(
            self.value[:1], self.confidence[:1], self.margin[:1], self.right[:1], predicted
        )


@np.errstate(all="ignore")
def surprise_of(
    logits: Array, label: Array, *, temperature: float = 1.0, predicted: bool = False
) -> Surprise:
    """Softmax of rows seen from their labels.

    Args:
        logits: (n, K), float32 or float64, at least two classes.
        label: class indices, (n,).
        temperature: what logits are divided by; margins are not.
        predicted: whether the predicted classes are wanted.
    """
    if len(logits) == 1:  # a single column would be added up in another order
        logits, label = np.repeat(logits, 2, axis=0), np.repeat(label, 2)
        return surprise_of(logits, label, temperature=temperature, predicted=predicted).first()
    found = rivals_of(logits, label, predicted=predicted)
    value, total, again, sure = _value(logits, label, found.others, found.own, temperature)
    confidence = np.exp(found.top if temperature == 1.0 else found.top / temperature) / total
    confidence[again] = sure
    return Surprise(value, confidence, found.margin, found.right, found.predicted)


@np.errstate(all="ignore")
def value_alone(logits: Array, label: Array, *, temperature: float = 1.0) -> Array:
    """``value`` as :func:`surprise_of` gives it, (n,), in less time."""
    if len(logits) == 1:
        logits, label = np.repeat(logits, 2, axis=0), np.repeat(label, 2)
        return value_alone(logits, label, temperature=temperature)[:1]
    others, _, own = apart(logits, label)
    return _value(logits, label, others, own, temperature)[0]


def _value(
    logits: Array, label: Array, others: Array, own: Array, temperature: float
) -> tuple[Array, Array, Array, Array]:
    """-log p of the labels, and what the largest probabilities are had from.

    Args:
        logits: (n, K).
        label: (n,).
        others: of :func:`apart`; they are overwritten.
        own: the logits of the labels, (n,).
        temperature: what divides all logits.

    Returns:
        -log p; Σ exp of the logits; the rows for which that is of no use, and their largest
        probabilities.
    """
    if temperature != 1.0:
        others /= temperature
        own = own / temperature
    # without a shift exp is as exact as with one, while it neither over- nor underflows
    rest, hit, total = _sums(others, own, axis_of(logits))
    value = np.log1p(rest / hit)
    deepest, least = (85.0, 1e-30) if value.itemsize == 4 else (700.0, 1e-290)
    again, sure = np.zeros(0, np.intp), value[:0]
    if len(value) and not (total.min() > 0.5 and total.max() < np.inf and value.max() < deepest):
        exact = (value < deepest) & (total < np.inf)
        exact &= (total > 0.5) | (np.minimum(rest, hit) > least)
        again = np.flatnonzero(~exact)
        if len(again) == 1:
            again = again.repeat(2)
        value[again], sure = _shifted(logits[again], label[again], temperature)
    return value, total, again, sure


def _shifted(logits: Array, label: Array, temperature: float) -> tuple[Array, Array]:
    """-log p of the labels and the largest probabilities of rows whose exponentials fail."""
    if temperature != 1.0:
        logits = logits / temperature
    logits = logits - logits.max(axis=1, keepdims=True)
    others, _, own = apart(logits, label)
    rest, _, total = _sums(others, own, axis_of(logits))
    return np.where(own == 0, np.log1p(rest), np.log(total) - own), 1 / total


def _sums(others: Array, own: Array, axis: int) -> tuple[Array, Array, Array]:
    """Σ exp of the others, exp of the own, and of all, (n,) each; overwrites the first."""
    np.exp(others, out=others)
    rest = np.add.reduce(others, axis=axis)
    hit = np.exp(own)
    return rest, hit, rest + hit
