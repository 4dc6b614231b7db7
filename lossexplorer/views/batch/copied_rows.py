"""Rows of the table of samples as text for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable

from lossexplorer.data.spreadsheet import guarded
from lossexplorer.model.batch_columns import BatchColumn
from lossexplorer.model.batch_table import BatchTable

MOST_COPIED = 10_000


def copied(table: BatchTable, lines: Iterable[int]) -> str:
    """Lines of the table with all digits, cells apart by tabs.

    Names that a spreadsheet would run as formulas are kept from that.
    """
    columns = [BatchColumn(column) for column in range(table.columnCount())]
    return "\n".join(
        "\t".join(_cell(table.cells.all_digits(line, column)) for column in columns)
        for line in lines
    )


def _cell(text: str) -> str:
    return guarded(" ".join(text.split()))
