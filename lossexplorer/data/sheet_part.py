"""Predictions and labels of a text file; label words as classes, for every format with words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from lossexplorer.data.cells import read_cells
from lossexplorer.data.columns import Columns, choose, class_names, label_columns
from lossexplorer.data.delimited import Sheet
from lossexplorer.data.labels import named_labels, right_labels
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.number import shown
from lossexplorer.data.part import Part, Request
from lossexplorer.data.text_columns import Words
from lossexplorer.errors import DataError


def part_of_sheet(sheet: LongSheet, request: Request) -> Part:
    """Predictions and labels of a CSV file."""
    head = sheet.head
    columns = choose_for(head, request)
    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kind = None
    if head.headings:
        headings = tuple(head.headings[column] for column in columns.predictions)
        names, kind = class_names(headings)
    numeric = are_numbers(head, columns.labels, headings, names)
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
        labels, more = named(head, column, found.words[column], headings, names)
        notes += more
    rows: tuple[str, ...] = ()
    if columns.row_names is not None:
        rows = found.words[columns.row_names].all()
    return Part(predictions, labels, kind, headings, names, rows, notes)


def choose_for(head: Sheet, request: Request) -> Columns:
    """Decide what each column holds, as it was asked for."""
    return choose(head, request.label_column, labelled=request.labelled, left_out=request.left_out)


def labels_of_sheet(sheet: LongSheet, part: Part, request: Request) -> NDArray[Any]:
    """The labels of a text file that holds nothing else but names of rows."""
    columns = label_columns(sheet.head, request.label_column)
    if are_numbers(sheet.head, columns, part.headings, part.class_names):
        numbers = sheet.read(columns).numbers
        return numbers.ravel() if len(columns) == 1 else numbers
    words = sheet.read((), columns).words[columns[0]]
    return named(sheet.head, columns[0], words, part.headings, part.class_names)[0]


def are_numbers(
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


def named(
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
