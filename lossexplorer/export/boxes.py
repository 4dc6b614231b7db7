"""Where texts go: geometry in points, nothing drawn.

A box is (left, bottom, right, top). Texts are put one after the other, each at the
first of its candidate places that covers least of what is already there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from lossexplorer.figures.figure import Floats

Box = tuple[float, float, float, float]
Place = tuple[float, float]

_CURVE = 5.0  # a curve covered over the length of one step costs as much as these square points
_TEXT = 5.0  # how much worse it is to cover a text than a mark
_MOVED = 15.0  # so does a point by which a text is pushed back into the panel
_FREE = 1.0  # what a text costs that covers nothing a person sees


def box_at(place: Place, size: tuple[float, float]) -> Box:
    """The box of ``size`` whose lower left corner is ``place``."""
    return place[0], place[1], place[0] + size[0], place[1] + size[1]


def overlap(a: Box, b: Box) -> float:
    """The area two boxes share."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return max(width, 0.0) * max(height, 0.0)


def shifted_into(box: Box, bounds: Box) -> Box:
    """``box`` moved inside ``bounds``; its left and top side stay in where it is too big."""
    dx = max(min(0.0, bounds[2] - box[2]), bounds[0] - box[0])
    dy = min(max(0.0, bounds[1] - box[1]), bounds[3] - box[3])
    return box[0] + dx, box[1] + dy, box[2] + dx, box[3] + dy


class Room:
    """The free space of one panel."""

    def __init__(self, bounds: Box) -> None:
        self.bounds = bounds
        self._boxes: list[tuple[Box, float]] = []
        self._points: list[Floats] = []

    def occupy(self, box: Box, weight: float = 1.0) -> None:
        """Keep texts off ``box``; of little ``weight`` where a text on it can still be read."""
        self._boxes.append((box, weight))

    def occupy_path(self, points: Floats) -> None:
        """Keep texts off a curve, where that can be done; ``points`` is (n, 2), NaN breaks it."""
        self._points.append(_dense(points))

    def put(self, size: tuple[float, float], candidates: Iterable[Place]) -> Place:
        """The best of ``candidates`` (lower left corners, preferred first), now occupied."""
        best: tuple[float, Box] | None = None
        for candidate in candidates:
            cost, box = self._cost_at(box_at(candidate, size))
            if best is None or cost < best[0] - 1e-9:
                best = cost, box
            if cost == 0:
                break
        assert best is not None
        self.occupy(best[1], _TEXT)
        return best[1][:2]

    def is_free(self, size: tuple[float, float], candidates: Iterable[Place]) -> bool:
        """Whether a text can stand at one of ``candidates`` and cover nothing."""
        return any(self._cost_at(box_at(place, size))[0] <= _FREE for place in candidates)

    def _cost_at(self, wanted: Box) -> tuple[float, Box]:
        """What a text costs at a place, and its box inside the panel."""
        box = shifted_into(wanted, self.bounds)
        # a text that has to be moved away from its place should rather take another
        moved = abs(box[0] - wanted[0]) + abs(box[1] - wanted[1])
        return self._cost(box) + _MOVED * moved, box

    def _cost(self, box: Box) -> float:
        """Covering a box costs its area, crossing a curve the length that is covered."""
        cost = sum(weight * overlap(box, other) for other, weight in self._boxes)
        for points in self._points:
            inside = (
                (points[:, 0] > box[0])
                & (points[:, 0] < box[2])
                & (points[:, 1] > box[1])
                & (points[:, 1] < box[3])
            )
            cost += _CURVE * float(np.count_nonzero(inside))
        return cost


def _dense(points: Floats, step: float = 2.0) -> Floats:
    """The finite parts of a path as points no more than ``step`` apart."""
    if len(points) < 2:
        return points[np.isfinite(points).all(axis=1)]
    start, end = points[:-1], points[1:]
    finite = np.isfinite(start).all(axis=1) & np.isfinite(end).all(axis=1)
    start, end = start[finite], end[finite]
    lengths = np.hypot(*(end - start).T)
    pieces = np.clip(np.ceil(lengths / step), 1, 500).astype(np.int64)
    which = np.repeat(np.arange(len(start)), pieces)
    along = np.concatenate([np.arange(n) / n for n in pieces]) if len(pieces) else np.empty(0)
    return np.asarray(start[which] + along[:, None] * (end - start)[which], dtype=np.float64)


def spread(targets: Sequence[float], size: float, low: float, high: float) -> list[float]:
    """Centres of equal intervals near ``targets`` that don't overlap.

    The order is kept and the squared displacement is least (pool adjacent
    violators), then all is shifted into [low, high].

    Args:
        targets: wanted centres, in any order.
        size: the length of each interval.
        low: where the lowest interval may begin.
        high: where the highest may end.
    """
    order = sorted(range(len(targets)), key=lambda i: targets[i])
    pools: list[tuple[float, int]] = []  # (mean of target minus offset, how many)
    for rank, index in enumerate(order):
        mean, count = min(max(targets[index], low), high) - rank * size, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    means = [mean for mean, count in pools for _ in range(count)]
    first, last = low + size / 2, high - size / 2 - (len(targets) - 1) * size
    places = [0.0] * len(targets)
    for rank, index in enumerate(order):
        places[index] = max(min(means[rank], last), first) + rank * size
    return places
