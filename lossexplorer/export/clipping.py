"""Curves cut off where their panel ends, so that viewers which ignore clip paths agree."""

from __future__ import annotations

import numpy as np

from lossexplorer.export.boxes import Box
from lossexplorer.figures.figure import Floats


def clipped(points: Floats, box: Box) -> Floats:
    """The parts of a path inside ``box``, NaN between them (Liang–Barsky).

    Args:
        points: (n, 2); NaN breaks the path.
        box: left, bottom, right, top.
    """
    parts: list[tuple[float, float]] = []
    joined = False  # whether the last piece ended where the next segment begins
    for start, end in zip(points[:-1], points[1:], strict=True):
        enter, leave = _inside(start, end, box)
        if not enter <= leave:
            joined = False
            continue
        if not (joined and enter == 0.0):
            parts += [(np.nan, np.nan), tuple(start + enter * (end - start))]
        parts.append(tuple(start + leave * (end - start)))
        joined = leave == 1.0
    return np.array(parts[1:], dtype=np.float64).reshape(-1, 2)


def clipped_polygon(corners: Floats, box: Box) -> Floats:
    """The part of a polygon inside ``box`` (Sutherland–Hodgman); (0, 2) if there is none.

    Where the polygon falls apart its parts stay joined along the box's sides.

    Args:
        corners: (n, 2), finite, in order.
        box: left, bottom, right, top.
    """
    for axis, bound, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        corners = _one_side(corners, axis, bound, sign)
    return corners


def _one_side(corners: Floats, axis: int, bound: float, sign: int) -> Floats:
    """The part of a polygon where ``sign`` times the coordinate is at least that of ``bound``."""
    kept: list[Floats] = []
    for start, end in zip(np.roll(corners, 1, axis=0), corners, strict=True):
        before, after = sign * (start[axis] - bound), sign * (end[axis] - bound)
        if (before < 0) != (after < 0):
            kept.append(start + before / (before - after) * (end - start))
        if after >= 0:
            kept.append(end)
    return np.array(kept, dtype=np.float64).reshape(-1, 2)


def _inside(start: Floats, end: Floats, box: Box) -> tuple[float, float]:
    """From where to where (0 … 1) a segment is inside; the first is larger if nowhere."""
    enter, leave = 0.0, 1.0
    for axis in (0, 1):
        low, high = box[axis], box[axis + 2]
        a, b = float(start[axis]), float(end[axis])
        if not np.isfinite(a + b):
            return 1.0, 0.0
        if a == b:
            if not low <= a <= high:
                return 1.0, 0.0
            continue
        first, second = sorted(((low - a) / (b - a), (high - a) / (b - a)))
        enter, leave = max(enter, first), min(leave, second)
    return enter, leave
