"""Files as tables of predictions with labels, or as bare arrays."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.arrays import only_array
from lossexplorer.data.columns import choose
from lossexplorer.data.content import format_of, opened
from lossexplorer.data.delimited import LABEL_HEADINGS
from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.npy import Archive, read_values
from lossexplorer.data.npy_header import read_header
from lossexplorer.data.part import Request
from lossexplorer.data.parts import numbers_only, read_labels, read_part, read_text
from lossexplorer.data.table import Predictions, Table, check_numbers, make_predictions, make_table
from lossexplorer.data.text_blocks import Report
from lossexplorer.errors import DataError


def read_table(
    path: str | Path,
    labels_path: str | Path | None = None,
    *,
    prediction_kind: PredictionKind | None = None,
    label_column: str | int | None = None,
    arrays: Sequence[str] = (),
    lowest_label: int = 0,
    allow_infinite: bool = False,
    report: Report | None = None,
) -> Table:
    """Read predictions with their labels from CSV, TSV, NPY or NPZ.

    What a file is, is told by its content. Pickles are never loaded.

    Args:
        path: the predictions, (N, K) or one score a row, and the labels if they are
            in the same file.
        labels_path: the labels, if they have a file of their own.
        prediction_kind: what the predictions are; None to recognise it, which is noted.
        label_column: heading, or number from 1 (-1: the last), of the label column.
        arrays: for NPZ, the names of the predictions and of the labels.
        lowest_label: the number of the first class in the file, which is taken off.
        allow_infinite: whether predictions may be infinite (log 0, masked logits).
        report: told the share of a text file that was read; may raise to stop.

    Raises:
        DataError: naming the file, the row and column where there is one, and what
            would be right.
    """
    request = Request(
        label_column, arrays, labels_path is None, allow_infinite=allow_infinite, report=report
    )
    where = source = Path(path).name
    with opened(path) as (stream, size):
        part = read_part(stream, size, path, request)
    labels = part.labels
    if labels_path is not None:
        with opened(labels_path) as (stream, size):
            labels = read_labels(stream, size, labels_path, part, request)
        where = f"{source} with {Path(labels_path).name}"
    if labels is None:
        raise DataError(
            "there are no labels in it",
            where=source,
            fix="give them in a second file, or say which column they are in",
        )
    notes = part.notes
    if lowest_label:
        notes = (*notes, f"labels count from {lowest_label}: {lowest_label} taken off")
    try:
        return make_table(
            part.predictions,
            labels - lowest_label,
            prediction_kind=prediction_kind,
            named_kind=part.kind,
            class_names=part.class_names,
            row_names=part.row_names,
            source=source,
            notes=notes,
            allow_infinite=allow_infinite,
        )
    except DataError as error:
        raise error.at(where) from None


def read_predictions(
    path: str | Path,
    *,
    prediction_kind: PredictionKind | None = None,
    left_out: str | int | None = None,
    arrays: Sequence[str] = (),
    report: Report | None = None,
) -> Predictions:
    """Read predictions whose labels are elsewhere; what looks like labels is left out.

    Args:
        path: the file.
        prediction_kind: what the predictions are; None to recognise it, which is noted.
        left_out: heading, or number from 1 (-1: the last), of a column that is none.
        arrays: for NPZ, the name of the predictions.
        report: as for :func:`read_table`.

    Raises:
        DataError: as :func:`read_table`.
    """
    request = Request(arrays=arrays, labelled=False, left_out=left_out, report=report)
    with opened(path) as (stream, size):
        part = read_part(stream, size, path, request)
        return make_predictions(
            part.predictions,
            prediction_kind=prediction_kind,
            named_kind=part.kind,
            class_names=part.class_names,
            source=Path(path).name,
            notes=part.notes,
        )


def read_pair(
    path: str | Path,
    label_column: str | int | None = None,
    *,
    report: Report | None = None,
) -> tuple[NDArray[np.float64], NDArray[np.float64], tuple[str, ...]]:
    """Read predicted numbers and target numbers that stand side by side in one text file.

    The target column is the one that is named, the one that is called so, or the second of
    two columns.

    Args:
        path: the file.
        label_column: heading, or number from 1 (-1: the last), of the target column.
        report: as for :func:`read_table`.

    Returns:
        predictions (N,) or (N, K), targets (N,), and what was decided.

    Raises:
        DataError: as :func:`read_table`; no target column, or one that holds words.
    """
    with opened(path) as (stream, size):
        if format_of(stream, path) != "text":
            raise DataError("this is no text file", fix="give predictions and targets in two files")
        sheet = read_text(stream, size, report)
        said: tuple[str, ...] = ()
        named = any(heading.lower() in LABEL_HEADINGS for heading in sheet.head.headings)
        if label_column is None and not named and len(sheet.head.columns) == 2:
            label_column, said = 2, ("two columns of numbers: prediction, target",)
        columns = choose(sheet.head, label_column)
        if len(columns.labels) != 1:
            raise DataError("several columns are targets", fix="say which is the target column")
        found = sheet.read((*columns.predictions, *columns.labels), allow_infinite=True).numbers
        predictions, targets = found[:, :-1], found[:, -1]
        check_numbers(targets, "targets")
    flat = predictions.ravel() if predictions.shape[1] == 1 else predictions
    said = said or (f"targets: {sheet.head.column_name(columns.labels[0])}",)
    return flat, targets, (*said, *(n for n in columns.notes if not n.startswith("labels")))


def read_array(
    path: str | Path, *, array: str | None = None, allow_infinite: bool = False
) -> NDArray[Any]:
    """Read one array of any shape from CSV, TSV, NPY or NPZ.

    Args:
        path: the file.
        array: for NPZ, the name of the array; needed if there are several.
        allow_infinite: whether infinities may be in it.

    Returns:
        NPY and NPZ keep shape and type (float16 becomes float64). Text gives (N,) for
        one column, else (N, K); int64 if every cell is a whole number, else float64.

    Raises:
        DataError: naming the file, the place, and what would be right.
    """
    with opened(path) as (stream, size):
        form = format_of(stream, path)
        if form == "text":
            return _array_of(read_text(stream, size), allow_infinite)
        if form == "npy":
            values = read_values(stream, read_header(stream), size)
        else:
            archive = Archive(stream)
            values = archive.read(only_array(archive.headers, array))
        check_numbers(numbers_only(values), "numbers", allow_infinite=allow_infinite)
        return values


def _array_of(sheet: LongSheet, allow_infinite: bool) -> NDArray[Any]:
    """All columns of a sheet as one array."""
    columns = sheet.head.columns
    found = sheet.read(columns, allow_infinite=allow_infinite)
    values, whole = found.numbers, found.whole
    array = values.astype(np.int64) if whole and abs(values).max() < 2**53 else values
    return array.ravel() if len(columns) == 1 else array
