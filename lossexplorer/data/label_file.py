"""Telling a file of labels from a file of predictions, by its beginning."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lossexplorer.data.columns import label_columns
from lossexplorer.data.content import format_of, opened
from lossexplorer.data.delimited import Sheet
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.npy_header import read_header
from lossexplorer.data.parquet import ArrowTable
from lossexplorer.errors import DataError


def holds_only_labels(path: str | Path) -> bool:
    """Whether a file looks like labels and nothing else: one whole number or word a row."""
    try:
        with opened(path) as (stream, size):
            form = format_of(stream, path)
            if form == "npz":
                return False
            if form == "npy":
                header = read_header(stream)
                flat = len(header.shape) == 1 or header.shape[1:] == (1,)
                return flat and header.dtype.lstrip("<>|=")[:1] in "iub"
            table = LongSheet(stream, size) if form == "text" else ArrowTable(stream, form)
            return _one_label_a_row(table.head)
    except DataError:
        return False


def by_role(paths: Sequence[Path]) -> tuple[list[Path], Path | None]:
    """Of several files those with predictions, and the one with the labels if there is one."""
    labels = [path for path in paths if holds_only_labels(path)]
    if len(labels) == len(paths):
        labels = labels[1:]
    of = labels[0] if labels else None
    return [path for path in paths if path not in labels], of


def _one_label_a_row(head: Sheet) -> bool:
    columns = label_columns(head, None)
    others = [column for column in head.columns if column not in columns]
    if len(columns) != 1 or len(others) > 1:
        return False
    cells = head.words(columns[0])
    return not head.numeric(columns[0]) or all(cell.lstrip("+-").isdecimal() for cell in cells)
