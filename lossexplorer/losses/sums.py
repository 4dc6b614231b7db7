"""Sums of a block of numbers by BLAS, several times as fast as NumPy's.

BLAS adds in the numbers' own precision, so it gets short pieces, whose sums are then added
in float64: that is as exact as NumPy's pairwise sums.
"""

from __future__ import annotations

import functools
import math

import numpy as np

from lossexplorer.losses.spec import Array

PIECE = 1024
_SHORT = 64


@functools.lru_cache(256)
def ones(length: int, dtype: np.dtype[np.floating]) -> Array:
    """``length`` times 1; not to be written to."""
    array = np.ones(length, dtype)
    array.flags.writeable = False
    return array


@functools.lru_cache(8)
def one(dtype: np.dtype[np.floating]) -> Array:
    """1 as an array, which NumPy takes faster than a float where arrays are small."""
    array: Array = ones(1, dtype).reshape(())
    return array


def dot(x: Array, y: Array) -> float:
    """Σ x·y over all numbers of two arrays of one shape."""
    x, y = x.reshape(-1), y.reshape(-1)
    if x.size <= PIECE:
        return float(np.dot(x, y))
    end = x.size - x.size % PIECE
    pieces = np.vecdot(x[:end].reshape(-1, PIECE), y[:end].reshape(-1, PIECE))
    return float(np.add.reduce(pieces, dtype=np.float64)) + float(np.dot(x[end:], y[end:]))


def squares(x: Array) -> float:
    """Σ x² over all numbers of an array; of a few, to the last digit as on paper."""
    return dot(x, x) if x.size > PIECE else float(np.add.reduce(x * x, axis=None))


def total(x: Array) -> float:
    """Σ x over all numbers of an array."""
    x = x.reshape(-1)
    if x.size <= PIECE:
        return float(np.add.reduce(x))
    end = x.size - x.size % PIECE
    pieces = np.vecdot(x[:end].reshape(-1, PIECE), ones(PIECE, x.dtype))
    return float(np.add.reduce(pieces, dtype=np.float64)) + float(np.add.reduce(x[end:]))


def of_logs(x: Array) -> float:
    """Σ log x over all numbers of an array, which are not below 1.

    Of many, groups of four are multiplied first, unless that overflows.
    """
    x = x.reshape(-1)
    if x.size > PIECE:
        end = x.size - x.size % 4
        groups = x[:end].reshape(4, -1)
        product = groups[0] * groups[1]
        product *= groups[2]
        product *= groups[3]
        found = total(np.log(product, out=product)) + float(np.add.reduce(np.log(x[end:])))
        if math.isfinite(found):
            return found
    return total(np.log(x))


def of_rows(x: Array) -> Array:
    """Σ over each row, (n,)."""
    width = x.shape[1]
    found: Array
    if width > PIECE:
        found = np.add.reduce(x, axis=1)
    else:  # a matrix product is faster on short rows, and loses digits on long ones
        product = np.dot if width <= _SHORT else np.vecdot
        found = product(x, ones(width, x.dtype))
    return found
