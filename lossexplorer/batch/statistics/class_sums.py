"""Losses summed up by class, and with that over all rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.statistics.exact import ExactSum, divided

Array = NDArray[Any]


@dataclass(frozen=True, eq=False)
class ClassSums:
    """Sums by label, (K,) each; for soft labels by the label's largest class.

    One class (K = 1) has the two labels 0 and 1.

    Attributes:
        count: rows that count. loss: mean loss of them (NaN for none).
        wrong: how many were given another class. weight: Σ w.
    """

    count: Array
    loss: Array
    wrong: Array
    weight: Array


class Tally:
    """What is added up of the rows of each class.

    Args:
        classes: how many there are.
        weighted: whether rows have weights of their own.

    Attributes:
        count, wrong: rows that count, and those of them given another class, (classes,).
        loss: Σ of the finite losses. mass: Σ of the weights; None for 1 each.
        infinite: how often +inf, -inf and NaN came, (3, classes).
    """

    __slots__ = ("count", "infinite", "loss", "mass", "wrong")

    def __init__(self, classes: int, weighted: bool) -> None:
        self.count = np.zeros(classes, np.int64)
        self.wrong = np.zeros(classes, np.int64)
        self.infinite = np.zeros((3, classes), np.int64)
        self.loss = ExactSum(classes)
        self.mass = ExactSum(classes) if weighted else None

    def add(
        self,
        label: Array | None,
        wrong: Array | None,
        loss: Array,
        mass: Array | None,
        finite: Array | None,
        largest: float,
    ) -> None:
        """Add rows that count, (n,) each.

        Args:
            label: their classes; None for all in the first.
            wrong: 1 where another class was predicted, else 0; None as if none were.
            loss: their losses.
            mass: their weights; None for 1 each.
            finite: whether their losses are; None if all are.
            largest: no finite loss is larger in magnitude.
        """
        if label is None or wrong is None:
            self.count[0] += len(loss)
        else:
            self._count(label, wrong)
        if finite is None:
            self.loss.add(loss, label, largest)
        else:
            for place, which in enumerate((loss == np.inf, loss == -np.inf, np.isnan(loss))):
                odd = np.zeros(np.count_nonzero(which), np.intp) if label is None else label[which]
                self.infinite[place] += np.bincount(odd, minlength=len(self.count))
            self.loss.add(loss[finite], None if label is None else label[finite], largest)
        if self.mass is not None and mass is not None:
            self.mass.add(mass, label)

    def _count(self, label: Array, wrong: Array) -> None:
        classes = len(self.count)
        shift = (classes - 1).bit_length()
        apart = wrong << shift  # multiplying takes four times as long
        apart += label
        both = np.bincount(apart, minlength=2 << shift).reshape(2, -1)
        right, missed = both[:, :classes]
        self.count += right
        self.count += missed
        self.wrong += missed

    def merge(self, other: Tally) -> None:
        """Add what another has."""
        self.count += other.count
        self.wrong += other.wrong
        self.infinite += other.infinite
        self.loss.merge(other.loss)
        if self.mass is not None and other.mass is not None:
            self.mass.merge(other.mass)

    def copy(self) -> Tally:
        """The same, apart."""
        new = Tally(len(self.count), self.mass is not None)
        new.merge(self)
        return new

    def by_class(self) -> ClassSums:
        """Means by class."""
        count, infinite = self.count.tolist(), self.infinite.T.tolist()
        means = [
            _mean(total, rows, odd)
            for total, rows, odd in zip(self.loss.integers(), count, infinite, strict=True)
        ]
        weight = self.count.astype(float)
        if self.mass is not None:
            weight = np.array([divided(total, 1) for total in self.mass.integers()])
        return ClassSums(self.count.copy(), np.array(means), self.wrong.copy(), weight)


def _mean(total: int, rows: int, infinite: list[int]) -> float:
    if not rows:
        return float("nan")
    return not_finite(infinite) if any(infinite) else divided(total, rows)


def not_finite(infinite: list[int]) -> float:
    """The sum of so many +inf, -inf and NaN."""
    above, below, undefined = infinite
    if undefined or (above and below):
        return float("nan")
    return float("inf") if above else float("-inf")
