"""Some columns of another source, as floats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.reading.rows import Rows

Array = NDArray[Any]


class ColumnRows:
    """Columns of another source: (N, K) of an (N, M) one, (N,) if only one is asked for.

    A flat source, (N,), has one column.
    """

    def __init__(self, rows: Rows, columns: Sequence[int] | int) -> None:
        """Take the columns with these numbers, in this order, or one as (N,)."""
        self._rows, self._columns = rows, columns if isinstance(columns, int) else list(columns)
        count = rows.shape[0]
        self.shape = (count,) if isinstance(columns, int) else (count, len(columns))
        self.dtype = rows.dtype
        self.name = rows.name

    def read(self, start: int, stop: int) -> Array:
        """These columns of rows ``start`` up to ``stop``."""
        return self._of(self._rows.read(start, stop))

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """These columns of the rows at these numbers."""
        return self._of(self._rows.pick(rows))

    def _of(self, values: Array) -> Array:
        table = values.reshape(len(values), -1)
        return np.ascontiguousarray(table[:, self._columns])


class FloatRows:
    """Numbers of another source as floats: float32 if they are stored so, else float64."""

    def __init__(self, rows: Rows) -> None:
        """Convert what is read of ``rows``."""
        self._rows = rows
        self.dtype = np.dtype(np.float32 if rows.dtype == np.float32 else np.float64)
        self.shape = rows.shape
        self.name = rows.name

    def read(self, start: int, stop: int) -> Array:
        """Rows ``start`` up to ``stop``."""
        return self._rows.read(start, stop).astype(self.dtype, copy=False)

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """The rows at these numbers."""
        return self._rows.pick(rows).astype(self.dtype, copy=False)
