"""The colours of a matrix' values."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from lossexplorer.figures.image_range import centred, color_ends
from lossexplorer.figures.items import Image
from lossexplorer.views.plot.ink import Ink

_STEPS = 255  # odd, so that zero has a colour of its own
_BLACK_TO_WHITE = (0xFF000000, 0xFFFFFFFF)


def colors_of(image: Image, ink: Ink) -> NDArray[np.uint32]:
    """(rows, columns): 0xffRRGGBB of every cell; what is no number has the hairline's colour."""
    low, high = color_ends(image)
    steps = (image.values - low) * ((_STEPS - 1) / (high - low)) + 0.5
    known = np.isfinite(steps)
    whole = bool(known.all())
    if not whole:
        # infinities are far off the scale, which has the last colour for them
        steps = np.nan_to_num(steps, nan=0.0)
    np.clip(steps, 0, _STEPS - 1, out=steps)
    colors = np.take(color_table(*_stops(image, ink)), steps.astype(np.uint8))
    if not whole:
        colors[np.isnan(image.values)] = ink.color("hairline").rgb()
    return colors


def _stops(image: Image, ink: Ink) -> tuple[int, ...]:
    if image.grey:
        return _BLACK_TO_WHITE
    tokens = ("negative", "plot", "positive") if centred(image) else ("plot", "accent")
    return tuple(ink.color(token).rgb() for token in tokens)


@lru_cache(maxsize=16)
def color_table(*stops: int) -> NDArray[np.uint32]:
    """Colours from the first of ``stops`` over those between to the last, evenly."""
    channels = np.array([[(rgb >> shift) & 0xFF for shift in (16, 8, 0)] for rgb in stops])
    places = np.linspace(0, len(stops) - 1, _STEPS)
    red, green, blue = (
        np.round(np.interp(places, np.arange(len(stops)), channels[:, c])).astype(np.uint32)
        for c in range(3)
    )
    table = np.asarray(0xFF000000 | red << 16 | green << 8 | blue, dtype=np.uint32)
    table.flags.writeable = False
    return table
