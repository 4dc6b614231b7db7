"""How surprised a softmax is by one class of each of many rows, and how sure of any.

No row's result depends on which others it comes with.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lossexplorer.losses.spec import Array

_SHORT = 64  # rows of up to so many classes are turned, so that whole columns are added up


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
    axis = 0 if logits.shape[1] <= _SHORT else 1
    others, own = _apart(logits, label, axis)
    best = np.maximum.reduce(others, axis=axis)
    margin = own - best
    right = margin > 0
    classes = None
    if predicted:
        classes = _largest(others, best, axis)
        # by arithmetic, also modulo 256: choosing takes twenty times as long
        classes += (label.astype(classes.dtype) - classes) * right.view(np.uint8)
    unsure = np.flatnonzero(~(right | (margin < 0)))  # equal ones, infinities, NaN
    if len(unsure):
        top = logits[unsure].argmax(axis=1)
        right[unsure] = top == label[unsure]
        if classes is not None:
            classes[unsure] = top
    np.maximum(own, best, out=best)
    value, confidence = _softmax(logits, label, others, own, best, temperature, axis)
    return Surprise(value, confidence, margin, right, classes)


def _apart(logits: Array, label: Array, axis: int) -> tuple[Array, Array]:
    """The numbers of the other classes, -inf at the label, and those at the labels, (n,).

    Classes lie along ``axis`` of the first, (K, n) or (n, K).
    """
    count, classes = logits.shape
    others = np.array(logits.T if axis == 0 else logits, order="C")
    rows = np.arange(count)
    if axis == 1:
        at = rows * classes + label
    elif count.bit_count() == 1:  # multiplying takes four times as long
        at = (label << (count.bit_length() - 1)) + rows
    else:
        at = label * count + rows
    flat = others.reshape(-1)
    own: Array = flat.take(at)
    flat[at] = -np.inf
    return others, own


def _largest(others: Array, best: Array, axis: int) -> Array:
    """The first class that has the largest number of each row, (n,)."""
    if axis == 1:
        return np.asarray(others.argmax(axis=1))
    # the largest of falling numbers where they are equal; bytes take little time
    falling = np.arange(len(others), 0, -1, dtype=np.uint8)
    equal = np.equal(others, best).view(np.uint8)
    equal *= falling[:, None]
    return np.asarray(len(others) - np.maximum.reduce(equal, axis=0))


def _softmax(
    logits: Array,
    label: Array,
    others: Array,
    own: Array,
    top: Array,
    temperature: float,
    axis: int,
) -> tuple[Array, Array]:
    """-log p of the labels, and the largest probabilities.

    Args:
        logits: (n, K).
        label: (n,).
        others: as :func:`_apart` gives them; they are overwritten.
        own: the logits of the labels, (n,).
        top: the largest logits, (n,).
        temperature: what divides all logits.
        axis: along which classes lie.
    """
    if temperature != 1.0:
        others /= temperature
        own, top = own / temperature, top / temperature
    # without a shift exp is as exact as with one, while it neither over- nor underflows
    rest, hit, total = _sums(others, own, axis)
    value = np.log1p(rest / hit)
    confidence = np.exp(top) / total
    deepest, least = (85.0, 1e-30) if value.itemsize == 4 else (700.0, 1e-290)
    if len(value) and not (total.min() > 0.5 and total.max() < np.inf and value.max() < deepest):
        exact = (value < deepest) & (total < np.inf)
        exact &= (total > 0.5) | (np.minimum(rest, hit) > least)
        again = np.flatnonzero(~exact)
        if len(again):
            if len(again) == 1:
                again = np.repeat(again, 2)
            value[again], confidence[again] = _shifted(
                logits[again], label[again], top[again], temperature, axis
            )
    return value, confidence


def _shifted(
    logits: Array, label: Array, top: Array, temperature: float, axis: int
) -> tuple[Array, Array]:
    """The same for rows whose exponentials over- or underflow."""
    others, own = _apart(logits, label, axis)
    if temperature != 1.0:
        others /= temperature
        own /= temperature
    others -= top if axis == 0 else top[:, None]
    own -= top
    rest, _, total = _sums(others, own, axis)
    return np.where(own == 0, np.log1p(rest), np.log(total) - own), 1 / total


def _sums(others: Array, own: Array, axis: int) -> tuple[Array, Array, Array]:
    """Σ exp of the others, exp of the own, and of all, (n,) each; overwrites the first."""
    np.exp(others, out=others)
    rest = np.add.reduce(others, axis=axis)
    hit = np.exp(own)
    return rest, hit, rest + hit
