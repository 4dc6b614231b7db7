"""Shannon's quantities of discrete distributions: information, entropy, cross-entropy, KL.

Everywhere 0·log 0 = 0, as the limit is. Distributions are taken as they are, also where they
do not sum to 1. Source: Cover and Thomas (2006), Elements of Information Theory, chapter 2.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Base = Literal["2", "e", "10"]

_LOGS = {"2": np.log2, "e": np.log, "10": np.log10}
_NATS = {"2": math.log(2.0), "e": 1.0, "10": math.log(10.0)}
_NEAR = 0.25  # ratios this near to 1 take the series
_CANCELLED = 0.1  # sums below this share of their terms have lost a digit
_SERIES = 12  # terms after which the series has converged for them


def self_information(p: ArrayLike, base: Base = "2") -> Floats:
    """-log p: the information of events.

    Args:
        p: probabilities in [0, 1], any shape.
        base: of the logarithm: "2" gives bits, "e" nats, "10" dits.

    Returns:
        The same shape; 0 for what is certain, infinity for what cannot happen.
    """
    with np.errstate(divide="ignore"):
        return np.asarray(0.0 - _LOGS[base](np.asarray(p, np.float64)))  # 0, not -0, at p = 1


def joint_information(p: ArrayLike, base: Base = "2") -> float:
    """The information of independent events together, -log of the product, (n,) to one number.

    Added up, because the product of many probabilities underflows.
    """
    return math.fsum(self_information(p, base).tolist())


def entropy_terms(p: ArrayLike, base: Base = "2") -> Floats:
    """-p log p of each outcome, (n,): what it adds to the entropy."""
    p = np.asarray(p, np.float64)
    return _times(p, self_information(p, base))


def entropy(p: ArrayLike, base: Base = "2") -> float:
    """H(P) = -Σ p log p, of (n,) probabilities."""
    return math.fsum(entropy_terms(p, base).tolist())


def binary_entropy(p: ArrayLike, base: Base = "2") -> Floats:
    """h(p) = -p log p - (1 - p) log(1 - p), elementwise.

    Of a p so small that 1 - p rounds to 1, the second term is still right: it goes by log1p.
    """
    p = np.asarray(p, np.float64)
    with np.errstate(divide="ignore"):
        rest = -np.log1p(-p) / _NATS[base]
    return entropy_terms(p, base) + _times(1.0 - p, rest)


def cross_entropy(p: ArrayLike, q: ArrayLike, base: Base = "2") -> float:
    """CE(P, Q) = -Σ p log q, of (n,) each.

    Infinite where an outcome has p > 0 and q = 0.
    """
    terms = _times(np.asarray(p, np.float64), self_information(q, base))
    return math.fsum(terms.tolist())


def kl_terms(p: ArrayLike, q: ArrayLike, base: Base = "2") -> Floats:
    """Of each outcome p log(p/q), (n,): negative where p < q, infinite where only q is 0."""
    p, q = np.asarray(p, np.float64), np.asarray(q, np.float64)
    return np.asarray(_times(p, _log_ratio(p, q)) / _NATS[base] + 0.0)  # 0, not -0


def kl_divergence(p: ArrayLike, q: ArrayLike, base: Base = "2") -> float:
    """KL(P‖Q) = Σ p log(p/q), of (n,) each.

    Near P = Q the terms cancel: they are of the size of P - Q, their sum of its square. There,
    what is added up is p log(p/q) - p + q, which is never negative, and the difference of the
    two totals, which is nothing for distributions. Totals that differ by rounding count as
    equal: else rounding could make the sum negative.
    """
    p, q = np.asarray(p, np.float64), np.asarray(q, np.float64)
    terms = kl_terms(p, q, base)
    total = math.fsum(terms.tolist())
    if total >= _CANCELLED * math.fsum(abs(terms).tolist()):
        return total
    excess = math.fsum([*p.tolist(), *(-q).tolist()])
    if abs(excess) <= 4 * p.size * np.finfo(np.float64).eps:
        excess = 0.0
    return (math.fsum(_excesses(p, q).tolist()) + excess) / _NATS[base]


def perplexity(p: ArrayLike) -> float:
    """2 to the power of H(P) in bits: how many equally likely outcomes are as uncertain."""
    return float(2.0 ** entropy(p, "2"))


def uncovered(p: ArrayLike, q: ArrayLike) -> tuple[int, ...]:
    """The outcomes that make KL(P‖Q) infinite: p > 0 where q = 0."""
    p, q = np.asarray(p), np.asarray(q)
    return tuple(int(k) for k in np.flatnonzero((p > 0) & (q == 0)))


def _times(weights: Floats, values: Floats) -> Floats:
    """Products in which a weight of 0 makes 0, whatever the value."""
    some = weights != 0
    return np.multiply(weights, values, out=np.zeros(np.shape(weights)), where=some)


def _log_ratio(p: Floats, q: Floats) -> Floats:
    """log(p/q) in nats; infinities at zeros, 0 where both are 0."""
    both = (p > 0) & (q > 0)
    ones = np.ones_like(p)
    with np.errstate(over="ignore", under="ignore"):
        difference = np.divide(q - p, p, out=np.zeros_like(p), where=both)
        ratio = np.divide(p, q, out=ones.copy(), where=both)
        # a quotient out of range, and one that has lost digits below the normal numbers
        extreme = both & ~((ratio > 1e-300) & (ratio < 1e300))
        logs = np.log(np.where(extreme, 1.0, ratio))
        near = np.abs(difference) <= _NEAR
        logs = np.where(near, -np.log1p(np.where(near, difference, 0.0)), logs)
        apart = np.log(np.where(extreme, p, ones)) - np.log(np.where(extreme, q, ones))
    logs = np.where(extreme, apart, logs)
    one_sided = np.where(p > 0, np.inf, np.where(q > 0, -np.inf, 0.0))
    return np.where(both, logs, one_sided)


def _excesses(p: Floats, q: Floats) -> Floats:
    """Of each outcome p log(p/q) - p + q in nats, at least 0 and exact to rounding."""
    both = (p > 0) & (q > 0)
    with np.errstate(over="ignore", under="ignore"):
        difference = np.divide(q - p, p, out=np.zeros_like(p), where=both)
    near = both & (np.abs(difference) <= _NEAR)
    far = _times(p, _log_ratio(p, q)) - p + q
    close = p * _less_log1p(np.where(near, difference, 0.0))
    return np.where(near, close, np.maximum(far, 0.0))


def _less_log1p(d: Floats) -> Floats:
    """What d - log(1 + d) is, without cancellation, for |d| <= 1/4.

    With s = d / (2 + d), log(1 + d) = 2 artanh s and d - 2s = d s, which leaves
    d s - 2 (s³/3 + s⁵/5 + …).
    """
    s = d / (2.0 + d)
    square = s * s
    tail = np.zeros_like(s)
    for k in range(_SERIES, 0, -1):
        tail = tail * square + 1.0 / (2 * k + 1)
    return d * s - 2.0 * s * square * tail
