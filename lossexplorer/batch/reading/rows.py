"""Numbers of many rows, read a part at a time, wherever they are."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


class Rows(Protocol):
    """A source of rows; several threads may read from it at once, and it can be pickled."""

    @property
    def shape(self) -> tuple[int, ...]:
        """(N, K) or (N,)."""
        ...

    @property
    def dtype(self) -> np.dtype[Any]:
        """Of what is read."""
        ...

    @property
    def name(self) -> str:
        """Where it comes from."""
        ...

    def read(self, start: int, stop: int) -> Array:
        """Rows ``start`` up to ``stop``, C-contiguous; not to be written to.

        Raises:
            DataError: if the file is not what it was when it was opened.
        """
        ...

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """The rows at these numbers, in this order."""
        ...


class ArrayRows:
    """Rows of an array in memory."""

    def __init__(self, array: Array, name: str = "") -> None:
        self._array = np.ascontiguousarray(array)
        self.name = name

    @property
    def shape(self) -> tuple[int, ...]:
        """(N, K) or (N,)."""
        return self._array.shape

    @property
    def dtype(self) -> np.dtype[Any]:
        """Of the array."""
        return self._array.dtype

    def read(self, start: int, stop: int) -> Array:
        """A view of some rows."""
        return self._array[start:stop]

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """A copy of some rows."""
        picked: Array = self._array[rows]
        return picked


class EditedRows:
    """Another source in which a few rows were edited."""

    def __init__(self, rows: Rows, edited: dict[int, Array]) -> None:
        """Read ``edited[row]``, shape (K,) or (), in the place of the source's row."""
        self._rows, self._edited = rows, edited

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the source."""
        return self._rows.shape

    @property
    def dtype(self) -> np.dtype[Any]:
        """Of the source."""
        return self._rows.dtype

    @property
    def name(self) -> str:
        """Of the source."""
        return self._rows.name

    def read(self, start: int, stop: int) -> Array:
        """Rows of the source with those edited in their places."""
        inside = [row for row in self._edited if start <= row < stop]
        values = self._rows.read(start, stop)
        if inside:
            values = np.array(values)
            for row in inside:
                values[row - start] = self._edited[row]
        return values

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """Rows of the source with those edited in their places."""
        values = np.array(self._rows.pick(rows))
        for place, row in enumerate(rows.tolist()):
            if row in self._edited:
                values[place] = self._edited[row]
        return values
