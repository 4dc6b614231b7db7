"""Which columns of a Parquet or Arrow file hold predictions and labels, and what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from lossexplorer.data.columns import Columns, asked, class_names, label_columns
from lossexplorer.data.delimited import LABEL_HEADINGS
from lossexplorer.data.kinds import kind_of_word
from lossexplorer.data.number import shown
from lossexplorer.data.parquet import ArrowTable
from lossexplorer.data.part import Part, Request
from lossexplorer.data.sheet_part import are_numbers, choose_for, named
from lossexplorer.errors import DataError


def part_of_arrow(table: ArrowTable, request: Request) -> Part:
    """Predictions, and labels where they are expected.

    Raises:
        DataError: columns that can't be told apart, that aren't there or can't be read.
    """
    head = table.head
    headings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    if table.lists:
        columns = _around_lists(table, request)
        kind = kind_of_word(head.headings[columns.predictions[0]])
    else:
        columns = choose_for(head, request)
        headings = tuple(head.headings[column] for column in columns.predictions)
        names, kind = class_names(headings)
    predictions = table.numbers(columns.predictions, allow_infinite=request.allow_infinite)
    labels, notes = None, columns.notes
    if columns.labels:
        labels, more = _labels(table, columns.labels, headings, names)
        notes += more
    rows: tuple[str, ...] = ()
    if columns.row_names is not None:
        rows = table.words(columns.row_names).all()
    return Part(predictions, labels, kind, headings, names, rows, notes)


def labels_of_arrow(table: ArrowTable, part: Part, request: Request) -> NDArray[Any]:
    """The labels of a file that holds nothing else but names of rows."""
    columns = label_columns(table.head, request.label_column)
    return _labels(table, columns, part.headings, part.class_names)[0]


def _labels(
    table: ArrowTable,
    columns: Sequence[int],
    headings: tuple[str, ...],
    names: tuple[str, ...],
) -> tuple[NDArray[Any], tuple[str, ...]]:
    """Label numbers as they stand, or label words as class indices, with a note."""
    soft = len(columns) == 1 and columns[0] in table.lists
    if soft or are_numbers(table.head, columns, headings, names):
        numbers = table.numbers(columns)
        return (numbers.ravel() if len(columns) == 1 and not soft else numbers), ()
    return named(table.head, columns[0], table.words(columns[0]), headings, names)


def _around_lists(table: ArrowTable, request: Request) -> Columns:
    """The roles of the columns of a file in which a column holds lists."""
    head, wanted = table.head, request.label_column
    labels = [i for i in head.columns if head.headings[i].lower() in LABEL_HEADINGS]
    if wanted is not None and request.labelled:
        labels = [asked(wanted, head.headings, len(head.columns))]
    predictions = [i for i in table.lists if i not in labels]
    if len(predictions) != 1:
        listed = ", ".join(shown(head.headings[i]) for i in predictions)
        raise DataError(
            f"{len(predictions)} columns hold lists of numbers: {listed}"
            if predictions
            else "the only list is the label column",
            fix="keep one list of predictions a row, and name the label column 'label'",
        )
    free = [i for i in head.columns if i not in predictions]
    if request.labelled and not labels and len(free) == 1:
        labels = free
    if request.labelled and len(labels) != 1:
        raise DataError(
            "no column is called 'label'"
            if not labels
            else f"{' and '.join(map(head.column_name, labels))} may both hold the labels",
            fix="say which is the label column, or give the labels in a second file",
        )
    notes = [f"predictions: the lists of {head.column_name(predictions[0])}"]
    if request.labelled:
        notes.append(f"labels: {head.column_name(labels[0])}")
    left = [i for i in free if not request.labelled or i not in labels]
    if left:
        notes.append(f"left out: {', '.join(map(head.column_name, left))}")
    return Columns(
        tuple(predictions), tuple(labels if request.labelled else ()), None, tuple(notes)
    )
