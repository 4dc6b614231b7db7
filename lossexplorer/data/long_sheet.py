"""A text file of any length: its first rows as a sheet, then whole columns, block by block.

The first block is laid out cell by cell; it says what separates cells and what columns
hold. The blocks that follow go through NumPy's parser; one that it doesn't take (percent
signs, fractions, empty cells, a mistake) is read cell by cell as the first one was, so that
long files mean what short ones do and a mistake is named by its place.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Sequence
from typing import BinaryIO, Literal

import numpy as np

from lossexplorer.data.delimited import (
    Sheet,
    check_widths,
    separator_of,
    split_cells,
    with_headings,
    without_comments,
)
from lossexplorer.data.layout import lay_out
from lossexplorer.data.number import doubtful_comma, doubtful_point
from lossexplorer.data.spreadsheet import unguarded
from lossexplorer.data.text_blocks import Block, Report, text_blocks
from lossexplorer.data.text_columns import Columns, Parts, Words
from lossexplorer.errors import DataError

_PRINTED = re.compile(
    r"\s*+(?:[A-Za-z_]\w*+\s*+=\s*+)?(?:[\[(]|(?:\w++\.)*+(?:as)?(?:array|Array|tensor)\()"
)
_ENOUGH_ROWS = 50  # to tell what columns hold
_FRACTION = re.compile(r"[.eE%/]")


class LongSheet:
    """An open text file.

    Attributes:
        head: the first rows, or all of them.
    """

    def __init__(self, stream: BinaryIO, size: int, report: Report | None = None) -> None:
        """Read the first rows.

        Raises:
            DataError: no UTF-8 or UTF-16 text, no rows, rows of different lengths, broken
                quotes.
        """
        self._size = size
        self._blocks = text_blocks(stream, size, report)
        block = next(self._blocks)
        if _PRINTED.match(block.text):
            text = block.text + "".join(block.text for block in self._blocks)
            self._separator, self.head = "", _printed(text)
        else:
            self._separator, self.head = self._first_rows(block)
        self._width = len(self.head.rows[0])
        self._commas: Literal["unknown", "comma", "point"] = "unknown"

    def _first_rows(self, block: Block) -> tuple[str, Sheet]:
        """The separator and the first rows of text that is no printed list."""
        while not block.last and block.text.count("\n") < _ENOUGH_ROWS:
            more = next(self._blocks)
            block = Block(block.text + more.text, block.line, more.last)
        separator, decimal_comma = separator_of(block.text)
        rows, lines = split_cells(block.text, separator, block.line)
        return separator, with_headings(rows, lines, decimal_comma)

    def read(
        self,
        columns: Sequence[int],
        words: Collection[int] = (),
        *,
        allow_infinite: bool = False,
    ) -> Columns:
        """Read whole columns; once, for the file is gone through.

        Args:
            columns: those with numbers.
            words: those with names.
            allow_infinite: whether "inf" and "-inf" are numbers.

        Raises:
            DataError: naming the place of a cell that is no number, of a row of another
                length; too many numbers.
        """
        parts = Parts(tuple(columns), {column: Words() for column in words}, allow_infinite)
        self._take(self.head, parts)
        for block in self._blocks:
            if block.text and not block.text.isspace() and not self._parsed(block, parts):
                self._take(self._laid_out(block, parts.rows), parts)
        return Columns(parts.joined(), parts.words, parts.whole)

    def _take(self, sheet: Sheet, parts: Parts) -> None:
        """Add rows that were laid out cell by cell."""
        if not sheet.rows:
            return
        if sheet.decimal_comma:
            self._settle(sheet, parts.columns)
        numbers = sheet.numbers(parts.columns, allow_infinite=parts.allow_infinite)
        cells = (row[column] for row in sheet.rows for column in parts.columns)
        whole = parts.whole and all(cell.lstrip("+-").isdecimal() for cell in cells)
        for column, words in parts.words.items():
            for word in sheet.words(column):
                words.add(word)
        parts.add(numbers, whole)

    def _settle(self, sheet: Sheet, columns: Sequence[int]) -> None:
        """Say whether commas are decimal commas; DataError where earlier rows said otherwise."""
        against = {"comma": ".", "point": ","}.get(self._commas)
        for row, cells in enumerate(sheet.rows):
            for column in columns:
                cell = cells[column]
                if against is not None and against in cell:
                    error = doubtful_comma(cell) if against == "," else doubtful_point(cell)
                    raise error.at(sheet.place(row, column))
                if against is None and ("," in cell or "." in cell):
                    self._commas = "comma" if "," in cell else "point"
                    return  # read_cells sees to the rest of this sheet

    def _laid_out(self, block: Block, start: int) -> Sheet:
        """A block as cells; DataError names a row of another length."""
        rows, lines = split_cells(block.text, self._separator, block.line)
        rows, lines = without_comments(rows, lines, self._width)
        if rows and len(rows[0]) == self._width + 1 and all(not row[-1] for row in rows):
            rows = [row[:-1] for row in rows]  # a separator ends each line
        sheet = Sheet(
            self.head.headings,
            rows,
            lines,
            self.head.decimal_comma,
            start,
            settled=self._commas == "comma",
        )
        check_widths(sheet, self._width)
        return sheet

    def _parsed(self, block: Block, parts: Parts) -> bool:
        """Add a block by NumPy's parser, or leave it untouched: False."""
        text = block.text
        if self.head.decimal_comma and ("," in text or "." in text):
            if self._commas == "unknown" or ("," in text and "." in text):
                return False
            if ("," in text) != (self._commas == "comma"):
                return False
            text = text.replace(",", ".")
        commas = self._commas == "comma"
        converters: dict[int | str, Callable[[str], float]] = {}
        for column in range(self._width):
            if column in parts.words:
                converters[column] = _adder(parts.words[column], commas)
            elif column not in parts.columns:
                converters[column] = _nothing
        quoted = '"' in text
        try:
            values = np.loadtxt(
                io.StringIO(text, newline="\n") if quoted else text.split("\n"),
                delimiter=self._separator or None,
                comments=None,
                quotechar='"' if quoted else None,
                converters=converters or None,
                ndmin=2,
            )
        except ValueError:
            values = np.empty((0, 0))
        if values.shape[1] == self._width:
            if parts.columns != tuple(range(self._width)):
                values = values[:, list(parts.columns)]
            if np.isfinite(values).all():
                parts.add(values, parts.whole and not _FRACTION.search(text))
                return True
        for words in parts.words.values():
            words.cut(parts.rows)
        return False


def _adder(words: Words, commas: bool) -> Callable[[str], float]:
    """What takes a cell that is a word; decimal commas were made points in the whole text."""

    def add(cell: str) -> float:
        if '"' in cell:
            raise ValueError  # blanks before quotation marks: csv knows them, this parser doesn't
        return words.add(unguarded((cell.replace(".", ",") if commas else cell).strip()))

    return add


def _nothing(_cell: str) -> float:
    """A cell that nobody asked for."""
    return 0.0


def _printed(text: str) -> Sheet:
    """A printed list or array as a sheet of cells."""
    layout = lay_out(text)
    if not all(layout.rows):
        raise DataError("a list in it is empty", fix="give every row as many numbers")
    rows = [[cell] for cell in layout.rows[0]] if layout.flat else layout.rows
    return with_headings(rows, list(range(1, len(rows) + 1)), False)
