"""Where something odd is found among many rows: how often, and the first few places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST_LISTED = 5


@dataclass(frozen=True)
class Places:
    """Rows that are odd in one way.

    Attributes:
        count: how many.
        rows: numbers of the first ones, from 0.
        column: where in the first row; None where the whole row is meant.
        value: what stands there, or the row's sum.
    """

    count: int = 0
    rows: tuple[int, ...] = ()
    column: int | None = None
    value: float = 0.0

    def __bool__(self) -> bool:
        return self.count > 0

    @classmethod
    def of_rows(cls, rows: NDArray[Any], values: NDArray[Any], start: int) -> Places:
        """Odd rows of a block.

        Args:
            rows: their numbers within the block, rising.
            values: what is odd about each, in the same order.
            start: the number of the block's first row.
        """
        if not rows.size:
            return NOWHERE
        return cls(len(rows), _first(rows, start), None, float(values[0]))

    @classmethod
    def of_numbers(cls, flags: NDArray[np.bool_], numbers: NDArray[Any], start: int) -> Places:
        """Rows of a block with an odd number in them; ``flags``, ``numbers`` are (N, K)."""
        rows = np.flatnonzero(flags.any(axis=1))
        if not rows.size:
            return NOWHERE
        column = int(flags[rows[0]].argmax())
        return cls(len(rows), _first(rows, start), column, float(numbers[rows[0], column]))

    def merged(self, other: Places) -> Places:
        """Both together; they are of different rows."""
        if not self.count or not other.count:
            return self if self.count else other
        first = self if self.rows[0] < other.rows[0] else other
        rows = tuple(sorted(self.rows + other.rows)[:MOST_LISTED])
        return Places(self.count + other.count, rows, first.column, first.value)

    @property
    def row(self) -> int:
        """The first row, from 0."""
        return self.rows[0]

    @property
    def listed(self) -> str:
        """The rows, counted from 1: "row 3", "rows 2, 17, 90", "rows 2, 17, 90, 91, 92, …"."""
        return rows_listed(self.rows, self.count > len(self.rows))


NOWHERE = Places()


def rows_listed(rows: tuple[int, ...], more: bool) -> str:
    """Rows counted from 1, the last one followed by an ellipsis if there are more."""
    numbers = ", ".join(f"{row + 1}" for row in rows)
    return f"row{'s' if len(rows) > 1 or more else ''} {numbers}{', …' if more else ''}"


def _first(rows: NDArray[Any], start: int) -> tuple[int, ...]:
    return tuple((rows[:MOST_LISTED] + start).tolist())
