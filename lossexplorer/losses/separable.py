"""Layers that blur every channel by itself: one pass down and one across instead of a full sum.

A layer of C channels and k x k taps takes 2 k multiplications a number this way, not C k k.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lossexplorer.losses.spec import Array

_CLOSE = 1e-14  # of the largest tap: what rounding leaves of a kernel that is a product


@dataclass(frozen=True, eq=False)
class Passes:
    """A kernel as ``down[:, None] * across``, the same for every channel."""

    down: Array
    across: Array


def passes_of(weights: Array) -> Passes | None:
    """The two passes of a layer (out, in, height, width); None if it has no such form."""
    count, channels = weights.shape[:2]
    kernel = weights[0, 0]
    if count != channels or not kernel.any():
        return None
    own = np.eye(count, dtype=bool)
    if weights[~own].any() or (weights[own] != kernel).any():
        return None
    row, column = np.unravel_index(np.abs(kernel).argmax(), kernel.shape)
    down, across = kernel[:, column] / kernel[row, column], kernel[row]
    if np.abs(np.outer(down, across) - kernel).max() > _CLOSE * np.abs(kernel).max():
        return None
    return Passes(down, across)


def correlated(x: Array, taps: Array, axis: int, stride: int) -> Array:
    """The sum of the shifted copies of ``x`` along an axis, every ``stride``-th place."""
    size = (x.shape[axis] - len(taps)) // stride + 1
    result = float(taps[0]) * x[_place(axis, 0, size, stride)]
    for k, tap in enumerate(taps[1:].tolist(), 1):
        result += tap * x[_place(axis, k, size, stride)]
    return result


def spread(gradient: Array, taps: Array, axis: int, stride: int, length: int) -> Array:
    """The adjoint of :func:`correlated`: the gradient by an input of ``length`` places."""
    shape = list(gradient.shape)
    shape[axis] = length
    result = np.zeros(shape, dtype=gradient.dtype)
    for k, tap in enumerate(taps.tolist()):
        result[_place(axis, k, gradient.shape[axis], stride)] += tap * gradient
    return result


def _place(axis: int, first: int, size: int, stride: int) -> tuple[slice, ...]:
    """Every ``stride``-th place from ``first``, so many as ``size``."""
    last = first + stride * (size - 1) + 1
    return (*[slice(None)] * axis, slice(first, last, stride))
