"""Lines of equal height on a surface, and round heights to draw them at."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_FLAT = 1e-9  # of the height: less is rounding, not a slope
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_levels(low: float, high: float, most: int = 9) -> Floats:
    """Round numbers strictly between two heights, evenly spaced; empty if there are none.

    Args:
        low: the least height, finite.
        high: the largest, finite.
        most: how many at most.
    """
    if not high - low > _FLAT * max(abs(low), abs(high)):
        return np.empty(0)
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(s * power for s in _STEPS if s * power >= rough * (1 - 1e-9))
    first, last = math.floor(low / step) + 1, math.ceil(high / step) - 1
    return np.array([k * step for k in range(first, last + 1)])


def contours(
    x: Floats, y: Floats, height: Floats, levels: Iterable[float]
) -> list[tuple[Floats, Floats]]:
    """The lines on which a surface has given heights, as corners; NaN parts their pieces.

    Args:
        x: places of the columns, (columns,).
        y: places of the rows, (rows,).
        height: (rows, columns); where it is not finite there is no line.
        levels: the heights.

    Returns:
        For each level (x, y) of the corners; empty where the surface does not reach it.
    """
    # loaded with the first contours: no other picture needs them
    from contourpy import LineType, contour_generator

    known = np.isfinite(height)
    surface = height if known.all() else np.ma.masked_array(height, ~known)
    generator = contour_generator(x, y, surface, line_type=LineType.ChunkCombinedNan)
    found = []
    for level in levels:
        lines = generator.lines(level)[0][0]
        corners = np.empty((0, 2)) if lines is None else np.asarray(lines, dtype=np.float64)
        found.append((corners[:, 0], corners[:, 1]))
    return found
