"""Where the columns of a batch are kept: in memory, or of very many rows in a file."""

from __future__ import annotations

import os
import tempfile
import weakref
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.scoring.setup import Setup
from lossexplorer.batch.scoring.values import Values
from lossexplorer.errors import DataError

Array = NDArray[Any]

IN_MEMORY = 12_000_000
"""The columns of more rows than this go to a file that nobody sees and that vanishes.

Those of so many take 120 MB for each of two models.
"""


class ColumnStore:
    """Columns that are filled in parts, by several threads at once.

    Args:
        setup: of the job.
        rows: how many there are.
        gradient: whether there is a column of gradient norms.

    Raises:
        DataError: if there is no room for them.
    """

    def __init__(self, setup: Setup, rows: int, *, gradient: bool) -> None:
        floats = setup.dtype
        types = {"loss": floats, "margin": floats, **_class_types(setup)}
        if gradient:
            types["gradient"] = floats
        self._columns = {name: _column(rows, dtype) for name, dtype in types.items()}

    def write(self, start: int, values: Values) -> None:
        """Put the values of the rows from ``start`` on in their place."""
        loss = values.loss
        if values.kept is not None:
            loss = np.where(values.kept, loss, loss.dtype.type(np.nan))
        self._columns["loss"].write(start, loss)
        self._columns["label"].write(start, values.label)
        for name in ("predicted", "margin", "gradient"):
            column = getattr(values, name)
            if name in self._columns and column is not None:
                self._columns[name].write(start, column)

    def columns(self, rows: int) -> Columns:
        """The first ``rows`` rows, which were written; views of what is kept here."""
        return Columns(**{name: part.array[:rows] for name, part in self._columns.items()})


def _class_types(setup: Setup) -> dict[str, np.dtype[Any]]:
    """The smallest types that hold predicted classes and labels."""
    largest = max(setup.job.samples.classes, 2) - 1
    ignored = setup.parameters.get("ignore_index")
    label = predicted = np.min_scalar_type(largest)
    if ignored is not None and setup.job.samples.hard:
        label = np.promote_types(label, np.min_scalar_type(int(ignored)))
    return {"predicted": predicted, "label": label}


class _InMemory:
    """One column as an array."""

    def __init__(self, rows: int, dtype: np.dtype[Any]) -> None:
        self.array: Array = np.empty(rows, dtype)

    def write(self, start: int, values: Array) -> None:
        """Put values, which fit the column's type, from ``start`` on."""
        self.array[start : start + len(values)] = values


class _InFile:
    """One column in a file without a name.

    It is written to and not through the mapping: a full disk is an error then, and the
    pages belong to nobody.
    """

    def __init__(self, rows: int, dtype: np.dtype[Any]) -> None:
        self._dtype = dtype
        with tempfile.TemporaryFile(buffering=0) as file:
            file.truncate(rows * dtype.itemsize)
            self.array: Array = np.memmap(file, dtype, "r", shape=(rows,))
            self._number = os.dup(file.fileno())
        weakref.finalize(self, os.close, self._number)

    def write(self, start: int, values: Array) -> None:
        """Put values, which fit the column's type, from ``start`` on.

        Raises:
            DataError: if the disk is full.
        """
        data = np.ascontiguousarray(values, self._dtype).view(np.uint8).data
        place = start * self._dtype.itemsize
        try:
            while data:
                done = os.pwrite(self._number, data, place)
                data, place = data[done:], place + done
        except OSError as error:
            raise _no_room(error) from None


def _column(rows: int, dtype: np.dtype[Any]) -> _InMemory | _InFile:
    if rows <= IN_MEMORY:
        return _InMemory(rows, dtype)
    try:
        return _InFile(rows, dtype)
    except OSError as error:
        raise _no_room(error) from None


def _no_room(error: OSError) -> DataError:
    return DataError(
        f"the results of all rows can't be kept ({error.strerror or error})",
        where=tempfile.gettempdir(),
        fix="make room there, or set TMPDIR to another folder",
    )
