"""Pasted text as numbers, or as predictions with their labels where it has both."""

from __future__ import annotations

import io
import re

from lossexplorer.data.cells import Numbers
from lossexplorer.data.delimited import LABEL_HEADINGS, Sheet
from lossexplorer.data.kinds import kind_of_word
from lossexplorer.data.long_sheet import LongSheet
from lossexplorer.data.number import plain
from lossexplorer.data.part import Part, Request
from lossexplorer.data.sheet_part import part_of_sheet
from lossexplorer.data.table import Predictions, Table, make_predictions, make_table
from lossexplorer.data.text import parse_labels, parse_numbers
from lossexplorer.data.text_blocks import Report
from lossexplorer.errors import DataError

LONG_TEXT = 200_000
"""Characters; shorter text is read before anyone notices."""

_NAMED = re.compile(r"^[^\S\n]*+([A-Za-z_]\w*+)[^\S\n]*+=(?!=)", re.MULTILINE)


def parse_pasted(text: str, report: Report | None = None) -> Numbers | Predictions | Table:
    """Read what a person pastes, with or without headings and labels.

    Understood: what :func:`lossexplorer.data.text.parse_numbers` reads; cells of a
    spreadsheet with headings, or with a column of words; ``logits = [...]`` and
    ``labels = [...]`` below each other. A column of whole numbers without a heading is
    never taken for labels.

    Args:
        text: what was pasted.
        report: told the share of a spreadsheet's cells that was read; may raise to stop.

    Returns:
        Numbers (K,) or (N, K) as they stand; predictions if there are headings and no
        labels; a table if there are labels.

    Raises:
        DataError: naming row, column and what would be right.
    """
    named = _by_name(text)
    if named is not None:
        return named
    try:
        return parse_numbers(text)
    except DataError as error:
        sheet = _sheet(text, report)
        if sheet is None:
            raise error from None
    return _of_sheet(sheet, text, report)


def _by_name(text: str) -> Table | None:
    """Two arrays with names, if one of them is called labels."""
    found = list(_NAMED.finditer(text))
    names = [match[1].lower() for match in found]
    if len(names) != 2 or (names[0] in LABEL_HEADINGS) == (names[1] in LABEL_HEADINGS):
        return None
    ends = [found[1].start(), len(text)]
    values = {
        name in LABEL_HEADINGS: text[match.end() : end]
        for name, match, end in zip(names, found, ends, strict=True)
    }
    predictions = parse_numbers(values[False])
    rows = predictions if predictions.ndim == 2 else predictions[None]
    try:
        labels, _ = parse_labels(values[True], rows.shape[1], samples=len(rows))
    except DataError as error:
        raise error.at("labels") from None
    kind = next(kind_of_word(name) for name in names if name not in LABEL_HEADINGS)
    return make_table(rows, labels, named_kind=kind)


def _sheet(text: str, report: Report | None) -> LongSheet | None:
    """The text as cells, if it has headings or words and is no printed list."""
    if any(bracket in text for bracket in "[]{}") or "\n" not in text.strip():
        return None
    data = plain(text).encode(errors="replace")
    try:
        sheet = LongSheet(io.BytesIO(data), len(data), report)
    except DataError:
        return None
    return sheet if sheet.head.headings or _has_words(sheet.head) else None


def _has_words(head: Sheet) -> bool:
    """Whether the first or the last column holds words."""
    edges = {0, len(head.columns) - 1}
    return len(head.columns) > 1 and any(not head.numeric(column) for column in edges)


def _of_sheet(sheet: LongSheet, text: str, report: Report | None) -> Predictions | Table:
    """Cells with headings or words: with labels if a column can only be that."""
    try:
        part = part_of_sheet(sheet, Request(report=report))
    except DataError:
        if not sheet.head.headings or any(
            heading.lower() in LABEL_HEADINGS for heading in sheet.head.headings
        ):
            raise
        again = _sheet(text, report)  # the first reading stopped before the end
        if again is None:
            raise
        return _predictions(part_of_sheet(again, Request(labelled=False, report=report)))
    assert part.labels is not None
    return make_table(
        part.predictions,
        part.labels,
        named_kind=part.kind,
        class_names=part.class_names,
        row_names=part.row_names,
        notes=part.notes,
    )


def _predictions(part: Part) -> Predictions:
    return make_predictions(
        part.predictions, named_kind=part.kind, class_names=part.class_names, notes=part.notes
    )
