"""Rows that are there more than once, counted in bounded memory.

Rows are known by 64-bit hashes. Up to :data:`MOST` different ones are kept; beyond that
only those whose hash begins with ``s`` zero bits, ``s`` as small as fits, and counts are
multiplied by ``2**s``. Which hashes are kept depends on the rows alone, not on how they
were split or in which order they came.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST = 2**19  # entries of 16 bytes; while it is tidied up, ten times that is needed

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 / golden ratio, odd
_FINAL = np.uint64(0xFF51AFD7ED558CCD)  # of MurmurHash3's last step
_FEW = 16
_HALF = np.uint64(32)
_EXCHANGED = np.uint64(0xA5A5A5A55A5A5A5A)  # so that a row of zeros has no hash of 0

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Duplicates:
    """Hashes of rows with the rows' numbers, at most two rows of each hash.

    Attributes:
        hashes, rows: entries. While more come in they are in no order, and a hash may be
            there more often.
        seen, beyond: hashes with more than two rows, and how many more.
        zeros: s, how many leading bits of the kept hashes are 0.
    """

    hashes: tuple[Hashes, ...] = ()
    rows: tuple[Numbers, ...] = ()
    seen: tuple[Hashes, ...] = ()
    beyond: tuple[Numbers, ...] = ()
    zeros: int = 0

    @classmethod
    def of(
        cls, block: NDArray[Any], start: int, kept: NDArray[np.bool_] | None = None
    ) -> Duplicates:
        """The rows of a block.

        Args:
            block: (N, K), C-contiguous.
            start: the number of its first row.
            kept: (N,), which rows count; None for all.
        """
        hashes, rows = row_hashes(block), np.arange(start, start + len(block))
        if kept is not None:
            hashes, rows = hashes[kept], rows[kept]
        return cls((hashes,), (rows,))

    def merged(self, other: Duplicates) -> Duplicates:
        """Both together; they are of different rows."""
        zeros = max(self.zeros, other.zeros)
        first, second = self._fewer(zeros), other._fewer(zeros)
        both = Duplicates(
            first.hashes + second.hashes,
            first.rows + second.rows,
            first.seen + second.seen,
            first.beyond + second.beyond,
            zeros,
        )
        return both if both._entries <= 2 * MOST else both.tidy()

    def tidy(self) -> Duplicates:
        """Two entries a hash at most, and no more than :data:`MOST`."""
        hashes, rows = _joined(self.hashes, np.uint64), _joined(self.rows, np.int64)
        again = _repeated(hashes, rows)
        same = hashes[again]
        nth = _place_within(same)
        kept = np.ones(len(hashes), bool)
        kept[again[nth > 1]] = False
        third = same[nth == 2]
        surplus = np.bincount(np.searchsorted(third, same[nth > 1]), minlength=len(third))
        seen, where = np.unique(_joined((*self.seen, third), np.uint64), return_inverse=True)
        beyond = np.zeros(len(seen), np.int64)
        np.add.at(beyond, where, _joined((*self.beyond, surplus), np.int64))
        result = Duplicates((hashes[kept],), (rows[kept],), (seen,), (beyond,), self.zeros)
        while result._entries > MOST:
            result = result._fewer(result.zeros + 1)
        return result

    @property
    def scale(self) -> int:
        """How many rows one that is kept stands for: 1 if counts are exact."""
        return 1 << self.zeros

    @property
    def _entries(self) -> int:
        return sum(len(part) for part in self.hashes)

    def _fewer(self, zeros: int) -> Duplicates:
        """Only the hashes that begin with so many zero bits."""
        if zeros == self.zeros:
            return self
        below = np.uint64(2 ** (64 - zeros) - 1)
        kept = [np.flatnonzero(part <= below) for part in self.hashes]  # faster than flags
        often = [np.flatnonzero(part <= below) for part in self.seen]
        return replace(
            self,
            hashes=tuple(part[places] for part, places in zip(self.hashes, kept, strict=True)),
            rows=tuple(part[places] for part, places in zip(self.rows, kept, strict=True)),
            seen=tuple(part[places] for part, places in zip(self.seen, often, strict=True)),
            beyond=tuple(part[places] for part, places in zip(self.beyond, often, strict=True)),
            zeros=zeros,
        )

    def counted(self) -> Repeats:
        """How many rows are there more than once, and the pairs to look at."""
        tidy = self.tidy()
        hashes, rows = tidy.hashes[0], tidy.rows[0]
        pairs = rows[_repeated(hashes, rows)].reshape(-1, 2)
        pairs = pairs[np.argsort(pairs[:, 0])]
        more = int(tidy.beyond[0].sum())
        return Repeats(len(pairs), 2 * len(pairs) + more, tidy.scale, pairs)


@dataclass(frozen=True, eq=False)
class Repeats:
    """Groups of equal rows.

    Attributes:
        groups, rows: how many, among those that were kept.
        scale: what to multiply them by; 1 if they are exact.
        pairs: (groups, 2), the first two rows of each group, by the first of them.
    """

    groups: int
    rows: int
    scale: int
    pairs: Numbers

    def first(self, equal: Callable[[int, int], bool]) -> tuple[int, int] | None:
        """The first pair that is equal in truth; None if there is none among the first."""
        for first, second in self.pairs[:8].tolist():
            if equal(first, second):
                return first, second
        return None


def row_hashes(block: NDArray[Any]) -> Hashes:
    """A 64-bit hash of each row's bytes, (N,); ``block`` is (N, K)."""
    lanes = _lanes(np.ascontiguousarray(block))
    while lanes.shape[1] > _FEW:  # column by column would go through memory in leaps
        half = (lanes.shape[1] + 1) // 2
        left = lanes[:, :half] * _MULTIPLIER
        left ^= left >> _HALF
        left[:, : lanes.shape[1] - half] ^= lanes[:, half:]
        lanes = left
    result = np.full(len(lanes), _EXCHANGED)
    shifted = np.empty_like(result)
    for column in range(lanes.shape[1]):
        result ^= lanes[:, column]
        result *= _MULTIPLIER
        np.right_shift(result, _HALF, out=shifted)
        result ^= shifted
    result *= _FINAL
    np.right_shift(result, _HALF, out=shifted)
    result ^= shifted
    return result


def _lanes(block: NDArray[Any]) -> NDArray[Any]:
    """The rows as whole numbers of 8 bytes, or of as many as divide a row."""
    size = block.itemsize * block.shape[1]
    width = next(width for width in (8, 4, 2, 1) if size % width == 0)
    return block.view(f"u{width}")


def _joined(parts: tuple[NDArray[Any], ...], dtype: type) -> NDArray[Any]:
    return np.concatenate(parts) if parts else np.empty(0, dtype)


def _repeated(hashes: Hashes, rows: Numbers) -> Numbers:
    """Where the hashes are that are there more than once: by hash, then by row."""
    ordered = np.sort(hashes)
    repeated = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
    if not repeated.size:
        return np.empty(0, np.int64)
    near = np.searchsorted(repeated, hashes).clip(max=len(repeated) - 1)
    places = np.flatnonzero(repeated[near] == hashes)
    return places[np.lexsort((rows[places], hashes[places]))]


def _place_within(ordered: Hashes) -> Numbers:
    """For each of some sorted hashes, how many equal ones stand before it."""
    fresh = np.ones(len(ordered), bool)
    fresh[1:] = ordered[1:] != ordered[:-1]
    places = np.arange(len(ordered))
    return places - np.maximum.accumulate(np.where(fresh, places, 0))
