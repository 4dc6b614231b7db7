"""The arithmetic of cross-entropy over rows of classes, from probabilities and from logits."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses.labels import (
    kept_rows,
    label_gradient,
    label_rows,
    log_loss,
    weighted_by_class,
)
from lossexplorer.losses.numerics import nats, shares, softmax_pair, softmax_slope
from lossexplorer.losses.spec import Array, Gradients


def _scaled(
    values: Array, by_prediction: Array, by_target: Array | None, base: str | float
) -> tuple[Array, Gradients]:
    unit = 1 / nats(base)
    if unit != 1:
        values, by_prediction = values * unit, by_prediction * unit
        by_target = None if by_target is None else by_target * unit
    gradients = {"prediction": by_prediction}
    if by_target is not None:
        gradients["target"] = by_target
    return values, gradients


def _shifted(p: Array, epsilon: float, epsilon_mode: str) -> tuple[Array, Array | float]:
    """What the logarithm is taken of, and its derivative by p."""
    if epsilon_mode == "add":
        return p + epsilon, 1.0
    clipped = np.clip(p, epsilon, 1 - epsilon)
    return clipped, clipped == p


def value_and_gradient(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    epsilon_mode: str = "add",
    normalise: bool = False,
    base: str | float = "e",
    class_weight: Array | None = None,
    ignore_index: int | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    """-Σ t log p of each row, (N,), and its gradients, (N, K)."""
    kept = kept_rows(target, ignore_index)
    rows = label_rows(target, prediction, class_weight, kept, label_smoothing)
    p, total = shares(prediction) if normalise else (prediction, None)
    argument, slope = _shifted(p, epsilon, epsilon_mode) if epsilon else (p, 1.0)
    log_p = np.log(argument)
    # 0/0 is 0: a class without label mass has no slope, whatever its probability
    gradient = np.divide(-rows * slope, argument, out=np.zeros_like(p), where=rows != 0)
    if total is not None:
        pull = rows * slope * np.divide(p, argument, out=np.ones_like(p), where=argument != 0)
        gradient = (gradient + pull.sum(axis=1, keepdims=True)) / total
    by_target = label_gradient(target, log_p, class_weight, kept, label_smoothing)
    return _scaled(log_loss(rows, log_p), gradient, by_target, base)


def from_logits(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    epsilon_mode: str = "add",
    normalise: bool = False,
    base: str | float = "e",
    class_weight: Array | None = None,
    ignore_index: int | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Gradients]:
    """Softmax and cross-entropy in one: with plain labels the gradient is p - t."""
    kept = kept_rows(target, ignore_index)
    rows = label_rows(target, prediction, class_weight, kept, label_smoothing)
    p, exact = softmax_pair(prediction)
    log_p, pull = exact, rows
    if epsilon and epsilon_mode == "add":
        log_p, pull = np.log(p + epsilon), rows * (p / (p + epsilon))
    elif epsilon:
        low, high = math.log(epsilon), math.log1p(-epsilon)
        pull = rows * ((log_p >= low) & (log_p <= high))
        log_p = np.clip(log_p, low, high)
    gradient = softmax_slope(p, exact, pull)
    if kept is not None:
        gradient[~kept] = 0
    by_target = label_gradient(target, log_p, class_weight, kept, label_smoothing)
    return _scaled(log_loss(rows, log_p), gradient, by_target, base)


def of_surprise(
    surprise: Array,
    target: Array,
    *,
    base: str | float,
    class_weight: Array | None,
    ignore_index: int | None,
    **_off: object,
) -> Array:
    """The values from the surprise -log p of the labelled class, (N,)."""
    values = surprise if base == "e" else surprise / nats(base)
    return weighted_by_class(values, target, class_weight, ignore_index)


def contributions(
    prediction: Array,
    target: Array,
    *,
    epsilon: float | None = None,
    epsilon_mode: str = "add",
    normalise: bool = False,
    base: str | float = "e",
    class_weight: Array | None = None,
    ignore_index: int | None = None,
    label_smoothing: float = 0.0,
) -> Array:
    """What each class adds to the loss of its row, (N, K)."""
    kept = kept_rows(target, ignore_index)
    rows = label_rows(target, prediction, class_weight, kept, label_smoothing)
    p = shares(prediction)[0] if normalise else prediction
    argument = _shifted(p, epsilon, epsilon_mode)[0] if epsilon else p
    return (0 - np.where(rows == 0, 0, rows * np.log(argument))) / nats(base)
