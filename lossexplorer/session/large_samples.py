"""The rows of files that are read a part at a time, with what was edited laid over them."""

from __future__ import annotations

import os
from functools import lru_cache

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.batch.reading.model_rows import model_rows
from lossexplorer.batch.reading.opening import open_samples
from lossexplorer.batch.reading.rows import EditedRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.errors import DataError, SessionError
from lossexplorer.session.large import EditedRow, Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.options import settings
from lossexplorer.session.session import Data, Second, Session
from lossexplorer.session.words import LONGEST_NAME

_LOOKED_AT = 1000  # rows, for the first that can be shown


def large_samples(session: Session) -> tuple[Samples, ...]:
    """The samples of every model with the edited rows in their places.

    Raises:
        DataError: naming a file that is missing, or that has other rows than it had.
    """
    assert session.large is not None
    ignored = settings(session.choice(session.selected)).get("ignore_index")
    files = _files(session.large, ignored if isinstance(ignored, int) else None)
    return _with_edits(files, kept_edits(session), session.data.class_names)


def data_of_row(large: Large, data: Data, row: int) -> Data:
    """One row as it is in the files, in the place of the data that is opened.

    Raises:
        DataError: if a file can't be read.
        SessionError: for a row that no session can hold, such as one with a NaN.
    """
    return replace(_row(_files(large, None), large, row), class_weights=data.class_weights)


def first_row(large: Large) -> tuple[int, Data]:
    """The first row that a session can hold, from the row ``large.opened`` on; its number.

    Raises:
        DataError: if a file can't be read.
        SessionError: if none of the first rows can be shown.
    """
    files = _files(large, None)
    last = min(large.opened + _LOOKED_AT, large.rows)
    for row in range(large.opened, last):
        try:
            return row, _row(files, large, row)
        except SessionError as error:
            refused = error
    raise refused


def kept_edits(session: Session) -> tuple[EditedRow, ...]:
    """The edited rows of a large batch in order, the opened one among them if it differs."""
    large, data = session.large, session.data
    if large is None:
        return ()
    row = large.opened
    mine, there = _as_edited(data, row), _as_edited(data_of_row(large, data, row), row)
    edited = [e for e in large.edited if e.row != row]
    if mine != there:
        edited.append(mine)
    return tuple(sorted(edited, key=lambda e: e.row))


# Files ------------------------------------------------------------------------------------


def _files(large: Large, ignored: int | None) -> tuple[Samples, ...]:
    """The files as they are on the disk now, opened once."""
    plain = replace(large, opened=0, edited=())
    stamps = tuple(_stamp(path) for path in (large.predictions, large.labels, large.second))
    return _opened(plain, stamps, ignored)


def _stamp(path: str) -> tuple[int, int]:
    try:
        found = os.stat(path)
    except OSError:  # none, or a pattern of several
        return (0, 0)
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=4)
def _opened(large: Large, _stamps: object, ignored: int | None) -> tuple[Samples, ...]:
    """Labels in a file of predictions are those of the model that came first."""
    mine = (large.predictions, large.prediction_kind, large.model)
    other = (large.second, large.second_kind, large.second_model)
    models = [mine, other] if large.second else [mine]
    home = 1 if large.second and large.second_first else 0
    path, kind, name = models[home]
    first = open_samples(
        path,
        large.labels,
        arrays=large.arrays,
        label_column=_column(large.label_column),
        prediction_kind=kind,
        model=name,
        ignored=ignored,
        allow_infinite=True,
    ).samples
    if first.count != large.rows:
        raise DataError(
            f"there are {first.count:,} rows where there were {large.rows:,}",
            where=path,
            fix="open the file again",
        )
    samples = [first]
    for path, kind, name in models[:home] + models[home + 1 :]:
        predictions = model_rows(path, large.other_array, large.other_left_out)
        if predictions.shape != first.predictions.shape:
            size = " × ".join(f"{n:,}" for n in predictions.shape)
            raise DataError(
                f"the predictions are {size} numbers, the other model's "
                f"{first.count:,} × {first.classes}",
                where=path,
                fix="give one row for each of the same samples",
            )
        samples.insert(1 - home, Samples(predictions, first.labels, kind, name, first.class_names))
    return tuple(samples)


def _column(text: str) -> str | int:
    """A heading, or the number of a column."""
    return int(text) if text.removeprefix("-").isdigit() else text


# Rows -------------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _with_edits(
    files: tuple[Samples, ...], edited: tuple[EditedRow, ...], class_names: tuple[str, ...]
) -> tuple[Samples, ...]:
    laid_over = []
    for number, samples in enumerate(files):
        predictions, labels = samples.predictions, samples.labels
        if edited:
            predictions = EditedRows(predictions, _predicted(edited, number))
            labels = EditedRows(labels, {e.row: _label(e, samples) for e in edited})
        names = class_names or samples.class_names
        kind, name = samples.prediction_kind, samples.model
        laid_over.append(Samples(predictions, labels, kind, name, names))
    return tuple(laid_over)


def _as_edited(data: Data, row: int) -> EditedRow:
    second = None if data.second is None else data.second.predictions
    return EditedRow(row, data.predictions, data.labels, second)


def _predicted(edited: tuple[EditedRow, ...], number: int) -> dict[int, NDArray[np.float64]]:
    of_model = ((e.row, e.second if number else e.predictions) for e in edited)
    return {row: matrix.array[0] for row, matrix in of_model if matrix is not None}


def _label(edited: EditedRow, samples: Samples) -> NDArray[np.float64]:
    label = edited.labels.array[0]
    return np.asarray(label.argmax()) if samples.hard else label


def _row(files: tuple[Samples, ...], large: Large, row: int) -> Data:
    at = np.array([row], dtype=np.int64)
    numbers = [_numbers(samples, at) for samples in files]
    first = files[0]
    second = None
    if len(files) > 1:
        kind, name = large.second_kind, large.second_model
        second = Second(numbers[1], kind, name, first=large.second_first)
    return Data(
        predictions=numbers[0],
        labels=_label_row(first, at),
        prediction_kind=large.prediction_kind,
        label_kind="index" if first.hard or first.classes == 1 else "soft",
        class_names=tuple(name[:LONGEST_NAME] for name in first.class_names),
        row_names=(f"row {row + 1:,}",),
        source=os.path.basename(large.predictions)[-LONGEST_NAME:],
        model=large.model,
        second=second,
    )


def _numbers(samples: Samples, at: NDArray[np.int64]) -> Matrix:
    values = samples.predictions.pick(at).astype(np.float64)
    fine = ~np.isnan(values)
    if samples.prediction_kind == "probabilities":
        fine &= np.isfinite(values)
    if not fine.all():
        column = int(np.flatnonzero(~fine[0])[0])
        raise SessionError(
            f"class {column} is {values[0, column]}",
            where=f"row {at[0] + 1:,} of {samples.predictions.name}",
            fix="open another row",
        )
    return Matrix(values)


def _label_row(samples: Samples, at: NDArray[np.int64]) -> Matrix:
    label = samples.labels.pick(at)
    if not samples.hard:
        return Matrix(label)
    index = int(label[0])
    if not 0 <= index < samples.classes:
        raise SessionError(
            f"the label {index} is no class",
            where=f"row {at[0] + 1:,} of {samples.labels.name}",
            fix="open another row",
        )
    return Matrix(np.eye(samples.classes)[[index]])
