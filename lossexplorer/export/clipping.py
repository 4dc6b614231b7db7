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
    starts, ends = points[:-1], points[1:]
    enter, leave = _inside(starts, ends, box)
    shown = np.flatnonzero(enter <= leave)
    if len(shown) == 0:
        return np.empty((0, 2))
    along = ends[shown] - starts[shown]
    first = starts[shown] + enter[shown, None] * along
    last = starts[shown] + leave[shown, None] * along
    # a segment that begins where the one before it ended goes on, others begin anew
    joined = np.zeros(len(shown), dtype=bool)
    follows = np.diff(shown) == 1
    joined[1:] = follows & (leave[shown[:-1]] == 1.0) & (enter[shown[1:]] == 0.0)
    parts = np.stack([np.full_like(first, np.nan), first, last], axis=1).reshape(-1, 2)
    kept = np.stack([~joined, ~joined, np.ones_like(joined)], axis=1).ravel()
    return np.asarray(parts[kept][1:])


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


def _inside(starts: Floats, ends: Floats, box: Box) -> tuple[Floats, Floats]:
    """From where to where (0 … 1) segments are inside; the first is larger if nowhere."""
    enter, leave = np.zeros(len(starts)), np.ones(len(starts))
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        for axis in (0, 1):
            low, high = box[axis], box[axis + 2]
            a, b = starts[:, axis], ends[:, axis]
            cuts = (low - a) / (b - a), (high - a) / (b - a)
            level, outside = a == b, ~((low <= a) & (a <= high))
            enter = np.where(level, enter, np.maximum(enter, np.minimum(*cuts)))
            leave = np.where(level, leave, np.minimum(leave, np.maximum(*cuts)))
            nowhere = ~np.isfinite(a + b) | (level & outside)
            enter, leave = np.where(nowhere, 1.0, enter), np.where(nowhere, 0.0, leave)
    return enter, leave
