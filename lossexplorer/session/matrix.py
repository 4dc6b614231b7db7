"""A read-only array that can stand in a frozen session: equal by content, hashable."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray


class Matrix:
    """A float64 array, one or two axes, that never changes.

    Sessions are compared, hashed (as cache keys) and shared between undo steps,
    which a bare array can't do.
    """

    def __init__(self, values: ArrayLike) -> None:
        array = np.array(values, dtype=np.float64)
        array.flags.writeable = False
        self._array = array

    @property
    def array(self) -> NDArray[np.float64]:
        """The numbers, read-only."""
        return self._array

    @property
    def shape(self) -> tuple[int, ...]:
        """The array's shape."""
        return self._array.shape

    @cached_property
    def _digest(self) -> int:
        return hash((self._array.shape, self._array.tobytes()))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Matrix):
            return NotImplemented
        if self is other or self.shape != other.shape:
            return self is other
        # bit for bit: -0 is not 0, and a NaN is itself
        return bool((self._array.view(np.int64) == other._array.view(np.int64)).all())

    def __hash__(self) -> int:
        return self._digest

    def __repr__(self) -> str:
        return f"Matrix({self._array.tolist()!r})"

    def with_row(self, row: int, values: ArrayLike) -> Matrix:
        """A copy in which one row is replaced."""
        array = self._array.copy()
        array[row] = values
        return Matrix(array)
