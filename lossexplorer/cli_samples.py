"""From files to the samples of a batch, the way ``evaluate`` reads its inputs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.batch.reading.column_rows import ColumnRows, FloatRows
from lossexplorer.batch.reading.opening import disk_rows, open_samples, precision_notes
from lossexplorer.batch.reading.rows import ArrayRows, Rows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.cli_inputs import LABELS, Inputs, Reading, read_inputs
from lossexplorer.data.content import format_of, opened
from lossexplorer.data.kinds import PredictionKind, recognise_kind
from lossexplorer.data.npy_header import read_header
from lossexplorer.data.readers import read_array
from lossexplorer.errors import DataError, ExplorerError
from lossexplorer.losses.spec import Loss, Space

IN_MEMORY = 1_000_000
"""Predictions of more numbers are read a part at a time, where the file allows it."""

AT_ONCE = 10_000_000
"""Predictions of more numbers are not taken where all have to be in memory many times."""


@dataclass(frozen=True, eq=False)
class Read:
    """Samples with what was recognised on the way.

    Attributes:
        samples: predictions and labels, or numbers to be met.
        label_kind: "index", "one-hot" or "soft"; None where there are no classes.
        prediction_kind: what the predictions were recognised as, or None.
        files: the file each input came from.
        row_names: N names, or empty.
        notes: one statement each.
    """

    samples: Samples
    label_kind: str | None
    prediction_kind: PredictionKind | None
    files: tuple[str, ...]
    row_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def takes_samples(loss: Loss, spaces: Sequence[Space]) -> bool:
    """Whether a loss goes over rows of predictions with a label or a target each."""
    if len(loss.inputs) != 2 or any(item.shape != "same" for item in loss.inputs):
        return False
    apart = (Space.VECTOR, Space.IMAGE)
    return spaces[0] not in apart and spaces[1] not in (*apart, Space.LOG_SIMPLEX)


def is_large(path: str) -> bool:
    """Whether predictions are read a part at a time.

    A folder or a pattern always is. What is wrong with a file is said by whoever reads it.
    """
    if not Path(path).is_file():
        return Path(path).is_dir() or any(mark in path for mark in "*?[")
    try:
        with opened(path) as (stream, size):
            return format_of(stream, path) == "npy" and prod(read_header(stream).shape) > IN_MEMORY
    except DataError:
        return False


def check_at_once(path: str, fix: str) -> None:
    """Raise ExplorerError for predictions of more than :data:`AT_ONCE` numbers.

    Only the header of a file is read.
    """
    rows = disk_rows(path) if is_large(path) else None
    if rows is not None and prod(rows.shape) > AT_ONCE:
        raise ExplorerError(
            f"{prod(rows.shape):,} numbers are too many at once", where=path, fix=fix
        )


def read_samples(
    loss: Loss, files: Sequence[str], how: Reading, report: Callable[[float], None] | None
) -> Read:
    """Read predictions with their labels or targets.

    Args:
        loss: what they are for.
        files: as in :func:`read_inputs`.
        how: likewise.
        report: told the share of labels that was looked at before the first evaluation.

    Raises:
        ExplorerError: if files are too few or too many, or one can't be used.
    """
    if not is_large(files[0]):
        return _in_memory(how, read_inputs(loss, files, how))
    if len(files) > 2:
        raise ExplorerError(f"{len(files)} files are given", fix="give predictions and labels")
    if len(files) == 2 and how.spaces[1] not in LABELS:
        pair = disk_rows(files[0]), disk_rows(files[1])
        if pair[0] and pair[1] and _width(pair[0]) == _width(pair[1]):
            return _targets(files, pair[0], pair[1])
    found = open_samples(
        files[0],
        files[1] if len(files) > 1 else "",
        arrays=how.arrays,
        label_column="" if how.label_column is None else how.label_column,
        prediction_kind=how.kind,
        ignored=how.ignored,
        allow_infinite=True,
        report=report,
    )
    samples = found.samples
    kind = how.expected or samples.prediction_kind
    taken = Samples(samples.predictions, samples.labels, kind, class_names=samples.class_names)
    label_kind = getattr(samples.labels, "kind", None)
    both = tuple(files) if len(files) > 1 else (files[0], files[0])
    return Read(taken, label_kind, samples.prediction_kind, both, notes=found.notes)


def read_weights(path: str, count: int) -> Rows:
    """One weight a row, read a part at a time from an NPY file.

    Raises:
        DataError: if the file can't be used, or has other than ``count`` weights.
    """
    rows = disk_rows(path) if is_large(path) else None
    rows = rows or ArrayRows(read_array(path), path)
    if rows.shape not in ((count,), (count, 1)):
        shape = f"{rows.shape[0]:,} weights" if _width(rows) == 1 else f"the shape {rows.shape}"
        raise DataError(f"{shape} for {count:,} rows", where=path, fix="give one weight a row")
    return FloatRows(rows)


def _in_memory(how: Reading, inputs: Inputs) -> Read:
    """Samples of what ``evaluate`` would be called with."""
    table = inputs.table
    predictions = _rows_of(inputs.values[0])
    if table is None:
        labels = np.asarray(inputs.values[1])
        label_kind = None if not how.on_classes else "index" if labels.ndim == 1 else "soft"
        labels = labels if label_kind == "index" else _rows_of(labels)
        kind = how.expected or recognise_kind(predictions)
        samples = Samples(ArrayRows(predictions), ArrayRows(labels), kind)
        return Read(samples, label_kind, None, inputs.files, notes=inputs.notes)
    labels = table.labels
    if predictions.shape[1] == 1:
        labels = (table.label_rows + 1.0) / 2.0 if (table.labels < 0).any() else table.label_rows
    kind = how.expected or table.prediction_kind
    samples = Samples(
        ArrayRows(predictions), ArrayRows(labels), kind, class_names=table.class_names
    )
    return Read(
        samples,
        table.label_kind,
        table.prediction_kind,
        inputs.files,
        table.row_names,
        inputs.notes,
    )


def _rows_of(values: Any) -> NDArray[Any]:
    array = np.asarray(values)
    if array.ndim > 2:
        raise DataError(f"the predictions have the shape {array.shape}", fix="give (rows, classes)")
    return array if array.ndim == 2 else array.reshape(-1, 1)


def _targets(files: Sequence[str], predictions: Rows, targets: Rows) -> Read:
    """Predictions with numbers to be met, one for one."""
    rows = tuple(FloatRows(_table_of(each)) for each in (predictions, targets))
    if rows[0].shape != rows[1].shape:
        raise DataError(
            f"{Path(files[0]).name} has the shape {predictions.shape}, "
            f"{Path(files[1]).name} {targets.shape}",
            fix="give as many numbers in both",
        )
    notes = precision_notes(rows[0])
    return Read(Samples(rows[0], rows[1], "logits"), None, None, tuple(files), notes=notes)


def _table_of(rows: Rows) -> Rows:
    return ColumnRows(rows, [0]) if len(rows.shape) == 1 else rows


def _width(rows: Rows) -> int:
    return rows.shape[1] if len(rows.shape) > 1 else 1
