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
    kept = kept_rows(target, ignore_index)
    mass = class_mass(target, class_weight, kept)
    at = np.arange(0, out.size, out.shape[1])
    at += target if kept is None else np.where(kept, target, 0)
    values, totals = _softmax(out, prediction, at)
    if isinstance(scale, np.ndarray):
        scale = scale.reshape(-1)
    if base != "e":
        values /= nats(base)
        scale = scale / nats(base)
    if mass is not None:
        values *= mass
        scale = np.multiply(scale, mass, dtype=out.dtype)
        if not all_finite(values):  # a weight of 0 takes out what is infinite
            return None
    out *= (scale / totals)[:, None]
    out.reshape(-1)[at] -= scale
    return values


def _softmax(out: Array, z: Array, at: Array) -> tuple[Array, Array]:
    """-log softmax(z) at some flat indices, one a row; softmax times totals goes to out.

    Without a shift exp(z) is as exact as with one, while it neither over- nor underflows.
    """
    flat = out.reshape(-1)
    np.exp(z, out=out)
    totals = sums.of_rows(out)
    # never below 0, since a sum is never below one of its terms
    values: Array = np.log(totals / flat[at])
    deepest = 85 if out.dtype == np.float32 else 700
    if lowest(totals) > 0.5 and highest(values) < deepest:
        return values, totals
    np.subtract(z, np.maximum.reduce(z, axis=1, keepdims=True), out=out)
    hit = flat[at]
    np.exp(out, out=out)
    totals = sums.of_rows(out)
    return np.log(totals) - hit, totals


def sigmoid_cross_entropy(
    out: Array, scale: float, prediction: Array, target: Array, *, base: str | float, **_off: object
) -> float | None:
    """Σ -log of the probability of the label, sigmoid(±z), and its gradient.

    With h the label rounded to 0 or 1 and s = 1 - 2h it is softplus(s z) + (h - t) z, and
    the slope s sigmoid(s z) + h - t: nothing cancels for labels of 0 and 1.
    """
    side = target * -2.0
    side += 1.0
    np.abs(side, out=out)
    rest = None
    if lowest(out) < 1.0:
        side = np.rint(target)
        rest = side - target
        side *= -2.0
        side += 1.0
    np.multiply(side, prediction, out=out)
    np.exp(out, out=out)
    above = out + 1.0
    logs = np.log(above)
    value = sums.total(logs)
    if value < 0.1 * out.size:
        # log(1 + e) = log(a) + (e - (a - 1)) / a, where a is 1 + e rounded
        np.subtract(above, 1.0, out=logs)
        np.subtract(out, logs, out=logs)
        logs /= above
        value += sums.total(logs)
    if rest is not None:
        value += sums.dot(rest, prediction)
    unit = nats(base)
    if not math.isfinite(value):
        return None
    scale /= unit
    side *= scale
    out /= above
    out *= side
    if rest is not None:
        rest *= scale
    out += 0.0 if rest is None else rest  # + 0.0 takes the sign of -0.0 away
    return value / unit
