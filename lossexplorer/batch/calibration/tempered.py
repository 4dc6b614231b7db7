"""Cross-entropy of some logits as a function of the temperature they are divided by.

With β = 1/T, logits z and label weights u a row costs lse(βz) Σu - β Σ u z. That is convex
in β, its slope is Σu E_p[z] - Σ u z and its bend Σu Var_p[z], p the softmax of βz (Guo et
al. 2017, On calibration of modern neural networks).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.job import Job
from lossexplorer.losses import get, sums, validate
from lossexplorer.losses.labels import class_mass, kept_rows, label_rows
from lossexplorer.losses.numerics import all_finite
from lossexplorer.losses.settings import defaults, merged

Floats = NDArray[np.floating[Any]]

_LOSS = get("cross_entropy")
_LABELS = _LOSS.inputs[1]
_FAR = -1e150
"""What stands for a logit of minus infinity: its square is finite, its exponential 0."""


@dataclass(frozen=True, eq=False)
class Tempered:
    """Some rows of logits, one column a row.

    Attributes:
        x: (K, n), logits less the largest of their row.
        mass: (n,), what the labels of a row weigh; 0 for rows that don't count.
        pull: (n,), Σ u x of each row.
        flat: (n,), mean of a row's x, what its slope is at infinite temperature.
        share: (n,), what each row adds to the divisor of the mean.
    """

    x: Floats
    mass: Floats
    pull: Floats
    flat: Floats
    share: Floats

    def at(self, beta: float) -> NDArray[np.float64]:
        """Sums over rows: Σ mass·(log Σ exp(βx), its slope, its bend in β), shape (3,)."""
        e = self.x * beta
        np.exp(e, out=e)
        total = np.add.reduce(e, axis=0)
        e *= self.x
        mean = np.add.reduce(e, axis=0) / total
        e *= self.x
        spread = np.add.reduce(e, axis=0) / total - mean * mean
        terms = (np.log(total), mean, spread)
        return np.array([sums.dot(self.mass, term) for term in terms])

    def constants(self) -> NDArray[np.float64]:
        """Sums over rows that no temperature changes: pull, flat slope, divisor."""
        total = sums.total
        return np.array([total(self.pull), sums.dot(self.mass, self.flat), total(self.share)])

    def some(self, columns: NDArray[np.int64]) -> Tempered:
        """A few of the rows."""
        return Tempered(
            np.ascontiguousarray(self.x[:, columns]),
            self.mass[columns],
            self.pull[columns],
            self.flat[columns],
            self.share[columns],
        )


class Reader:
    """Reads rows of a job as :class:`Tempered`."""

    def __init__(self, job: Job) -> None:
        """Take weights, smoothing and divisor of the mean from the job.

        Raises:
            LossInputError: for a parameter that can't be used.
        """
        self._job = job
        mine = get(job.loss).key == _LOSS.key  # another loss's parameters say nothing here
        chosen = defaults(_LOSS, job.convention if mine else None, linked=True)
        given = job.parameters if mine else {}
        options = merged(_LOSS, chosen, given, job.samples.classes, np.float64)
        self._weight = options["class_weight"]
        self._ignored = options["ignore_index"]
        self._smoothing = float(options["label_smoothing"])
        usual = chosen.reduction if job.samples.hard else chosen.soft_reduction
        reduction = job.reduction if mine and job.reduction else usual
        self._by_weight = reduction == "weighted_mean"

    def read(self, start: int, stop: int) -> Tempered:
        """Rows ``start`` up to ``stop``.

        Raises:
            DataError: if a file can't be read. LossInputError: for labels that are none.
        """
        samples = self._job.samples
        z = samples.predictions.read(start, stop)
        z = z.astype(np.float32 if z.dtype.itemsize < 8 else np.float64, copy=False)
        given = samples.labels.read(start, stop)
        target = validate.class_labels(given, _LABELS, z.shape, np.float64, self._ignored)
        kept = kept_rows(target, self._ignored)
        if not all_finite(z):
            z, usable = _without_infinities(z)
            kept = usable if kept is None else kept & usable
        x = np.array(z.T, order="C")  # a copy also of a single row
        x -= np.maximum.reduce(x, axis=0)
        mass, pull = self._labelled(x, target, kept)
        share = self._shares(target, kept)
        if self._job.sample_weight is not None:
            w = self._job.sample_weight.read(start, stop)
            mass, pull = mass * w, pull * w
            share = share * w if self._by_weight else share
        lost = ~np.isfinite(pull) | (pull < _FAR / 2)  # infinite whatever the temperature
        if lost.any():
            mass, pull, share = (np.where(lost, 0.0, part) for part in (mass, pull, share))
        return Tempered(x, mass.astype(x.dtype), pull, _means(x), share)

    def _shares(self, target: NDArray[Any], kept: NDArray[np.bool_] | None) -> Floats:
        """What each row adds to the divisor of the mean."""
        weighed = class_mass(target, self._weight, kept) if self._by_weight else None
        if weighed is not None:
            return weighed
        return np.ones(len(target)) if kept is None else kept.astype(np.float64)

    def _labelled(
        self, x: Floats, target: NDArray[Any], kept: NDArray[np.bool_] | None
    ) -> tuple[Floats, Floats]:
        """What labels weigh, and Σ u x, of each row."""
        count = x.shape[1]
        if target.ndim == 1 and not self._smoothing:
            label = target if kept is None else np.where(kept, target, 0)
            mass = class_mass(target, self._weight, kept)
            mass = np.ones(count) if mass is None else mass
            return mass, mass * x[label, np.arange(count)]
        like = np.empty((count, len(x)), np.float64)
        rows = label_rows(target, like, self._weight, kept, self._smoothing)
        return rows.sum(axis=1), np.einsum("nk,kn->n", rows, x)


def _without_infinities(z: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Logits in which -inf is a finite number, and which rows then are finite."""
    z = np.where(np.isneginf(z), _FAR, z.astype(np.float64))
    usable = np.asarray(np.isfinite(z).all(axis=1) & (z > _FAR).any(axis=1))
    return np.where(usable[:, np.newaxis], z, 0.0), usable


def _means(x: Floats) -> Floats:
    """The mean of each row's numbers but those that stand for minus infinity."""
    found: Floats = np.add.reduce(x, axis=0) / len(x)
    if x.dtype == np.float64 and found.size and found.min() < _FAR / (2 * len(x)):
        near = x > _FAR / 2
        found = np.where(near, x, 0.0).sum(axis=0) / near.sum(axis=0)
    return found


def joined(parts: Sequence[Tempered], length: int) -> list[Tempered]:
    """The rows of many small parts as fewer parts of about ``length`` rows."""
    groups: list[list[Tempered]] = [[]]
    for part in parts:
        if sum(one.mass.size for one in groups[-1]) >= length:
            groups.append([])
        groups[-1].append(part)
    return [
        Tempered(
            np.concatenate([part.x for part in group], axis=1),
            *(
                np.concatenate([getattr(part, name) for part in group])
                for name in ("mass", "pull", "flat", "share")
            ),
        )
        for group in groups
    ]
