"""What is kept of many rows under one loss: sums that can be merged in any order."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np

from lossexplorer.batch.scoring.values import Values
from lossexplorer.batch.statistics.class_sums import ClassSums, Tally, not_finite
from lossexplorer.batch.statistics.exact import UNIT, divided, root
from lossexplorer.batch.statistics.hardest import Hardest
from lossexplorer.batch.statistics.histogram import Counts, FineCounts, binned
from lossexplorer.batch.statistics.reliability import Confidences, Reliability
from lossexplorer.batch.statistics.squares import SquareSum

__all__ = ["ClassSums", "Counts", "Reliability", "Summary"]


class Summary:
    """Everything a report or a plot says of many rows at once.

    Merging is exact: it gives the same whatever the parts and their order. Losses are of
    single rows, class and sample weights included.

    Args:
        classes: K.
        weighted: whether rows have weights.
        top: how many of the hardest rows are kept.
        reduction: in force; elements that the convention keeps apart were added up under
            "sum" and "batchmean", and averaged otherwise.
        value_only: whether only rows and losses are added up, which takes less time. What
            else there is to say of rows is None, NaN or empty.

    Attributes:
        count: rows seen.
        reduction: in force, what :meth:`value` is most often asked for.
        lowest, highest: of the finite losses; NaN without any.
    """

    def __init__(
        self,
        classes: int,
        *,
        weighted: bool = False,
        top: int = 20,
        reduction: str = "mean",
        value_only: bool = False,
    ) -> None:
        self.count = 0
        self.reduction = reduction
        self.lowest = self.highest = math.nan
        self._elements = 1
        self._value_only = value_only
        self._labelled = not value_only
        self._tally = Tally(1 if value_only else max(classes, 2), weighted)
        self._squares = SquareSum()
        self._fine = FineCounts()
        self._hardest = Hardest(top)
        self._confidences: Confidences | None = None

    def add(self, values: Values, start: int) -> None:
        """Add the rows from ``start`` on, which come after all that were added."""
        self.count += len(values.loss)
        self._elements = max(self._elements, values.elements)
        self._labelled &= values.labelled
        if not len(values.loss):
            return
        loss, mass, kept = values.loss, values.mass, values.kept
        if kept is not None:
            loss, mass = loss[kept], None if mass is None else mass[kept]
        if not len(loss):
            return
        lowest, highest = _ends(loss)
        loss = loss.astype(np.float64, copy=False)
        finite, good = None, loss
        if not (math.isfinite(lowest) and math.isfinite(highest)):  # NaN would be both
            finite = np.isfinite(loss)
            good = loss[finite]
            lowest, highest = _ends(good) if len(good) else (0.0, 0.0)
        label = wrong = None
        if values.wrong is not None and not self._value_only:
            label, wrong = values.label, values.wrong.astype(np.intp)
            if kept is not None:
                label, wrong = label[kept], wrong[kept]
            self._hardest.add(values.loss, start, kept, highest if finite is None else None)
            self._spread(good, lowest, highest)
            self._compare(values, wrong)
        self._tally.add(label, wrong, loss, mass, finite, max(-lowest, highest))

    def _spread(self, good: Any, lowest: float, highest: float) -> None:
        """Add how finite losses are spread."""
        if len(good):
            self.lowest = float(np.fmin(self.lowest, lowest))  # NaN is none
            self.highest = float(np.fmax(self.highest, highest))
            self._squares.add(good, lowest, highest)
            self._fine.add(good, lowest)

    def _compare(self, values: Values, wrong: Any) -> None:
        """Add how sure predictions are; ``wrong`` says of rows that count whether they are."""
        sure, kept = values.confidence, values.kept
        if sure is not None:
            self._confidences = self._confidences or Confidences()
            self._confidences.add(sure if kept is None else sure[kept], wrong)

    def merge(self, other: Summary) -> None:
        """Add what another summary of the same job has."""
        self.count += other.count
        self._elements = max(self._elements, other._elements)
        self._labelled &= other._labelled
        self.lowest = float(np.fmin(self.lowest, other.lowest))
        self.highest = float(np.fmax(self.highest, other.highest))
        self._tally.merge(other._tally)
        self._squares.total += other._squares.total
        self._fine.merge(other._fine)
        self._hardest.merge(other._hardest)
        if other._confidences is not None:
            self._confidences = self._confidences or Confidences()
            self._confidences.merge(other._confidences)

    def merged(self, other: Summary) -> Summary:
        """Both together."""
        new = self.copy()
        new.merge(other)
        return new

    def copy(self) -> Summary:
        """The same, apart."""
        tally = self._tally
        new = Summary(
            len(tally.count),
            weighted=tally.mass is not None,
            top=self._hardest.top,
            reduction=self.reduction,
            value_only=self._value_only,
        )
        new.merge(self)
        return new

    @property
    def kept(self) -> int:
        """Rows that count: not ignored."""
        return int(self._tally.count.sum())

    @property
    def nonfinite(self) -> int:
        """Rows whose loss is infinite or NaN; their first numbers are in :attr:`odd`."""
        return int(self._tally.infinite.sum())

    @property
    def odd(self) -> tuple[int, ...]:
        """The first 20 rows whose loss is infinite or NaN."""
        return tuple(self._hardest.odd)

    @property
    def hardest(self) -> tuple[tuple[float, int], ...]:
        """(loss, row), the largest losses first; equal ones by row. NaN is none of them."""
        return tuple(self._hardest.rows)

    @property
    def correct(self) -> int | None:
        """Rows whose predicted class is their label; None where there is no class."""
        return self.kept - int(self._tally.wrong.sum()) if self._labelled else None

    def value(self, reduction: str) -> float:
        """The loss under "sum", "mean", "weighted_mean" or "batchmean"; may be ±inf or NaN.

        Values that are kept apart ("none") are averaged.
        """
        return self._over(self.divisor(reduction))

    def divisor(self, reduction: str) -> Fraction:
        """What Σ loss is divided by under a reduction."""
        added = self.reduction in ("sum", "batchmean")
        if reduction in ("sum", "batchmean"):
            by = Fraction(1 if reduction == "sum" else self.count)
            return by if added else by / self._elements
        by = Fraction(self.kept)
        if reduction == "weighted_mean" and self._tally.mass is not None:
            by = Fraction(self._tally.mass.total()) / _ONE
        return by * self._elements if added else by

    @property
    def mean(self) -> float:
        """Σ loss / rows that count."""
        return self._over(Fraction(self.kept))

    def _over(self, by: Fraction) -> float:
        """Σ loss over a number; NaN for 0."""
        if not by:
            return math.nan
        infinite = self._tally.infinite.sum(axis=1).tolist()
        return not_finite(infinite) if any(infinite) else divided(self._tally.loss.total(), by)

    @property
    def deviation(self) -> float:
        """The standard deviation of the loss, from Σ loss and Σ loss²; NaN if one is infinite."""
        rows = self.kept
        if not rows or self.nonfinite or self._value_only:
            return math.nan
        mean = Fraction(self._tally.loss.total(), rows) / _ONE
        return root(max(Fraction(self._squares.total, rows) / _ONE - mean * mean, Fraction(0)))

    @property
    def mistakes(self) -> int | None:
        """Rows given another class; None unless every row counts, and has probabilities."""
        sure = self._confidences
        if not self._labelled or sure is None or int(sure.count.sum()) != self.count:
            return None
        return int(self._tally.wrong.sum())

    @property
    def by_class(self) -> ClassSums | None:
        """Sums by label, (K,), for one class by 0 and 1; None where there is no class."""
        return self._tally.by_class() if self._labelled else None

    @property
    def reliability(self) -> Reliability | None:
        """None where predictions give no probabilities of classes."""
        if self._confidences is None or not self._labelled:
            return None
        return self._confidences.reliability()

    def histogram(
        self, *, logarithmic: bool = False, bins: int = 48, beside: Summary | None = None
    ) -> Counts:
        """Finite losses in at most ``bins`` bins, equal in width or about in ratio.

        Counts are exact. Bins equal in ratio hold losses above 0 alone; the others are
        ``outside``.

        Args:
            logarithmic: equal in ratio.
            bins: how many there are at most.
            beside: another model's summary, whose histogram beside this one has the same
                edges: both hold the losses of both.
        """
        several = [self._fine] if beside is None else [self._fine, beside._fine]
        return binned(several, logarithmic=logarithmic, bins=bins)[0]


_ONE = Fraction(1 << -UNIT)


def _ends(numbers: Any) -> tuple[float, float]:
    """The least and the largest; NaN if there is one."""
    return float(np.minimum.reduce(numbers)), float(np.maximum.reduce(numbers))
