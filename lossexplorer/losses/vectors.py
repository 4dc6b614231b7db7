"""Rows as vectors: length and direction, where squares overflow or vanish too."""

from __future__ import annotations

import numpy as np

from lossexplorer.losses.spec import Array


def polar(rows: Array) -> tuple[Array, Array]:
    """Length and direction of each row.

    Args:
        rows: vectors, shape (N, D).

    Returns:
        Euclidean lengths (N, 1), and unit vectors (N, D); a zero vector has the
        direction 0, which makes the gradient of its length the subgradient 0.
    """
    squares = np.einsum("nk,nk->n", rows, rows)[:, None]
    limits = np.finfo(rows.dtype)
    length: Array = np.sqrt(squares)
    direction: Array = rows / np.where(length == 0, 1, length)
    odd = ~((squares > limits.tiny / limits.eps) & (squares < limits.max))[:, 0]
    if odd.any():
        size = np.abs(rows[odd]).max(axis=1, keepdims=True)
        size = np.where((size > 0) & (size < np.inf), size, 1)
        scaled = rows[odd] / size
        norm = np.sqrt(np.einsum("nk,nk->n", scaled, scaled))[:, None]
        length[odd] = norm * size
        direction[odd] = scaled / np.where(norm == 0, 1, norm)
    return length, direction
