"""The polygons of a shape, taken apart."""

from __future__ import annotations

import numpy as np

from lossexplorer.figures.items import Floats

_LEAST = 2  # corners; a single one is nothing that could be drawn


def polygons(x: Floats, y: Floats) -> list[Floats]:
    """(corners, 2) for every polygon; where ``x`` or ``y`` is NaN the next one begins."""
    corners = np.column_stack([x, y])
    breaks = np.flatnonzero(np.isnan(corners).any(axis=1))
    starts = [0, *(breaks + 1).tolist()]
    ends = [*breaks.tolist(), len(corners)]
    return [corners[a:b] for a, b in zip(starts, ends, strict=True) if b - a >= _LEAST]
