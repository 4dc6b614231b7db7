"""Rows of several files, one below the other: a folder of parts, as Dask writes them."""

from __future__ import annotations

import glob
import os
import re
import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.reading.npy_rows import NpyRows
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

Array = NDArray[Any]

_OPEN = 64  # parts whose files are open at once; systems allow a few hundred a process


class StackRows:
    """Rows of several sources, numbered through."""

    def __init__(self, parts: Sequence[NpyRows], name: str = "") -> None:
        """Put sources below each other.

        Args:
            parts: at least one; all (N, K) with one K, or all (N,).
            name: of the whole.

        Raises:
            DataError: parts of different widths.
        """
        first = parts[0]
        for part in parts[1:]:
            if part.shape[1:] != first.shape[1:]:
                raise DataError(
                    f"{part.name} has the shape {part.shape}, {first.name} {first.shape}",
                    where=name,
                    fix="give every part as many numbers a row",
                )
        self._parts = list(parts)
        self._ends = list(accumulate(part.shape[0] for part in parts))
        self._starts = np.array([0, *self._ends[:-1]])
        self.shape = (self._ends[-1], *first.shape[1:])
        self.dtype = np.result_type(*{part.dtype for part in parts})
        self.name = name
        self._recent = _Recent()

    def read(self, start: int, stop: int) -> Array:
        """Rows ``start`` up to ``stop``; as :meth:`Rows.read`."""
        start, stop, _ = slice(start, stop).indices(self.shape[0])
        if start >= stop:
            return np.empty((0, *self.shape[1:]), self.dtype)
        pieces = []
        for number in range(bisect_right(self._ends, start), bisect_left(self._ends, stop) + 1):
            part, offset = self._parts[number], int(self._starts[number])
            self._recent.use(part)
            pieces.append(part.read(max(start - offset, 0), stop - offset))
        if len(pieces) == 1:
            return pieces[0].astype(self.dtype, copy=False)
        return np.concatenate(pieces, dtype=self.dtype)

    def pick(self, rows: NDArray[np.int64]) -> Array:
        """The rows at these numbers, in this order."""
        rows = np.asarray(rows)
        picked = np.empty((len(rows), *self.shape[1:]), self.dtype)
        numbers = np.searchsorted(self._ends, rows, "right")
        for number in np.unique(numbers).tolist():
            places = numbers == number
            part = self._parts[number]
            self._recent.use(part)
            picked[places] = part.pick(rows[places] - self._starts[number])
        return picked


class _Recent:
    """Which files were read last; the others are closed. It travels empty."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._parts: OrderedDict[int, NpyRows] = OrderedDict()

    def __reduce__(self) -> tuple[type[_Recent], tuple[()]]:
        return _Recent, ()

    def use(self, part: NpyRows) -> None:
        """Note that a part is read now, and close the one that was not for the longest."""
        with self._lock:
            self._parts[id(part)] = part
            self._parts.move_to_end(id(part))
            if len(self._parts) > _OPEN:
                self._parts.popitem(last=False)[1].release()


def open_stack(path: str | Path) -> StackRows:
    """Open the NPY files of a folder, or those a pattern such as "part-*.npy" matches.

    Files are in the order of the numbers in their names: 2.npy before 10.npy. Nothing but
    NPY files is read, so not the pickle called ``info`` that Dask's ``to_npy_stack``
    writes beside its parts; every part says its shape itself.

    Raises:
        DataError: no such files, one of the numbered files is missing, a part that is no
            array of rows, parts of different widths.
    """
    name = Path(path).name or str(path)
    folder = os.path.isdir(path)
    if folder:
        files = [entry.path for entry in os.scandir(path) if entry.name.endswith(".npy")]
    else:
        files = glob.glob(str(path))
    if not files:
        raise DataError("there are no NPY files", where=name, fix="give files that NumPy saved")
    files.sort(key=_natural)
    if folder:
        _check_numbers(files, name)
    try:
        return StackRows([NpyRows(file) for file in files], name)
    except DataError as error:
        raise error if error.where == name else error.at(name) from None


def _natural(path: str) -> list[tuple[int, int | str]]:
    """What paths are sorted by: numbers in them as numbers."""
    pieces = re.split(r"(\d{1,18})", os.path.normcase(path))
    return [(1, int(piece)) if piece.isdigit() else (0, piece) for piece in pieces if piece]


def _check_numbers(files: Sequence[str], name: str) -> None:
    """Raise DataError if files are called 0.npy, 1.npy … and one is missing."""
    stems = [Path(file).stem for file in files]
    if not all(stem.isascii() and stem.isdigit() for stem in stems):
        return
    first = int(stems[0])
    for expected, stem in enumerate(stems, first if first in (0, 1) else 0):
        if int(stem) != expected:
            raise DataError(
                f"part {expected}.npy is missing: the next is {shown(stem + '.npy')}",
                where=name,
                fix="put it back, or number the parts from 0",
            )
