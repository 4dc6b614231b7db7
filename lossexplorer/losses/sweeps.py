"""The sweeps that take more than a few lines: softmax and sigmoid cross-entropy.

See :class:`~lossexplorer.losses.spec.Sweep`. Every number is read from memory once; all
else happens in the cache.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from lossexplorer.losses import sums
from lossexplorer.losses.labels import class_mass, kept_rows
from lossexplorer.losses.numerics import all_finite, highest, lowest, nats
from lossexplorer.losses.spec import Array


def softmax_cross_entropy(
    out: Array,
    scale: Any,
    prediction: Array,
    target: Array,
    *,
    base: str | float,
    class_weight: Array | None,
    ignore_index: int | None,
    **_off: object,
) -> Array | None:
    """-log softmax at the label, (n,), weighted by class, and its gradient."""
    mass = None
    if ignore_index is not None or class_weight is not None:
        kept = kept_rows(target, ignore_index)
        mass = class_mass(target, class_weight, kept)
        target = target if kept is None else np.where(kept, target, 0)
    flat, at = out.reshape(-1), target
    if len(out) > 1:
        at = np.arange(0, out.size, out.shape[1])
        at += target
    values, totals, rest = _softmax(out, prediction, flat, at)
    flat[at] = 0.0 - rest  # p - 1 times the total, of which no digit is lost
    factor = np.reciprocal(totals)
    if base != "e":
        values /= nats(base)
        factor /= nats(base)
    if mass is not None:
        values *= mass
        factor *= mass
        if not all_finite(values):  # a weight of 0 takes out what is infinite
            return None
    if isinstance(scale, np.ndarray):
        factor *= scale.reshape(-1)
    elif scale != 1.0:
        factor *= scale
    out *= factor[:, None]
    if mass is not None:
        out += 0.0  # no -0.0 where a weight is 0
    return values


def _softmax(out: Array, z: Array, flat: Array, at: Array) -> tuple[Array, Array, Array]:
    """-log softmax(z) at flat indices, one a row; softmax times its totals goes to ``out``.

    What a row sums to without the number at its index is the rest: with it neither the
    value nor the slope there cancels where the softmax is close to 1. Without a shift
    exp(z) is as exact as with one, while it neither over- nor underflows.

    Returns:
        Values, totals and rests, each (n,). In ``out`` there is 0 at the indices.
    """
    np.exp(z, out=out)
    hit, rest = _apart(out, flat, at)
    totals = rest + hit
    values: Array = np.log1p(rest / hit)
    deepest = 85.0 if out.itemsize == 4 else 700.0
    if lowest(totals) > 0.5 and highest(totals) < math.inf and highest(values) < deepest:
        return values, totals, rest
    np.subtract(z, np.maximum.reduce(z, axis=1, keepdims=True), out=out)
    depth = flat[at]
    np.exp(out, out=out)
    hit, rest = _apart(out, flat, at)
    totals = rest + hit
    return np.where(depth == 0, np.log1p(rest), np.log(totals) - depth), totals, rest


def _apart(out: Array, flat: Array, at: Array) -> tuple[Array, Array]:
    """The numbers at the indices, which become 0, and what the others of each row sum to."""
    hit = flat[at]
    flat[at] = 0
    return hit, sums.of_rows(out)


def sigmoid_cross_entropy(
    out: Array, scale: float, prediction: Array, target: Array, *, base: str | float, **_off: object
) -> float | None:
    """Σ -log of the probability of the label, sigmoid(±z), and its gradient.

    With h the label rounded to 0 or 1 and s = 1 - 2h it is softplus(s z) + (h - t) z, and
    the slope s sigmoid(s z) + h - t: nothing cancels for labels of 0 and 1.
    """
    one, rest = sums.one(out.dtype), None
    side = one - target
    if sums.dot(side, target) == 0.0:  # t (1 - t) is 0 for all: no label is soft
        side -= target
    else:
        label = np.rint(target)
        rest = label - target
        side = one - label
        side -= label
    np.multiply(side, prediction, out=out)
    np.exp(out, out=out)
    above = out + one
    value = sums.of_logs(above)
    if value < 0.1 * out.size:
        # log(1 + e) = log(a) + (e - (a - 1)) / a, where a is 1 + e rounded
        lost = above - one
        np.subtract(out, lost, out=lost)
        lost /= above
        value += sums.total(lost)
    if rest is not None:
        value += sums.dot(rest, prediction)
    unit = nats(base)
    if not math.isfinite(value):
        return None
    scale /= unit
    side *= scale
    out /= above
    out *= side
    if rest is None:
        out += one - one  # + 0 takes the sign of -0.0 away
    else:
        rest *= scale
        out += rest
    return value / unit
