"""Stable elementary functions: none of them overflows or loses digits near its limits.

They work along the last axis and keep the dtype of their argument. Infinities of
the mathematical limit are returned as such; ``evaluate`` silences NumPy's warnings.
"""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses.spec import Array


def softplus(z: Array) -> Array:
    """Return the logarithm of 1 + exp(z), exact for every z; inf at +inf, 0 at -inf."""
    result: Array = np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
    return result


def sigmoid_pair(z: Array) -> tuple[Array, Array]:
    """Sigmoid(z) and sigmoid(-z), both to full relative precision.

    1 - sigmoid(z) has no digits left for large z; sigmoid(-z) has all of them.
    """
    small = np.exp(-np.abs(z))
    large = 1 / (1 + small)
    small = small * large
    positive = z >= 0
    return np.where(positive, large, small), np.where(positive, small, large)


def xlogy(x: Array, y: Array) -> Array:
    """Return x·log(y), with 0·log(y) = 0 for every y that is not NaN."""
    return times(x, np.log(y))


def times(weight: Array, number: Array) -> Array:
    """Return weight·number, where a weight of 0 takes out even an infinity."""
    product: Array = weight * number
    if not all_finite(product):
        product = np.where((weight == 0) & ~np.isnan(number), 0, product).astype(product.dtype)
    return product


def all_finite(x: Array) -> bool:
    """Whether all numbers are finite, in one pass and without a second array.

    A sum is finite only if its terms are; a sum that overflows may say False wrongly,
    so callers only take a slower way then.
    """
    return bool(np.isfinite(np.add.reduce(x, axis=None)))


def lowest(x: Array) -> float:
    """The least number of all; NaN if there is one."""
    # on small arrays finding the place takes a third of the time of finding the number
    return float(x.item(x.argmin() if x.size > 1 else 0))


def highest(x: Array) -> float:
    """The largest number of all; NaN if there is one."""
    return float(x.item(x.argmax() if x.size > 1 else 0))


def softmax(z: Array) -> Array:
    """Softmax along the last axis."""
    return softmax_pair(z)[0]


def softmax_pair(z: Array) -> tuple[Array, Array]:
    """Softmax(z) and its logarithm along the last axis, from one pass.

    The logarithm keeps its digits where the softmax is close to 1: the largest number
    stays out of the sum, and log1p puts it back.
    """
    top = z.argmax(axis=-1, keepdims=True)
    log_p = z - np.take_along_axis(z, top, -1)
    p = np.exp(log_p)
    one = np.take_along_axis(p, top, -1)  # NaN, where the row has one or an infinity
    np.put_along_axis(p, top, 0, -1)
    rest = np.add.reduce(p, axis=-1, keepdims=True) + (one - 1)
    np.put_along_axis(p, top, one, -1)
    log_p -= np.log1p(rest)
    p /= 1 + rest
    return p, log_p


def softmax_slope(p: Array, log_p: Array, pull: Array) -> Array:
    """Return p_k Σ_j pull_j - pull_k of each row, (N, K): -Σ pull·log softmax by the logits.

    Where p is close to 1 and the pull is all there, the two nearly cancel: with
    p - 1 = expm1(log p) they don't.
    """
    total = pull.sum(axis=1, keepdims=True)
    slope: Array = p * total - pull
    large = np.nonzero(log_p > -math.log(2))
    if len(large[0]):
        whole = total[large[0], 0]
        slope[large] = whole - pull[large] + whole * np.expm1(log_p[large])
    return slope


def shares(x: Array) -> tuple[Array, Array]:
    """Rows divided by their sums, and the sums, (N, 1); a row of zeros stays as it is."""
    total = np.add.reduce(x, axis=-1, keepdims=True)
    total = np.where(total == 0, 1, total)
    return x / total, total


def nats(base: str | float) -> float:
    """How many nats one unit of a logarithm to ``base`` is: ln(base)."""
    return 1.0 if base == "e" else math.log(float(base))
