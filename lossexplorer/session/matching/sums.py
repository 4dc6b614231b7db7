"""The values of a loss, computed once and kept as sums: every reduction follows from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.scoring.applying import inputs_of
from lossexplorer.losses import evaluate
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.spec import Loss, Space
from lossexplorer.session.all_rows import binary_labels, has_hard_labels
from lossexplorer.session.matching.feeds import Feed
from lossexplorer.session.session import Data

Floats = NDArray[np.float64]

MOST_ROWS_ALONE = 8  # among more rows, one would fit any number by chance
_BLOCK = 1 << 16  # numbers at a time: they stay in the cache, and large data need little memory
_KEPT = 1 << 20  # up to so many numbers, what is fed is kept for the next loss


@dataclass(frozen=True, slots=True)
class Sums:
    """One loss on all rows.

    Attributes:
        total: Σ of the values. rows: how many rows.
        elements: how many values a row has; 1 for a loss that gives one number a row.
        mass: Σ of the rows' class weights; None without weights.
        linked: whether logits went in through a link.
        alone: (total, mass) of each row by itself, for few rows.
    """

    total: float
    rows: int
    elements: int
    mass: float | None
    linked: bool
    alone: tuple[tuple[float, float | None], ...] = ()


class Evaluator:
    """Computes losses on one set of data, block by block, and keeps what was fed.

    Attributes:
        data: the data. labels: 0/1 or soft, (N, K).
        regression: whether the targets are numbers rather than labels.
    """

    def __init__(self, data: Data) -> None:
        self.data = data
        self.labels = binary_labels(data)
        self.regression = bool(((self.labels < 0) | (self.labels > 1)).any())
        self._hard = has_hard_labels(data)
        self._step = max(1, _BLOCK // data.classes)
        self._keeps = data.rows * data.classes <= _KEPT
        self._fed: dict[tuple[Any, ...], Floats] = {}

    def soft(self, loss: Loss) -> bool:
        """Whether the loss gets class labels as rows."""
        return not self._hard and any(item.space is Space.CLASS for item in loss.inputs)

    def rows_sum_to_one(self, feed: Feed, loss_is_linked: bool) -> bool:
        """Whether the fed rows are so well normalised that dividing by their sum is idle."""
        if loss_is_linked:
            return True
        for start in range(0, self.data.rows, self._step):
            sums = self._numbers(feed, start).sum(axis=1)
            if not (np.abs(sums - 1.0) < 1e-12).all():
                return False
        return True

    def sums(
        self,
        loss: Loss,
        parameters: Mapping[str, Any],
        feed: Feed,
        weighted: bool,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Sums | None:
        """The sums of a loss under these parameters, fed this way; None if it was stopped.

        Args:
            loss: the loss.
            parameters: all of them.
            feed: what it is fed with.
            weighted: whether the data's class weights count.
            stopped: asked before each block whether nobody waits any more.

        Raises:
            LossInputError: if the loss does not take such numbers.
        """
        spaces = loss.spaces_of(parameters)
        weights = self.data.class_weights.array if weighted and self.data.class_weights else None
        totals, alone = [], []
        elements, linked = 1, False
        for start in range(0, self.data.rows, self._step):
            if stopped():
                return None
            labels = self.labels[start : start + self._step]
            applied = inputs_of(
                loss,
                spaces,
                self._numbers(feed, start),
                feed.kind,
                labels,
                hard=self._hard,
                temperature=feed.temperature,
            )
            linked = applied.link != "identity"
            own = defaults(loss, linked=linked).parameters
            given = {name: value for name, value in parameters.items() if own[name] != value}
            if weights is not None:
                given["class_weight"] = weights
            values = evaluate(
                loss, *applied.inputs, **applied.options, rows=None, reduction="none", **given
            ).value
            elements = values.shape[1] if values.ndim == 2 else 1
            totals.append(float(np.add.reduce(values, axis=None)))
            if self.data.rows <= MOST_ROWS_ALONE and self.data.rows > 1:
                each = values if values.ndim == 1 else values.sum(axis=1)
                masses = [None] * len(each) if weights is None else (labels @ weights).tolist()
                alone = list(zip(each.tolist(), masses, strict=True))
        mass = None if weights is None else float((self.labels @ weights).sum())
        return Sums(sum(totals), self.data.rows, elements, mass, linked, tuple(alone))

    def _numbers(self, feed: Feed, start: int) -> Floats:
        """What is fed for one block."""
        end = start + self._step
        predictions = self.data.predictions.array
        if not feed.made:
            return predictions[start:end]
        if not self._keeps:
            return feed.numbers(predictions[start:end])
        slot = (feed.made, feed.made_at)
        if slot not in self._fed:
            self._fed[slot] = feed.numbers(predictions)
        return self._fed[slot][start:end]
