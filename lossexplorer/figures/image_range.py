"""Which values the colours of a matrix stand for."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.items import Image

_PALE = 1.7  # times a picture's range goes to a full colour where others are drawn on it


def value_range(image: Image) -> tuple[float, float]:
    """The least and the largest value of a picture's scale; never equal.

    Where the picture doesn't fix them, those of its finite values, with 0 among them
    if colours are centred there.
    """
    finite = image.values[np.isfinite(image.values)]
    low = float(finite.min()) if finite.size else 0.0
    high = float(finite.max()) if finite.size else 0.0
    if centred(image):
        low, high = min(low, 0.0), max(high, 0.0)
    low = low if image.low is None else image.low
    high = high if image.high is None else image.high
    return (low, high) if low < high else (low, low + 1.0)


def color_ends(image: Image) -> tuple[float, float]:
    """The values of the first and the last colour: as far from 0 as each other if centred."""
    low, high = value_range(image)
    if not centred(image):
        return low, low + (high - low) * (_PALE if image.ground else 1.0)
    reach = max(abs(low), abs(high))
    return -reach, reach


def centred(image: Image) -> bool:
    """Whether 0 has the colour of the ground, negative and positive values others."""
    return image.diverging and not image.grey
