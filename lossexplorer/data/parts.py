"""What one file gives: predictions, and labels if they are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.arrays import choose_arrays, label_array
from lossexplorer.data.columns import asked, choose, class_names, label_columns
from lossexplorer.data.content import MAX_TEXT_BYTES, format_of
from lossexplorer.data.delimited import Sheet, read_sheet
from lossexplorer.data.kinds import PredictionKind, kind_of_word
from lossexplorer.data.labels import named_labels, right_labels
from lossexplorer.data.npy import Archive, read_header, read_values
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError


@dataclass(frozen=True)
class Request:
    """What the caller asked for; see :func:`lossexplorer.data.readers.read_table`."""

    label_column: str | int | None = None
    arrays: Sequence[str] = ()
    labelled: bool = True
    allow_infinite: bool = False


@dataclass(frozen=True)
class Part:
    """Predictions with what stands beside them in their file.

    Attributes:
        predictions: as stored.
        labels: as stored or, from words, as class indices; None if they are not there.
        kind: what the name of the predictions says they are.
        headings: what stands above the prediction columns.
        class_names: the headings without a common "p_", or names of their own.
        row_names: names of the rows, or empty.
        notes: what was decided without being asked.
    """

    predictions: NDArray[Any]
    labels: NDArray[Any] | None = None
    kind: PredictionKind | None = None
    headings: tuple[str, ...] = ()
    class_names: tuple[str, ...] = ()
    row_names: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_part(stream: BinaryIO, size: int, path: str | Path, request: Request) -> Part:
    """Read predictions, and labels where they are expected, from any kind of file."""
    form = format_of(stream, path)
    if form == "text":
        return _of_sheet(read_text(stream, size), request)
    if form == "npy":
        return _of_array(numbers_only(read_values(stream, read_header(stream), size)), request)
    return _of_archive(Archive(stream), request)


def read_labels(
    stream: BinaryIO, size: int, path: str | Path, part: Part, request: Request
) -> NDArray[Any]:
    """Read the labels from a file of their own."""
    form = format_of(stream, path)
    if form == "text":
        sheet = read_text(stream, size)
        columns = label_columns(sheet, request.label_column)
        return _label_values(sheet, columns, part.headings, part.class_names)[0]
    if form == "npy":
        return numbers_only(read_values(stream, read_header(stream), size))
    archive = Archive(stream)
    return numbers_only(archive.read(label_array(archive.headers, request.arrays[1:])))


def read_text(stream: BinaryIO, size: int) -> Sheet:
    """Read the whole of a text file; DataError if it is too long."""
    if size > MAX_TEXT_BYTES:
        raise DataError(
            f"the text has {size:,} bytes",
            fix=f"at most {MAX_TEXT_BYTES:,} are read: save the array with np.save",
        )
    return read_sheet(stream.read(MAX_TEXT_BYTES))


def numbers_only(values: NDArray[Any]) -> NDArray[Any]:
    """The array itself; DataError if it is text."""
    if values.dtype.kind == "U":
        raise DataError("holds text, not numbers", fix="save it as float32 or float64")
    return values


def _of_sheet(sheet: Sheet, request: Request) -> Part:
    """Predictions and labels of a CSV file."""
    columns = choose(sheet, request.label_column, labelled=request.labelled)
    predictions = sheet.numbers(columns.predictions, allow_infinite=request.allow_infinite)
    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kind = None
    if sheet.headings:
        headings = tuple(sheet.headings[column] for column in columns.predictions)
        names, kind = class_names(headings)
    labels, notes = None, columns.notes
    if columns.labels:
        labels, more = _label_values(sheet, columns.labels, headings, names)
        notes += more
    rows = columns.row_names
    return Part(
        predictions,
        labels,
        kind,
        headings,
        names,
        () if rows is None else tuple(sheet.words(rows)),
        notes,
    )


def _label_values(
    sheet: Sheet, columns: Sequence[int], headings: tuple[str, ...], names: tuple[str, ...]
) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Label numbers as they stand, or label words as class indices, with a note."""
    if len(columns) > 1:
        return sheet.numbers(columns), ()
    words = sheet.words(columns[0])
    used = set(words)
    for known in (headings, names):
        counting = known == tuple(map(str, range(len(known))))
        if known and not counting and used <= set(known):
            return named_labels(words, known), ("labels are names of the prediction columns",)
    if sheet.numeric(columns[0]):
        return sheet.numbers(columns).ravel(), ()
    if len(names) < 2:
        raise DataError(
            f"{sheet.column_name(columns[0])} holds words such as {shown(words[0])}, but the"
            " predictions have no headings that name their classes",
            fix=right_labels(1) if len(names) == 1 else "head each prediction column by its class",
        )
    return named_labels(words, names), ()


def _of_array(values: NDArray[Any], request: Request) -> Part:
    """Predictions of an NPY file, with the label column if one is named."""
    if request.label_column is None or not request.labelled:
        return Part(values)
    if values.ndim != 2 or values.shape[1] < 2:
        raise DataError(f"an array of the shape {values.shape} has no label column to split off")
    column = asked(request.label_column, (), values.shape[1])
    return Part(
        np.delete(values, column, axis=1),
        values[:, column],
        notes=(f"labels: column {column + 1}",),
    )


def _of_archive(archive: Archive, request: Request) -> Part:
    """Predictions and labels of an NPZ file."""
    roles = choose_arrays(archive.headers, request.arrays, labelled=request.labelled)
    predictions = numbers_only(archive.read(roles.predictions))
    notes = [f"predictions: array {shown(roles.predictions)}"]
    labels = None
    names: tuple[str, ...] = ()
    if roles.labels is not None:
        labels = numbers_only(archive.read(roles.labels))
        notes.append(f"labels: array {shown(roles.labels)}")
    if roles.class_names is not None and predictions.ndim == 2:
        names = _names(archive, roles.class_names, predictions.shape[1])
    kind = kind_of_word(roles.predictions)
    return Part(predictions, labels, kind, names, names, notes=tuple(notes))


def _names(archive: Archive, name: str, classes: int) -> tuple[str, ...]:
    """Class names from an array of text."""
    words = archive.read(name).ravel()
    codes = words.view(np.uint32)
    if ((codes > 0x10FFFF) | ((codes >= 0xD800) & (codes < 0xE000))).any():
        raise DataError(f"array {shown(name)} holds no valid text")  # NumPy would not notice
    names = tuple(map(str, words.tolist()))
    if len(names) != classes:
        raise DataError(f"array {shown(name)} has {len(names)} names for {classes} classes")
    return names
