"""Mini-batches: which rows are drawn, and how far their mean strays from the mean of all."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]
Rows = NDArray[np.int64]
Floats = NDArray[np.float64]

MOST = 400_000
"""Numbers that are drawn for a spread: repeats times the largest size."""

_SHOWN = 40
_PART = 1 << 16  # numbers that stay in the cache


def draw(rows: int, size: int, seed: int, replacement: bool = False) -> Rows:
    """Row numbers of one mini-batch, in the order they are drawn.

    Args:
        rows: how many there are to draw from.
        size: how many are drawn; without replacement at most ``rows``.
        seed: of a PCG64 generator: the same seed draws the same rows.
        replacement: whether a row may be drawn twice.

    Returns:
        (size,) numbers from 0 to rows - 1; empty if there are no rows.
    """
    generator = np.random.Generator(np.random.PCG64(seed))
    if rows == 0:
        return np.empty(0, np.int64)
    if replacement:
        return generator.integers(rows, size=size)
    if 2 * size >= rows:
        return generator.permutation(rows)[:size]
    # of rows drawn with replacement, the first time each is drawn
    chosen = generator.integers(rows, size=size)
    while True:
        first = np.sort(np.unique(chosen, return_index=True)[1])
        if len(first) >= size:
            return chosen[first[:size]]
        more = generator.integers(rows, size=2 * (size - len(first)))
        chosen = np.concatenate([chosen[first], more])


@dataclass(frozen=True, eq=False)
class Spread:
    """Means of many mini-batches of several sizes.

    Attributes:
        sizes: (S,), n.
        mean, deviation: (S,), of the means of all mini-batches of a size.
        low, high: (S,), between which 95 % of them lie.
        shown: (M, S), the means of the first few mini-batches.
        center: the mean of all rows that count.
        scatter: their standard deviation, σ.
        rows: how many count.
    """

    sizes: NDArray[np.int64]
    mean: Floats
    deviation: Floats
    low: Floats
    high: Floats
    shown: Floats
    center: float
    scatter: float
    rows: int


def sizes_up_to(largest: int) -> NDArray[np.int64]:
    """1, 2, 5, 10, 20, 50 … and the largest itself."""
    found = {m * 10**k for k in range(len(str(max(largest, 1)))) for m in (1, 2, 5)}
    return np.array(sorted({n for n in found if n < largest} | {max(largest, 1)}), np.int64)


def spread(
    losses: Array,
    repeats: int,
    seed: int,
    replacement: bool = False,
    known: tuple[float, float] | None = None,
) -> Spread:
    """Draw ``repeats`` mini-batches of every size and take their means.

    The mini-batches of one row of draws are nested: one of 20 rows begins with the 10 rows
    of a smaller one. Sizes go up to the number of rows, as far as repeats · n stays below
    :data:`MOST`.

    Args:
        losses: (N,); what is not finite doesn't count.
        repeats: mini-batches of each size.
        seed: of the generator.
        replacement: whether a mini-batch may hold a row twice.
        known: mean and standard deviation of the losses, if all of them are finite.

    Raises:
        ValueError: if no loss is finite.
    """
    kept = losses
    if known is None:
        finite = np.isfinite(losses)
        kept = losses if finite.all() else losses[finite]
    if kept.size == 0:
        raise ValueError("no loss is finite")
    sizes = sizes_up_to(min(kept.size, max(MOST // repeats, 1)))
    columns = _columns(kept.size, int(sizes[-1]), repeats, seed, replacement)
    sums = np.cumsum(kept[columns], axis=1, dtype=np.float64)
    means = sums[:, sizes - 1] / sizes
    low, high = np.quantile(means, (0.025, 0.975), axis=0)
    center, scatter = _mean_and_deviation(kept) if known is None else known
    return Spread(
        sizes,
        means.mean(axis=0),
        means.std(axis=0),
        low,
        high,
        means[:_SHOWN],
        center,
        scatter,
        kept.size,
    )


def _mean_and_deviation(values: Array) -> tuple[float, float]:
    """Part by part: float32 numbers must not become a large copy."""
    center = float(np.add.reduce(values, dtype=np.float64)) / values.size
    squares = 0.0
    for start in range(0, values.size, _PART):
        part = values[start : start + _PART].astype(np.float64) - center
        squares += float(part @ part)
    return center, math.sqrt(squares / values.size)


@lru_cache(maxsize=2)
def _columns(
    rows: int, size: int, repeats: int, seed: int, replacement: bool
) -> NDArray[np.integer]:
    """(repeats, size) row numbers; kept, because the losses change more often than they."""
    generator = np.random.Generator(np.random.PCG64([seed, 1]))
    if replacement:
        return generator.integers(rows, size=(repeats, size), dtype=np.uint32)
    if repeats * rows <= 2 * MOST:
        every = np.broadcast_to(np.arange(rows, dtype=np.uint32), (repeats, rows))
        return generator.permuted(every, axis=1)[:, :size]
    seeds = generator.integers(2**63, size=repeats)
    return np.stack([draw(rows, size, int(own)) for own in seeds])


def expected_deviation(
    scatter: float, rows: int, sizes: NDArray[np.generic], replacement: bool
) -> Floats:
    """σ/√n, the standard deviation of the mean of n rows.

    Without replacement times √((N - n)/(N - 1)), so that it is 0 for all N rows.
    """
    n = np.asarray(sizes, np.float64)
    left = 1.0 if replacement or rows < 2 else np.clip((rows - n) / (rows - 1), 0.0, None)
    return np.asarray(scatter * np.sqrt(left / n))
