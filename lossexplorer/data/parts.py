"""What one file gives: predictions, and labels if they are in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.arrays import choose_arrays, label_array
from lossexplorer.data.arrow_part import labels_of_arrow, part_of_arrow
from lossexplorer.data.columns import asked
from lossexplorer.data.content import MAX_TEXT_BYTES, format_of
from lossexplorer.data.kinds import kind_of_word
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.npy import Archive, read_values
from lossexplorer.data.npy_header import read_header
from lossexplorer.data.number import shown
from lossexplorer.data.parquet import ArrowTable
from lossexplorer.data.part import Part, Request
from lossexplorer.data.sheet_part import labels_of_sheet, part_of_sheet
from lossexplorer.data.text_blocks import Report
from lossexplorer.errors import DataError


def read_part(stream: BinaryIO, size: int, path: str | Path, request: Request) -> Part:
    """Read predictions, and labels where they are expected, from any kind of file."""
    form = format_of(stream, path)
    if form == "text":
        return part_of_sheet(read_text(stream, size, request.report), request)
    if form in ("parquet", "arrow"):
        return part_of_arrow(ArrowTable(stream, form), request)
    if form == "npy":
        return _of_array(numbers_only(read_values(stream, read_header(stream), size)), request)
    return _of_archive(Archive(stream), request)


def read_labels(
    stream: BinaryIO, size: int, path: str | Path, part: Part, request: Request
) -> NDArray[Any]:
    """Read the labels from a file of their own."""
    form = format_of(stream, path)
    if form == "text":
        return labels_of_sheet(read_text(stream, size, request.report), part, request)
    if form in ("parquet", "arrow"):
        return labels_of_arrow(ArrowTable(stream, form), part, request)
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


def _of_array(values: NDArray[Any], request: Request) -> Part:
    """Predictions of an NPY file, without the label column if one is named."""
    wanted = request.label_column if request.labelled else request.left_out
    if wanted is None:
        return Part(values)
    if values.ndim != 2 or values.shape[1] < 2:
        raise DataError(f"an array of the shape {values.shape} has no label column to split off")
    column = asked(wanted, (), values.shape[1])
    predictions = np.delete(values, column, axis=1)
    if not request.labelled:
        return Part(predictions, notes=(f"column {column + 1} left out",))
    return Part(predictions, values[:, column], notes=(f"labels: column {column + 1}",))


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
