"""What was missed of a whole: the form all losses on overlapping regions have."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from lossexplorer.losses.spec import Array, Gradients

Slopes = Mapping[str, tuple[Array, Array | float]]


def missed_share(missed: Array, whole: Array, slopes: Slopes) -> tuple[Array, Gradients]:
    """Missed / whole of each row, 0 with the gradient 0 where the whole is 0.

    As 1 - overlap / whole the digits of a good prediction would be lost.

    Args:
        missed: shape (N,).
        whole: shape (N,), at least as large.
        slopes: by input, the derivatives of both by it, (N, K).
    """
    empty = (whole == 0)[:, None]
    filled = np.where(empty, 1, whole[:, None])
    values = missed[:, None] / filled
    gradients = {
        name: np.where(empty, 0, (by_missed - values * by_whole) / filled)
        for name, (by_missed, by_whole) in slopes.items()
    }
    return np.where(empty, 0, values)[:, 0], gradients


def shared_out(missed: Array, whole: Array, smoothing: float) -> Array:
    """What each pixel adds to :func:`missed_share`, (N, K).

    Args:
        missed: by pixel, (N, K).
        whole: shape (N,).
        smoothing: what smoothing adds to what was missed of a row: all pixels bear it alike.
    """
    terms = missed + smoothing / missed.shape[1]
    result: Array = terms / (whole + (whole == 0))[:, None]
    return result


def empty_rows(whole: Array) -> tuple[str, ...]:
    """A line saying which row has nothing to share, if one has."""
    empty = np.flatnonzero(whole == 0)
    if not len(empty):
        return ()
    return (
        f"row {empty[0] + 1}: both masks are empty and nothing smooths the 0/0; "
        "the loss is taken as 0, with the gradient 0",
    )
