"""Files as samples: those of any size are read where they lie, others are read as a whole."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from lossexplorer.batch.reading.column_rows import ColumnRows, FloatRows
from lossexplorer.batch.reading.label_rows import LabelRows, Report
from lossexplorer.batch.reading.npy_rows import NpyRows
from lossexplorer.batch.reading.rows import ArrayRows, Rows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.reading.stack import open_stack
from lossexplorer.batch.reading.zarr_rows import ZarrRows, is_zarr, zarr_arrays
from lossexplorer.data.arrays import choose_arrays, label_array
from lossexplorer.data.columns import asked
from lossexplorer.data.content import format_of, opened
from lossexplorer.data.kept import kept_table
from lossexplorer.data.kinds import KINDS, PredictionKind, kind_of_word, recognise
from lossexplorer.data.labels import KIND_WORDS, check_count
from lossexplorer.data.part import Part, Request
from lossexplorer.data.parts import read_labels
from lossexplorer.errors import DataError

_FIRST = 10_000
_RUNS, _RUN = 40, 250  # runs of rows: each may cost a disk one seek, or the decoding of a chunk

_NO_LABELS = "give them in a second file, or say which column they are in"


@dataclass(frozen=True, eq=False)
class Opened:
    """Samples, and what was recognised without being asked, one statement each."""

    samples: Samples
    notes: tuple[str, ...]


def open_samples(
    path: str | Path,
    labels_path: str | Path = "",
    *,
    arrays: Sequence[str] = (),
    label_column: str | int = "",
    prediction_kind: PredictionKind | None = None,
    model: str = "",
    ignored: int | None = None,
    allow_infinite: bool = False,
    report: Report | None = None,
) -> Opened:
    """Open predictions with their labels, however large.

    NPY files, stacks of them (a folder, or a pattern such as "part-*.npy") and Zarr arrays
    are read where they lie: only a few rows are looked at here, and labels are checked when
    they are read. CSV, TSV, NPZ and other tables are read as a whole, and checked.

    Args:
        path: the predictions, (N, K) or one score a row, and the labels if they are there.
        labels_path: the labels, if they have a file of their own; else "".
        arrays: for NPZ and Zarr groups, the names of the predictions and of the labels.
        label_column: heading, or number from 1 (-1: the last), of the label column; or "".
        prediction_kind: what the predictions are; None to recognise it, which is noted.
        model: what the model is called, or "".
        ignored: a label that is let through although it is no class.
        allow_infinite: whether predictions in a table may be infinite. Those read where
            they lie may be anything: rows whose loss is not finite are counted.
        report: told the share that was read of a text file, or looked at of one-hot labels;
            may raise to stop.

    Raises:
        DataError: naming the file, the row and column where there is one, and what would
            be right.
    """
    if prediction_kind not in (None, *KINDS):
        raise DataError(
            f"there is no prediction kind '{prediction_kind}'", fix=f"use {', '.join(KINDS)}"
        )
    found = _sources(path, labels_path, arrays, label_column, report)
    where = name = Path(path).name
    if labels_path:
        where = f"{name} with {Path(labels_path).name}"
    if found is None:
        table = kept_table(
            path,
            labels_path or None,
            prediction_kind=prediction_kind,
            label_column=None if label_column == "" else label_column,
            arrays=arrays,
            allow_infinite=allow_infinite,
            report=report,
        )
        labels = LabelRows(ArrayRows(table.labels, where), table.predictions.shape[1])
        predictions: Rows = ArrayRows(table.predictions, name)
        samples = Samples(predictions, labels, table.prediction_kind, model, table.class_names)
        return Opened(samples, table.notes)
    predictions = FloatRows(found.predictions)
    notes = [*found.notes, *precision_notes(predictions)]
    if len(predictions.shape) == 1:
        predictions = ColumnRows(predictions, [0])
        notes.append("one score a row")
    rows, classes = predictions.shape
    try:
        check_count(found.labels.shape[0], rows, classes)
    except DataError as error:
        raise error.at(where) from None
    labels = LabelRows(found.labels, classes, ignored=ignored, report=report)
    kind, note = _kind(predictions, prediction_kind, found.kind)
    notes += [*note, KIND_WORDS[labels.kind]]
    return Opened(Samples(predictions, labels, kind, model), tuple(notes))


@dataclass(frozen=True, eq=False)
class _Sources:
    """Predictions and labels as they are stored."""

    predictions: Rows
    labels: Rows
    kind: PredictionKind | None = None
    notes: tuple[str, ...] = ()


def _sources(
    path: str | Path,
    labels_path: str | Path,
    arrays: Sequence[str],
    label_column: str | int,
    report: Report | None,
) -> _Sources | None:
    """What is read where it lies; None for what is read as a whole."""
    group = zarr_arrays(path) if is_zarr(path) else None
    kind: PredictionKind | None = None
    notes: tuple[str, ...] = ()
    if group is not None:
        try:
            roles = choose_arrays(group, arrays, labelled=not labels_path)
        except DataError as error:
            raise error.at(Path(path).name) from None
        kind = kind_of_word(roles.predictions)
        predictions: Rows = ZarrRows(os.path.join(path, roles.predictions))
        notes = (f"predictions: array '{roles.predictions}'",)
        if roles.labels is not None:
            notes += (f"labels: array '{roles.labels}'",)
            return _Sources(predictions, ZarrRows(os.path.join(path, roles.labels)), kind, notes)
    else:
        rows = disk_rows(path)
        if rows is None:
            return None
        predictions = rows
    if labels_path:
        labels = _label_source(labels_path, arrays, label_column, report)
        one_sample = len(predictions.shape) == 1 and labels.shape[0] == 1 < predictions.shape[0]
        return None if one_sample else _Sources(predictions, labels, kind, notes)
    return _split(predictions, label_column, notes)


def precision_notes(predictions: Rows) -> tuple[str, ...]:
    """What is said of numbers that are not computed with as float64."""
    single = predictions.dtype == np.float32
    return ("predictions are float32, computed with as float32",) if single else ()


def disk_rows(path: str | Path) -> Rows | None:
    """Rows that are read where they lie; None for a file that has to be read as a whole.

    Args:
        path: an NPY file, a folder of them or a pattern such as "part-*.npy", a Zarr array.

    Raises:
        DataError: if there is no such file, or what it holds are no rows of numbers.
    """
    if is_zarr(path):
        return ZarrRows(path)
    if os.path.isdir(path) or (not os.path.exists(path) and set("*?[") & set(str(path))):
        return open_stack(path)
    with opened(path) as (stream, _):
        form = format_of(stream, path)
    return NpyRows(path) if form == "npy" else None


def _label_source(
    path: str | Path, arrays: Sequence[str], label_column: str | int, report: Report | None
) -> Rows:
    """Labels in a file of their own, of any kind."""
    group = zarr_arrays(path) if is_zarr(path) else None
    if group is not None:
        try:
            return ZarrRows(os.path.join(path, label_array(group, arrays[1:])))
        except DataError as error:
            raise error.at(Path(path).name) from None
    rows = disk_rows(path)
    if rows is not None:
        return rows
    request = Request(None if label_column == "" else label_column, arrays, report=report)
    with opened(path) as (stream, size):
        values = read_labels(stream, size, path, Part(np.empty((0, 0))), request)
    return ArrayRows(values, Path(path).name)


def _split(rows: Rows, label_column: str | int, notes: tuple[str, ...]) -> _Sources:
    """Predictions and labels of one array, the labels in one of its columns."""
    if label_column == "":
        raise DataError("there are no labels in it", where=rows.name, fix=_NO_LABELS)
    if len(rows.shape) != 2 or rows.shape[1] < 2:
        raise DataError(
            f"an array of the shape {rows.shape} has no label column to split off", where=rows.name
        )
    try:
        column = asked(label_column, (), rows.shape[1])
    except DataError as error:
        raise error.at(rows.name) from None
    others = [other for other in range(rows.shape[1]) if other != column]
    return _Sources(
        ColumnRows(rows, others),
        ColumnRows(rows, column),
        notes=(*notes, f"labels: column {column + 1}"),
    )


def _kind(
    rows: Rows, declared: PredictionKind | None, named: PredictionKind | None
) -> tuple[PredictionKind, list[str]]:
    """What predictions are, and a note of how that is known."""
    if declared is not None:
        return declared, []
    if named is not None:
        return named, [f"their name says so: read as {named}"]
    count = rows.shape[0]
    looked = np.concatenate([rows.read(start, stop) for start, stop in _looked_at(count)])
    with np.errstate(invalid="ignore"):  # a NaN of another kind is a NaN still
        kind, why = recognise(looked.astype(np.float64))
    some = f"recognised from {len(looked):,} of {count:,} rows: " if len(looked) < count else ""
    return kind, [f"{some}{why}: read as {kind}"]


def _looked_at(count: int) -> list[tuple[int, int]]:
    """The first rows, and runs of rows spread over the others up to the last one."""
    rest = count - _FIRST
    if rest <= _RUNS * _RUN:
        return [(0, count)]
    starts = np.linspace(_FIRST, count - _RUN, _RUNS).astype(np.int64).tolist()
    return [(0, _FIRST), *((start, start + _RUN) for start in starts)]
