"""The number of one class of each of many rows against those of all other classes.

Short rows are turned, so that NumPy goes through whole columns: on rows of ten numbers
that takes a tenth of the time. No row's result depends on which others it comes with.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from lossexplorer.losses.spec import Array

SHORT = 64
"""Rows of up to so many classes are turned."""


@dataclass(frozen=True, slots=True, eq=False)
class Rivals:
    """Rows with one class each, the label; (n,) where nothing else is said.

    Attributes:
        others: the numbers, -inf at the label; with classes along ``axis``: (K, n), or of
            long rows (n, K). They belong to whoever has them, to be overwritten.
        axis: 0 or 1.
        at: the places of the labels in ``others``, one number after another.
        own: the number at the label. best: the largest of the others.
        margin: own minus best.
        right: whether the label has the largest number; of several equal ones the first
            counts, and a NaN is larger than all.
        predicted: the class with the largest number; None where it wasn't asked for.
    """

    others: Array
    axis: int
    at: Array
    own: Array
    best: Array
    margin: Array
    right: Array
    predicted: Array | None

    @property
    def top(self) -> Array:
        """The largest number of each row."""
        return np.maximum(self.own, self.best)

    def put(self, values: Array) -> Array:
        """``others`` with these values, (n,), at the labels."""
        self.others.reshape(-1)[self.at] = values
        return self.others


@np.errstate(invalid="ignore")
def rivals_of(numbers: Array, label: Array, *, predicted: bool = False) -> Rivals:
    """Rows seen from their labels.

    Args:
        numbers: (n, K), at least two classes.
        label: class indices, (n,).
        predicted: whether the predicted classes are wanted.
    """
    axis = axis_of(numbers)
    others, at, own = apart(numbers, label)
    best = np.maximum.reduce(others, axis=axis)
    margin = own - best
    right = margin > 0
    classes = None
    if predicted:
        classes = _largest(others, best, axis)
        # by arithmetic, also modulo 256: choosing takes twenty times as long
        classes += (label.astype(classes.dtype) - classes) * right.view(np.uint8)
    behind = margin < 0
    if np.count_nonzero(right) + np.count_nonzero(behind) < len(right):
        unsure = np.flatnonzero(~(right | behind))  # equal ones, infinities, NaN
        top = numbers[unsure].argmax(axis=1)
        right[unsure] = top == label[unsure]
        if classes is not None:
            classes[unsure] = top
    return Rivals(others, axis, at, own, best, margin, right, classes)


def axis_of(numbers: Array) -> int:
    """Along which axis the classes of rows, (n, K), lie after :func:`along_axis`."""
    return 0 if numbers.shape[1] <= SHORT else 1


def along_axis(numbers: Array) -> Array:
    """A copy of rows, (n, K): turned, (K, n), if they are short."""
    return np.array(numbers.T if axis_of(numbers) == 0 else numbers, order="C")


def apart(numbers: Array, label: Array) -> tuple[Array, Array, Array]:
    """``others``, ``at`` and ``own`` of :class:`Rivals`."""
    others, at = along_axis(numbers), places(numbers, label)
    flat = others.reshape(-1)
    own: Array = flat.take(at)
    flat[at] = -np.inf
    return others, at, own


def places(numbers: Array, label: Array) -> Array:
    """Where labels, (n,), are in the copy of rows, (n, K), one number after another."""
    count, classes = numbers.shape
    rows = _numbered(count)
    if axis_of(numbers) == 1:
        return np.asarray(rows * classes + label)
    if count.bit_count() == 1:  # multiplying takes four times as long
        return np.asarray((label << (count.bit_length() - 1)) + rows)
    return np.asarray(label * count + rows)


@functools.lru_cache(8)
def _numbered(count: int) -> Array:
    """0, 1, … for so many rows; not to be written to."""
    rows = np.arange(count)
    rows.flags.writeable = False
    return rows


def _largest(others: Array, best: Array, axis: int) -> Array:
    """The first class that has the largest number of each row, (n,)."""
    if axis == 1:
        return np.asarray(others.argmax(axis=1))
    # the largest of falling numbers where they are equal; bytes take little time
    falling = np.arange(len(others), 0, -1, dtype=np.uint8)
    equal = np.equal(others, best).view(np.uint8)
    equal *= falling[:, None]
    return np.asarray(len(others) - np.maximum.reduce(equal, axis=0))
