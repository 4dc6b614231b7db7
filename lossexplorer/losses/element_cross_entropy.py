"""The arithmetic of cross-entropy on 0/1 labels, element by element."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses.numerics import all_finite, nats, sigmoid_pair, softplus, times
from lossexplorer.losses.spec import Array, Gradients

_FLOOR = float(np.float32(1e-12))
"""PyTorch's floor under p(1 - p) in the slope, a float32 constant."""


def _smoothed(target: Array, label_smoothing: float) -> Array:
    return target * (1 - label_smoothing) + label_smoothing / 2 if label_smoothing else target


def _values(log_p: Array, log_q: Array, t: Array, pos_weight: Array | None) -> tuple[Array, Array]:
    """-(w t log p + (1 - t) log q) and its derivative by t, with 0·log 0 = 0."""
    if pos_weight is not None:
        log_p = times(pos_weight, log_p)
    values = 0 - (t * log_p + (1 - t) * log_q)
    if not all_finite(values):
        values = 0 - (times(t, log_p) + times(1 - t, log_q))
    return values, log_q - log_p


def _scaled(
    values: Array, by_prediction: Array, by_target: Array, base: str | float, smoothing: float
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    if unit != 1:
        values, by_prediction = values * unit, by_prediction * unit
    factor = (1 - smoothing) * unit
    if factor != 1:
        by_target = by_target * factor
    return values, {"prediction": by_prediction, "target": by_target}


def value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    clamp_log: float | None = -100.0,
    base: str | float = "e",
    pos_weight: Array | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    """-t log p - (1 - t) log(1 - p) of each element and its gradients, all (N, K)."""
    t = _smoothed(target, label_smoothing)
    p = np.clip(prediction, epsilon, 1 - epsilon) if epsilon else prediction
    log_p, log_q = np.log(p), np.log1p(-p)
    if clamp_log is not None:
        log_p, log_q = np.maximum(log_p, clamp_log), np.maximum(log_q, clamp_log)
    values, by_target = _values(log_p, log_q, t, pos_weight)
    q = 1 - p
    if clamp_log is None:
        # term by term, so that a weight of 0 takes out the infinite slope
        positive = t if pos_weight is None else t * pos_weight
        slope = times(1 - t, 1 / q) - times(positive, 1 / p)
    else:
        rise = p - t if pos_weight is None else (1 - t) * p - pos_weight * t * q
        slope = rise / np.maximum(p * q, _FLOOR)
    if epsilon:
        slope = slope * (p == prediction)
    return _scaled(values, slope, by_target, base, label_smoothing)


def from_logits(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    clamp_log: float | None = -100.0,
    base: str | float = "e",
    pos_weight: Array | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    """Sigmoid and cross-entropy in one; nothing overflows, so no log is clamped."""
    t = _smoothed(target, label_smoothing)
    log_p, log_q = -softplus(-prediction), -softplus(prediction)
    p, q = sigmoid_pair(prediction)
    if epsilon:
        inside = (p >= epsilon) & (q >= epsilon)
        low, high = math.log(epsilon), math.log1p(-epsilon)
        log_p, log_q = np.clip(log_p, low, high), np.clip(log_q, low, high)
    values, by_target = _values(log_p, log_q, t, pos_weight)
    slope = (1 - t) * p - (t * q if pos_weight is None else t * pos_weight * q)
    if epsilon:
        slope = slope * inside
    return _scaled(values, slope, by_target, base, label_smoothing)
