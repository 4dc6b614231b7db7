"""What one file gives: predictions, and labels if they are in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.arrays import choose_arrays, label_array
from lossexplorer.data.cells import read_cells
from lossexplorer.data.columns import asked, choose, class_names, label_columns
from lossexplorer.data.content import MAX_TEXT_BYTES, format_of
from lossexplorer.data.delimited import Sheet
from lossexplorer.data.kinds import PredictionKind, kind_of_word
from lossexplorer.data.labels import named_labels, right_labels
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.npy import Archive, read_header, read_values
from lossexplorer.data.number import shown
from lossexplorer.data.text_blocks import Report
from lossexplorer.data.text_columns import Words
from lossexplorer.errors import DataError


@dataclass(frozen=True)
class Request:
    """What the caller asked for; see :func:`lossexplorer.data.readers.read_table`."""

    label_column: str | int | None = None
    arrays: Sequence[str] = ()
    labelled: bool = True
    allow_infinite: bool = False
    report: Report | None = None


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
        return _of_sheet(read_text(stream, size, request.report), request)
    if form == "npy":
        return _of_array(numbers_only(read_values(stream, read_header(stream), size)), request)
    return _of_archive(Archive(stream), request)


def read_labels(
    stream: BinaryIO, size: int, path: str | Path, part: Part, request: Request
) -> NDArray[Any]:
    """Read the labels from a file of their own."""
    form = format_of(stream, path)
    if form == "text":
        sheet = read_text(stream, size, request.report)
        columns = label_columns(sheet.head, request.label_column)
        if _are_numbers(sheet.head, columns, part.headings, part.class_names):
            numbers = sheet.read(columns).numbers
            return numbers.ravel() if len(columns) == 1 else numbers
        words = sheet.read((), columns).words[columns[0]]
        return _named(sheet.head, columns[0], words, part.headings, part.class_names)[0]
    if form == "npy":
        return numbers_only(read_values(stream, read_header(stream), size))
    archive = Archive(stream)
    return numbers_only(archive.read(label_array(archive.headers, request.arrays[1:])))


def read_text(stream: BinaryIO, size: int, report: Report | None = None) -> LongSheet:
    """Open a text file as a table; DataError if it is too long."""
    if size > MAX_TEXT_BYTES:
        raise DataError(
            f"the text has {size:,} bytes",
            fix=f"at most {MAX_TEXT_BYTES:,} are read: save the array with np.save",
        )
    return LongSheet(stream, size, report)


def numbers_only(values: NDArray[Any]) -> NDArray[Any]:
    """The array itself; DataError if it is text."""
    if values.dtype.kind == "U":
        raise DataError("holds text, not numbers", fix="save it as float32 or float64")
    return values


def _of_sheet(sheet: LongSheet, request: Request) -> Part:
    """Predictions and labels of a CSV file."""
    head = sheet.head
    columns = choose(head, request.label_column, labelled=request.labelled)
    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kind = None
    if head.headings:
        headings = tuple(head.headings[column] for column in columns.predictions)
        names, kind = class_names(headings)
    numeric = _are_numbers(head, columns.labels, headings, names)
    numbers = (*columns.predictions, *(columns.labels if numeric else ()))
    words = () if numeric else columns.labels
    if columns.row_names is not None:
        words = (*words, columns.row_names)
    found = sheet.read(numbers, words, allow_infinite=request.allow_infinite)
    classes = len(columns.predictions)
    predictions = found.numbers[:, :classes]
    labels, notes = None, columns.notes
    if columns.labels and numeric:
        labels = found.numbers[:, classes:]
        labels = labels.ravel() if len(columns.labels) == 1 else labels
    elif columns.labels:
        column = columns.labels[0]
        labels, more = _named(head, column, found.words[column], headings, names)
        notes += more
    rows: tuple[str, ...] = ()
    if columns.row_names is not None:
        rows = found.words[columns.row_names].all()
    return Part(predictions, labels, kind, headings, names, rows, notes)


def _are_numbers(
    head: Sheet, columns: Sequence[int], headings: tuple[str, ...], names: tuple[str, ...]
) -> bool:
    """Whether label columns hold numbers and not names of classes."""
    if len(columns) != 1:
        return True
    return head.numeric(columns[0]) and not _known(head.words(columns[0]), headings, names)


def _known(
    words: Sequence[str], headings: tuple[str, ...], names: tuple[str, ...]
) -> tuple[str, ...]:
    """The names of classes that all words are among, if they are more than their numbers."""
    used = set(words)
    for known in (headings, names):
        counting = known == tuple(map(str, range(len(known))))
        if known and not counting and used <= set(known):
            return known
    return ()


def _named(
    head: Sheet, column: int, words: Words, headings: tuple[str, ...], names: tuple[str, ...]
) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Label words as class indices (label numbers as they stand), with a note."""
    found = words.names
    if known := _known(found, headings, names):
        labels = named_labels(found, known)
        return labels[words.codes], ("labels are names of the prediction columns",)
    if head.numeric(column):
        cells = read_cells(
            [[word] for word in found],
            place=lambda row, _: f"row {words.first[row] + 1}, {head.column_name(column)}",
        )
        return cells.ravel()[words.codes], ()
    if len(names) < 2:
        raise DataError(
            f"{head.column_name(column)} holds words such as {shown(found[0])}, but the"
            " predictions have no headings that name their classes",
            fix=right_labels(1) if len(names) == 1 else "head each prediction column by its class",
        )
    return named_labels(found, names, words.first)[words.codes], ()


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
