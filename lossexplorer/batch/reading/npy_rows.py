"""Rows of an NPY file of any size, read where they are asked for."""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.reading.watched_file import WatchedFile
from lossexplorer.data.content import opened
from lossexplorer.data.npy_header import Header, check_header, read_header
from lossexplorer.errors import DataError

Array = NDArray[Any]


class NpyRows:
    """Rows of an array on disk, (N, K) or (N,), in memory only while they are looked at.

    Any order and byte order is read. What is read has the file's type in this machine's
    byte order; float16 becomes float32. Every read gives an array of its own, so several
    threads may read at once.
    """

    def __init__(self, path: str | Path) -> None:
        """Look at the header, and check it against the size of the file.

        Raises:
            DataError: no such file, no NPY file, no numbers (objects are pickles, which
                are never loaded), another size than declared, more than two axes.
        """
        self._file = WatchedFile(path)
        with opened(path) as (stream, size):
            header = read_header(stream)
            check_header(header, size)
            _check_rows(header)
        self._start, self._fortran = header.start, header.fortran and len(header.shape) == 2
        self._stored = np.dtype(header.dtype)
        self.shape = header.shape
        self.dtype = np.dtype("f4" if header.code == "f2" else self._stored.newbyteorder("="))
        self.name = self._file.name

    def read(self, start: int, stop: int) -> Array:
        """Rows ``start`` up to ``stop``; as :meth:`Rows.read`.

        Raises:
            DataError: if the file was changed, replaced or removed since it was opened.
        """
        start, stop, _ = slice(start, stop).indices(self.shape[0])
        stored = np.empty((max(stop - start, 0), *self.shape[1:]), self._stored)
        if self._fortran:
            for column in range(self.shape[1]):
                numbers = np.empty(len(stored), self._stored)
                self._fill(numbers, column * self.shape[0] + start)
                stored[:, column] = numbers
        else:
            self._fill(stored, start * math.prod(self.shape[1:]))
        return stored.astype(self.dtype, copy=False)

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """The rows at these numbers, in this order; those that lie together are read at once."""
        wanted, places = np.unique(rows, return_inverse=True)
        breaks = np.flatnonzero(np.diff(wanted) != 1) + 1
        found = np.empty((len(wanted), *self.shape[1:]), self.dtype)
        for first, last in pairwise([0, *breaks.tolist(), len(wanted)]):
            if first < last:
                found[first:last] = self.read(int(wanted[first]), int(wanted[last - 1]) + 1)
        return found[places]

    def release(self) -> None:
        """Close the file until it is read again."""
        self._file.release()

    def _fill(self, values: Array, element: int) -> None:
        """Read values from the element with this number on, as they are stored."""
        if values.size:
            offset = self._start + element * self._stored.itemsize
            self._file.fill(values.reshape(-1).view(np.uint8), offset)


def _check_rows(header: Header) -> None:
    """Raise DataError unless it holds rows of numbers."""
    if header.text:
        raise DataError("holds text, not numbers", fix="save it as float32 or float64")
    if len(header.shape) not in (1, 2):
        raise DataError(f"has the shape {header.declared}", fix="give (rows,) or (rows, classes)")
