"""CSV and TSV: lines of text as a sheet of cells with headings."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from lossexplorer.data.cells import Numbers, read_cells
from lossexplorer.data.number import number, shown, unadorned
from lossexplorer.data.spreadsheet import unguarded
from lossexplorer.errors import DataError

MAX_NUMBERS_IN_TEXT = 50_000_000

LABEL_HEADINGS = frozenset(
    ("label", "labels", "target", "targets", "y", "y_true", "class", "truth", "ground_truth", "gt")
)
_QUOTED = re.compile(r'"[^"]*+"')
_DECIMAL = re.compile(r"[+-]?\d++(?:,\d++)?(?:[eE][+-]?\d++)?%?")
_MISSING = frozenset(("", "-", "?", "na", "n/a", "nan", "null", "none"))


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table of text: a whole file, or a block of its rows.

    Attributes:
        headings: one a column, or empty.
        rows: stripped cells, all rows alike in length.
        lines: the line of each row in the file, from 1.
        decimal_comma: whether a comma in a cell can be a decimal comma.
        start: the number of the first row in the file, from 0.
        settled: whether an earlier row has shown that it is one.
    """

    headings: tuple[str, ...]
    rows: list[list[str]]
    lines: Sequence[int]
    decimal_comma: bool = False
    start: int = 0
    settled: bool = False

    @property
    def columns(self) -> range:
        """The columns, from 0."""
        return range(len(self.rows[0]))

    def place(self, row: int, column: int | None = None) -> str:
        """A cell or a row as people count, with the line where headings shift it."""
        line, row = self.lines[row], self.start + row + 1
        where = f"row {row}" if line == row else f"row {row} (line {line})"
        return where if column is None else f"{where}, {self.column_name(column)}"

    def column_name(self, column: int) -> str:
        """A column as people say it: "column 2 'cat'"."""
        heading = shown(self.headings[column]) if self.headings else ""
        return f"column {column + 1} {heading}".strip()

    def words(self, column: int) -> list[str]:
        """The cells of one column."""
        return [unguarded(row[column]) for row in self.rows]

    def numeric(self, column: int) -> bool:
        """Whether a column holds numbers: at least half of its first 50 rows do."""
        cells = [row[column] for row in self.rows[:50]]
        return 2 * sum(map(is_numeric, cells)) >= len(cells)

    def numbers(self, columns: Sequence[int], *, allow_infinite: bool = False) -> Numbers:
        """Some columns as float64 (N, len(columns)); DataError names a cell's place."""
        if not columns:
            return np.empty((len(self.rows), 0))
        rows: list[list[str]] = [[row[column] for column in columns] for row in self.rows]
        return read_cells(
            [[c if c.isascii() else unadorned(c).strip() for c in row] for row in rows],
            decimal_comma=self.decimal_comma,
            settled=self.settled,
            allow_infinite=allow_infinite,
            place=lambda row, column: self.place(row, None if column is None else columns[column]),
            max_numbers=MAX_NUMBERS_IN_TEXT,
        )


def is_numeric(cell: str) -> bool:
    """Whether a cell is a number or stands for a missing one."""
    try:
        number(unadorned(cell).replace(",", ".").strip(), allow_infinite=True)
    except DataError:
        return cell.lower() in _MISSING
    return True


def separator_of(text: str) -> tuple[str, bool]:
    """What separates the cells, "" for blanks, and whether commas can be decimal commas.

    Of several marks in the first line, the first that is as frequent in the lines below.
    """
    lines = (line for line in text.split("\n") if line.strip() and not line.startswith("#"))
    first, *others = [_QUOTED.sub("", line) for line in islice(lines, 5)] or [""]
    marks = [mark for mark in "\t;|," if mark in first]
    if not marks:
        return "", True
    steady = (m for m in marks if all(line.count(m) == first.count(m) for line in others))
    mark = next(steady, marks[0])
    if mark == ",":
        words = first.split()
        # "0,7 0,2 0,1": between commas there would be two numbers in a cell
        blanks = len(words) > 1 and all(map(_DECIMAL.fullmatch, words))
        return ("", True) if blanks else (",", False)
    return mark, True


