"""What stands in a file, to be chosen from: columns of a table, arrays of an archive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lossexplorer.batch.reading.zarr_rows import is_zarr, zarr_arrays
from lossexplorer.data.content import format_of, opened
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.npy import Archive
from lossexplorer.data.npy_header import read_header
from lossexplorer.data.parquet import ArrowTable


@dataclass(frozen=True)
class Listing:
    """What can be chosen from.

    Attributes:
        columns: (how a column is asked for, how it is shown), for files with columns.
        arrays: (name, how it is shown), for files with named arrays.
    """

    columns: tuple[tuple[str, str], ...] = ()
    arrays: tuple[tuple[str, str], ...] = ()


def listing_of(path: str | Path) -> Listing:
    """The columns or arrays of a file.

    Raises:
        DataError: if it can't be read.
    """
    if Path(path).is_dir():
        group = (zarr_arrays(path) if is_zarr(path) else None) or {}
        return Listing(arrays=tuple((name, f"{name} {group[name]}") for name in group))
    with opened(path) as (stream, size):
        form = format_of(stream, path)
        if form == "npz":
            headers = Archive(stream).headers
            shown = tuple((name, f"{name} {header}") for name, header in headers.items())
            return Listing(arrays=shown)
        if form == "npy":
            shape = read_header(stream).shape
            return Listing(_columns((), shape[1]) if len(shape) == 2 else ())
        table = LongSheet(stream, size) if form == "text" else ArrowTable(stream, form)
        head = table.head
    return Listing(_columns(head.headings, len(head.columns)))


def _columns(headings: tuple[str, ...], count: int) -> tuple[tuple[str, str], ...]:
    """Columns by heading where each has one of its own, else by number."""
    if len(set(headings)) == count:
        return tuple((name, f"{k} {name}") for k, name in enumerate(headings, 1))
    return tuple((str(k), f"column {k}") for k in range(1, count + 1))
