"""Class labels for categorical kernels: index, one-hot and soft, with weights.

Kernels get labels as ``evaluate`` prepares them: class indices of shape (N,) with an
integer dtype, or rows of shape (N, K) with the dtype of the prediction.
"""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.numerics import all_finite, times
from lossexplorer.losses.spec import Array


def kept_rows(target: Array, ignore_index: int | None) -> Array | None:
    """Which rows count, shape (N,) of bool; None if all do.

    A one-hot row on the ignored class is ignored too, so that index and one-hot
    labels mean the same.
    """
    if ignore_index is None:
        return None
    if target.ndim == 1:
        kept = target != ignore_index
    elif 0 <= ignore_index < target.shape[1]:
        kept = target[:, ignore_index] < 1
    else:
        return None
    return None if kept.all() else kept


def class_mass(target: Array, class_weight: Array | None, kept: Array | None) -> Array | None:
    """Weight of each row under its label, shape (N,); None if every row weighs 1.

    An index label weighs its class weight, a soft label Σ_k w_k t_k.
    """
    if class_weight is None:
        return None if kept is None else kept.astype(float)
    if target.ndim == 1:
        chosen = target if kept is None else np.where(kept, target, 0)
        mass: Array = class_weight[chosen]
    else:
        mass = target @ class_weight
    return mass if kept is None else np.where(kept, mass, 0)


def weighted_by_class(
    values: Array, target: Array, class_weight: Array | None, ignore_index: int | None
) -> Array:
    """Values of rows, (n,), times their classes' weights; 0 for rows that don't count.

    Args:
        values: of rows with class indices ``target``.
        target: (n,).
        class_weight: (K,), or None.
        ignore_index: the label of rows that don't count, or None.
    """
    mass = class_mass(target, class_weight, kept_rows(target, ignore_index))
    return values if mass is None else times(mass.astype(values.dtype, copy=False), values)


def label_rows(
    target: Array,
    like: Array,
    class_weight: Array | None,
    kept: Array | None,
    label_smoothing: float,
) -> Array:
    """Labels as weighted rows u_k = w_k · (t_k(1 - a) + a / K), shape (N, K).

    Args:
        target: labels, (N,) or (N, K).
        like: the prediction, for shape and dtype.
        class_weight: w, shape (K,), or None.
        kept: the rows that count, or None; the others become 0.
        label_smoothing: a, Szegedy et al. 2016.
    """
    if target.ndim == 1:
        rows = np.zeros_like(like)
        numbers = np.arange(target.size)
        rows[numbers, target if kept is None else np.where(kept, target, 0)] = 1
    else:
        rows = target.astype(like.dtype, copy=False)
    if label_smoothing:
        rows = rows * (1 - label_smoothing) + label_smoothing / like.shape[1]
    if class_weight is not None:
        rows = rows * class_weight
    if kept is not None:
        rows = np.where(kept[:, None], rows, 0)
    return rows


def label_gradient(
    target: Array,
    log_p: Array,
    class_weight: Array | None,
    kept: Array | None,
    label_smoothing: float,
) -> Array | None:
    """d(-Σ u_k log p_k)/dt for soft labels, shape (N, K); None for index labels."""
    if target.ndim == 1:
        return None
    gradient: Array = 0 - log_p * (1 - label_smoothing)
    if class_weight is not None:
        gradient = times(class_weight, gradient)
    if kept is not None:
        gradient = np.where(kept[:, None], gradient, 0)
    return gradient


def log_loss(rows: Array, log_p: Array) -> Array:
    """-Σ_k u_k log p_k of each row, with 0·log 0 = 0; shape (N,)."""
    values: Array = 0 - np.einsum("nk,nk->n", rows, log_p)  # not -0.0 for a sure hit
    if not all_finite(values):
        values = 0 - np.where(rows == 0, 0, rows * log_p).sum(axis=-1)
    return values
