"""What follows from outcomes and a probability, computed once however many places show it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.losses import evaluate
from lossexplorer.session.likelihood.bernoulli_view import BernoulliView
from lossexplorer.theory.bernoulli import (
    Precision,
    Product,
    log_likelihood,
    maximum_likelihood,
    product,
)


@dataclass(frozen=True)
class Explained:
    """Outcomes under a probability.

    Attributes:
        ones, zeros: how many outcomes are 1 and 0.
        best: the p of greatest likelihood, k/n.
        likelihood: the product, multiplied in the chosen precision.
        log_likelihood, greatest: the sum of logarithms at p, and at ``best``; in nats.
        bce: Σ binary cross-entropy as :func:`~lossexplorer.losses.evaluate` gives it.
    """

    ones: int
    zeros: int
    best: float
    likelihood: Product
    log_likelihood: float
    greatest: float
    bce: float

    @property
    def count(self) -> int:
        """The number of outcomes, n."""
        return self.ones + self.zeros


def explained(view: BernoulliView) -> Explained:
    """The outcomes of a session under its probability."""
    return _explained(view.outcomes, view.p, view.precision)


@lru_cache(maxsize=16)
def _explained(outcomes: str, p: float, precision: Precision) -> Explained:
    happened = as_array(outcomes)
    ones = int(happened.sum())
    zeros = happened.size - ones
    best = maximum_likelihood(ones, zeros)
    predictions = np.full((happened.size, 1), p)
    # as written: some frameworks cut a logarithm off before it is infinite
    bce = evaluate(
        "binary_cross_entropy",
        predictions,
        happened[:, None],
        convention="textbook",
        reduction="sum",
    )
    return Explained(
        ones,
        zeros,
        best,
        product(happened, p, precision),
        float(log_likelihood(ones, zeros, p)),
        float(log_likelihood(ones, zeros, best)),
        float(bce.value),
    )


@lru_cache(maxsize=4)
def as_array(outcomes: str) -> NDArray[np.bool_]:
    """The outcomes as booleans, shape (n,)."""
    found: NDArray[np.bool_] = np.frombuffer(outcomes.encode(), dtype=np.uint8) == ord("1")
    return found
