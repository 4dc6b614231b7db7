"""The shipped digits as they are trained on: rows of pixels, and one-hot labels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer import assets

CLASSES = 10
SIDE = 8  # pixels
TRAIN_ROWS = 1297
_WHITE = 16.0  # the brightest pixel there can be


@dataclass(frozen=True, eq=False)
class Digits:
    """The two splits.

    Attributes:
        train: (1297, 64) pixels in [0, 1]. train_labels: (1297, 10), one-hot.
        other: (500, 64), the validation split. other_labels: (500,) digits.
    """

    train: NDArray[np.float64]
    train_labels: NDArray[np.float64]
    other: NDArray[np.float64]
    other_labels: NDArray[np.int64]


@cache
def digits() -> Digits:
    """The digits, read once."""
    with np.load(assets.path("samples", "digits.npz"), allow_pickle=False) as file:
        pixels = file["images"].reshape(-1, SIDE * SIDE) / _WHITE
        labels = file["labels"].astype(np.int64)
    one_hot = np.eye(CLASSES)[labels]
    return Digits(
        pixels[:TRAIN_ROWS], one_hot[:TRAIN_ROWS], pixels[TRAIN_ROWS:], labels[TRAIN_ROWS:]
    )