def split_cells(text: str, separator: str, line: int) -> tuple[list[list[str]], list[int]]:
    """The rows of some lines that are not blank, as stripped cells, and their line numbers.

    Args:
        text: whole lines.
        separator: see :func:`separator_of`.
        line: the number of the first line, from 1.

    Raises:
        DataError: quotation marks that are never closed.
    """
    rows, numbers = [], []
    reader = csv.reader(
        text.removesuffix("\n").split("\n"),
        delimiter=separator or "\x1f",
        skipinitialspace=True,
        strict=True,
    )
    try:
        for cells in reader:
            row = [c.strip() for c in cells] if separator else " ".join(cells).split()
            if any(row):
                rows.append(row)
                numbers.append(line - 1 + reader.line_num)
    except csv.Error as error:
        raise DataError(
            f"the cells can't be told apart ({error})",
            where=f"line {line - 1 + reader.line_num}",
            fix="close every quotation mark",
        ) from None
    return rows, numbers


def with_headings(rows: list[list[str]], lines: list[int], decimal_comma: bool) -> Sheet:
    """The rows without comments, with headings told from the first row of numbers.

    Raises:
        DataError: no rows, rows of different lengths, headings that don't fit.
    """
    start, headings = 0, []
    while start < len(rows) and rows[start][0].startswith("#"):
        headings = [rows[start][0][1:].strip(), *rows[start][1:]]
        start += 1
    rows, lines = rows[start:], lines[start:]
    if not rows:
        raise DataError("there are no rows", fix="give at least one row of numbers")
    if len(headings) != len(rows[0]) or all(map(is_numeric, headings)):
        headings = []
        if _are_headings(rows[0], rows[1] if len(rows) > 1 else []):
            headings, rows, lines = rows[0], rows[1:], lines[1:]
    if not rows:
        raise DataError("there are only headings", fix="give at least one row of numbers")
    width = Counter(map(len, rows)).most_common(1)[0][0]
    rows, lines = without_comments(rows, lines, width)
    if not rows:
        raise DataError("there are only headings", fix="give at least one row of numbers")
    if width > 1 and all(len(row) == width and not row[-1] for row in rows):
        width -= 1  # a separator ends each line
        rows = [row[:-1] for row in rows]
        headings = headings[:width]
    sheet = Sheet(tuple(map(unguarded, headings)), rows, lines, decimal_comma)
    check_widths(sheet, width)
    if headings and len(headings) != width:
        raise DataError(
            f"there are {len(headings)} headings for {width} columns",
            where=f"line {lines[0] - 1}",
            fix="give every column a heading",
        )
    return sheet


def without_comments(
    rows: list[list[str]], lines: list[int], width: int
) -> tuple[list[list[str]], list[int]]:
    """The rows that are no comments: a row with a cell for each column is none, whatever begins it.

    Returns:
        The rows and their lines.
    """
    if not any(row[0].startswith("#") for row in rows):
        return rows, lines
    kept = [
        i
        for i, row in enumerate(rows)
        if not row[0].startswith("#") or (len(row) == width and width > 1)
    ]
    return [rows[i] for i in kept], [lines[i] for i in kept]


def check_widths(sheet: Sheet, width: int) -> None:
    """Raise DataError at the first row of another length."""
    for row, cells in enumerate(sheet.rows):
        if len(cells) != width:
            raise DataError(
                f"the row has {len(cells)} number{'s' * (len(cells) != 1)} where others have"
                f" {width}",
                where=sheet.place(row),
                fix="give every row as many",
            )


def _are_headings(first: list[str], second: list[str]) -> bool:
    """Whether the first row holds the names of the columns and not data.

    It does if a cell says "label", if a word stands over a number (and no other cell is a
    fraction: then it is a misspelt number), or if it counts the columns: 0, 1, 2, …
    """
    if any(cell.lower() in LABEL_HEADINGS for cell in first):
        return True
    words = [not is_numeric(cell) for cell in first]
    if not second:
        return all(words)
    if any(word and is_numeric(cell) for word, cell in zip(words, second, strict=False)):
        return not any(_is_fraction(cell) for cell in first)
    counted = first if first[0] else first[1:]  # a data frame's index has no heading
    return len(counted) > 2 and counted == [str(k) for k in range(len(counted))] != second


def _is_fraction(cell: str) -> bool:
    """Whether a cell is a number that no heading would be: 0.7, 1e-3, 60 %."""
    whole = cell.lstrip("+-").isdigit() or cell.lower() in _MISSING
    return is_numeric(cell) and not whole
