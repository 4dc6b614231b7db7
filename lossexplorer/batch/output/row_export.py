"""The table of a batch as a file: its rows in the order they are shown, or all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.output.row_files import PART_ROWS, part_of, row_file
from lossexplorer.batch.passes.result import BatchResult, Columns
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.table.details import row_details
from lossexplorer.errors import ExportError


def export_rows(
    path: str | Path,
    result: BatchResult,
    *,
    shown: bool = True,
    jobs: Sequence[Job] = (),
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
        jobs: what the result is of, one a model: gradient norms that it doesn't have are
            computed. Without them they are left out.
        row_names: N names, or empty.
        class_names: K names, or empty.
        report: called with the share written; what it raises stops the writing.

    Returns:
        How many rows were written.

    Raises:
        ExportError: if there is no row, or the file can't be written.
        DataError: if the predictions can't be read any more.
    """
    order = result.order if shown else np.arange(result.rows)
    if not len(order):
        raise ExportError("no row is shown", fix="take a filter away, or write all rows")
    with row_file(path, len(order)) as add:
        for start in range(0, len(order), PART_ROWS):
            rows = order[start : start + PART_ROWS]
            columns = [
                _with_gradient(picked(model.columns, rows), jobs[place] if jobs else None, rows)
                for place, model in enumerate(result.models)
            ]
            part = part_of(
                columns[0],
                rows,
                second=columns[1] if len(columns) > 1 else None,
                row_names=row_names,
                class_names=class_names,
            )
            add(part)
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


def _with_gradient(columns: Columns, job: Job | None, rows: NDArray[np.integer[Any]]) -> Columns:
    """The columns of some rows with their gradient norms."""
    if job is None or columns.gradient is not None:
        return columns
    return replace(columns, gradient=row_details(job, rows.astype(np.int64)).gradient)
