"""The table of a batch as a file: its rows in the order they are shown, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.result import BatchResult, Columns
from lossexplorer.batch.row_files import PART_ROWS, part_of, row_file
from lossexplorer.errors import ExportError


def export_rows(
    path: str | Path,
    result: BatchResult,
    *,
    shown: bool = True,
    row_names: Sequence[str] = (),
    class_names: Sequence[str] = (),
    report: Callable[[float], None] | None = None,
) -> int:
    """Write the rows of a complete result, a second model's beside the first one's.

    Args:
        path: its ending says what it becomes, as in :func:`row_file`.
        result: one or two models.
        shown: only the rows the table shows, in its order; else every row in the order of
            the data.
        row_names: N names, or empty.
        class_names: K names, or empty.
        report: called with the share written; what it raises stops the writing.

    Returns:
        How many rows were written.

    Raises:
        ExportError: if there is no row, or the file can't be written.
    """
    order = result.order if shown else np.arange(result.rows)
    if not len(order):
        raise ExportError("no row is shown", fix="take a filter away, or write all rows")
    with row_file(path, len(order)) as add:
        for start in range(0, len(order), PART_ROWS):
            rows = order[start : start + PART_ROWS]
            first, *others = (picked(model.columns, rows) for model in result.models)
            second = others[0] if others else None
            add(part_of(first, rows, second=second, row_names=row_names, class_names=class_names))
            if report is not None:
                report((start + len(rows)) / len(order))
    return len(order)


def picked(columns: Columns, rows: NDArray[np.integer[Any]]) -> Columns:
    """The columns of some rows, in their order."""
    return Columns(
        columns.loss[rows],
        columns.predicted[rows],
        columns.margin[rows],
        columns.label[rows],
        None if columns.gradient is None else columns.gradient[rows],
    )
