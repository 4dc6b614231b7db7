"""Predictions and labels in Parquet and Arrow files.

A column of numbers is a class, a column of lists is all of them. Which column holds the
labels is told as in CSV files.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO, Literal

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.arrow_file import MAX_NUMBERS, open_arrow_file, too_many
from lossexplorer.data.delimited import Sheet
from lossexplorer.data.text_columns import Words
from lossexplorer.errors import DataError


class ArrowTable:
    """An open Parquet or Arrow file.

    Attributes:
        head: the first rows as text, to tell what the columns hold.
        lists: the columns that hold lists of numbers, with the lists' length.
    """

    def __init__(self, stream: BinaryIO, form: Literal["parquet", "arrow"]) -> None:
        """Look at columns and sizes, and read the first rows.

        Raises:
            DataError: pyarrow isn't installed; a damaged file; too many numbers; columns
                that hold neither numbers, words nor lists of numbers.
        """
        self._file = open_arrow_file(stream, form)
        names = self._file.names
        if not names or not self._file.rows:
            raise DataError("there are no rows", fix="give at least one row of numbers")
        self._types = [self._file.schema.field(i).type for i in range(len(names))]
        lists = [i for i, kind in enumerate(self._types) if _is_list(kind)]
        for i, kind in enumerate(self._types):
            if i not in lists and not (_is_number(kind) or _is_word(kind)):
                raise DataError(
                    f"column {i + 1} '{names[i]}' holds {kind}", fix="take the column out"
                )
        first = self._file.head()
        self.lists = {i: len(first[i][0] or ()) for i in lists}
        columns = [
            ["a list" if i in self.lists else _cell(value) for value in values]
            for i, values in enumerate(first)
        ]
        rows = [list(row) for row in zip(*columns, strict=True)]
        self.head = Sheet(names, rows, range(1, len(rows) + 1))

    def numbers(
        self, columns: Sequence[int], *, allow_infinite: bool = False
    ) -> NDArray[np.float64]:
        """Some columns as float64: (N, columns), or (N, K) of one column of lists.

        Raises:
            DataError: naming row and column of a null, of NaN or of an infinity; lists of
                different lengths; words.
        """
        if len(columns) == 1 and columns[0] in self.lists:
            return self._lists(columns[0], allow_infinite)
        values = np.empty((self._file.rows, len(columns)))
        for place, column in enumerate(columns):
            values[:, place] = self._flat(self._whole(column), column, 1, allow_infinite)
        return values

    def words(self, column: int) -> Words:
        """A column of words; DataError for a null."""
        words = Words()
        for value in self._whole(column).to_pylist():
            words.add(_cell(value))
        return words

    def _lists(self, column: int, allow_infinite: bool) -> NDArray[np.float64]:
        """A column of lists, all alike in length, as rows."""
        array, width = self._whole(column), self.lists[column]
        lengths = _lengths(array)
        if (lengths != width).any() or not width:
            row = int((lengths != width).argmax())
            raise DataError(
                f"the list has {lengths[row]} numbers where others have {width}"
                if width
                else "the list is empty",
                where=self._place(row, column),
                fix="give every row as many",
            )
        if len(lengths) * width > MAX_NUMBERS:
            raise too_many(len(lengths), width)
        return self._flat(array.flatten(), column, width, allow_infinite).reshape(-1, width)

    def _flat(
        self, array: Any, column: int, width: int, allow_infinite: bool
    ) -> NDArray[np.float64]:
        """An array of numbers, ``width`` of them a row."""
        from pyarrow import float64, int8, types

        if not _is_number(array.type):
            raise DataError(
                f"{self.head.column_name(column)} holds {array.type}, not numbers",
                fix="take the column out, or name it as the label column",
            )
        if array.null_count:
            row = int(np.asarray(array.is_null()).argmax()) // width
            raise DataError("the number is null", where=self._place(row, column))
        if types.is_boolean(array.type) or types.is_decimal(array.type):
            array = array.cast(int8() if types.is_boolean(array.type) else float64())
        values = np.asarray(array.to_numpy(zero_copy_only=False), np.float64)
        bad = np.isnan(values) if allow_infinite else ~np.isfinite(values)
        if bad.any():
            first = int(bad.argmax())
            raise DataError(
                "the number is NaN" if np.isnan(values[first]) else "the number is infinite",
                where=self._place(first // width, column),
                fix="give a finite number or leave the row out",
            )
        return values

    def _whole(self, column: int) -> Any:
        """A column without nulls; DataError names the first of them."""
        array = self._file.column(column)
        if array.null_count:
            raise DataError(
                f"{array.null_count:,} of {len(array):,} rows are null",
                where=self._place(int(np.asarray(array.is_null()).argmax()), column),
                fix="fill them in, or leave the rows out",
            )
        return array

    def _place(self, row: int, column: int) -> str:
        return f"row {row + 1}, {self.head.column_name(column)}"


def _cell(value: Any) -> str:
    """A value as a cell of text; true is 1."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, bool) else str(value).strip()


def _lengths(array: Any) -> NDArray[np.int64]:
    """How long each list of an array is."""
    from pyarrow import types

    if types.is_fixed_size_list(array.type):
        return np.full(len(array), array.type.list_size)
    return np.asarray(array.value_lengths(), np.int64)


def _is_number(kind: Any) -> bool:
    from pyarrow import types

    return any(
        of(kind) for of in (types.is_integer, types.is_floating, types.is_boolean, types.is_decimal)
    )


def _is_word(kind: Any) -> bool:
    from pyarrow import types

    if types.is_dictionary(kind):
        kind = kind.value_type
    return any(of(kind) for of in (types.is_string, types.is_large_string, types.is_string_view))


def _is_list(kind: Any) -> bool:
    from pyarrow import types

    known = types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)
    return known and _is_number(kind.value_type)
