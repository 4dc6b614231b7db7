"""Parquet and Arrow files as named columns, by pyarrow; without it they are refused politely."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal

from lossexplorer.assets import bundled
from lossexplorer.errors import DataError

MAX_NUMBERS = 100_000_000
_HEAD_ROWS = 1_000
_AGAIN = "write the file again"


@dataclass(frozen=True)
class ArrowFile:
    """An open file of columns.

    Attributes:
        rows: how many there are.
        schema: pyarrow's: names and types of the columns.
    """

    rows: int
    schema: Any
    _read: Callable[[int, int | None], Any]

    @property
    def names(self) -> tuple[str, ...]:
        """Of the columns."""
        return tuple(map(str, self.schema.names))

    def column(self, column: int) -> Any:
        """A whole column as one pyarrow array; DataError if it is damaged."""
        with _readable():
            return self._read(column, None)

    def head(self) -> list[list[Any]]:
        """The first values of each column; DataError if they are damaged."""
        with _readable():
            columns = range(len(self.schema.names))
            return [self._read(column, _HEAD_ROWS).to_pylist() for column in columns]


def open_arrow_file(stream: BinaryIO, form: Literal["parquet", "arrow"]) -> ArrowFile:
    """Look at what a file declares, before anything of its columns is read.

    Raises:
        DataError: pyarrow isn't installed; a damaged file; more numbers than can be read.
    """
    what = "Parquet" if form == "parquet" else "Arrow"
    try:
        importlib.import_module("pyarrow")
    except ImportError:
        raise DataError(
            f"reading a {what} file needs pyarrow",
            fix="save the table as CSV, or its numbers with np.save"
            if bundled()
            else 'install it with: pip install "lossexplorer[parquet]"',
        ) from None
    with _readable():
        return _parquet(stream) if form == "parquet" else _arrow(stream)


def too_many(rows: int, columns: int) -> DataError:
    """The complaint about a table that does not fit."""
    return DataError(
        f"the file declares {rows:,} rows of {columns:,} numbers",
        fix=f"at most {MAX_NUMBERS:,} numbers can be read at once: save them with np.save",
    )


def _parquet(stream: BinaryIO) -> ArrowFile:
    from pyarrow import parquet

    file = parquet.ParquetFile(stream)
    metadata, schema = file.metadata, file.schema_arrow
    groups = [metadata.row_group(i) for i in range(metadata.num_row_groups)]
    for leaf in range(metadata.num_columns):  # lists have more values than rows
        if sum(group.column(leaf).num_values for group in groups) > MAX_NUMBERS:
            raise too_many(metadata.num_rows, metadata.num_columns)
    if metadata.num_rows * metadata.num_columns > MAX_NUMBERS:
        raise too_many(metadata.num_rows, metadata.num_columns)

    def read(column: int, rows: int | None) -> Any:
        names = [schema.names[column]]
        if rows is None:
            return _joined(file.read(columns=names).column(0))
        return next(file.iter_batches(batch_size=rows, columns=names)).column(0)

    return ArrowFile(metadata.num_rows, schema, read)


def _arrow(stream: BinaryIO) -> ArrowFile:
    from pyarrow import Table, ipc

    named = stream.read(6) == b"ARROW1"
    stream.seek(0)
    reader = ipc.open_file(stream) if named else ipc.open_stream(stream)
    columns = len(reader.schema.names)
    if named and (rows := reader.count_rows()) * columns > MAX_NUMBERS:
        raise too_many(rows, columns)
    batches, rows, size = [], 0, 0
    for batch in map(reader.get_batch, range(reader.num_record_batches)) if named else reader:
        batches.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if rows * columns > MAX_NUMBERS or size > 8 * MAX_NUMBERS:
            raise too_many(rows, columns)
    table = Table.from_batches(batches, reader.schema)
    return ArrowFile(
        table.num_rows, table.schema, lambda column, rows: _joined(table.column(column)[:rows])
    )


def _joined(chunks: Any) -> Any:
    """The chunks of a column as one array; words that are numbered become words."""
    from pyarrow import types

    array = chunks.combine_chunks()
    return array.dictionary_decode() if types.is_dictionary(array.type) else array


@contextmanager
def _readable() -> Iterator[None]:
    """Turn what a damaged file makes pyarrow raise into a DataError."""
    try:
        yield
    except (DataError, MemoryError):
        raise
    except Exception as error:  # pyarrow's own errors derive from several of Python's
        lines = str(error).strip().splitlines() or [type(error).__name__]
        raise DataError(f"is damaged or cut short ({lines[0][:100]})", fix=_AGAIN) from None
