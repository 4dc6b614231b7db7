"""CSV and TSV files as a sheet of cells with headings."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lossexplorer.data.cells import Numbers, check_width, read_cells
from lossexplorer.data.layout import lay_out
from lossexplorer.data.number import number, shown, unadorned
from lossexplorer.errors import DataError

MAX_NUMBERS_IN_TEXT = 10_000_000

LABEL_HEADINGS = frozenset(
    ("label", "labels", "target", "targets", "y", "y_true", "class", "truth", "ground_truth", "gt")
)
_QUOTED = re.compile(r'"[^"]*+"')
_PRINTED = re.compile(
    r"\s*+(?:[A-Za-z_]\w*+\s*+=\s*+)?(?:[\[(]|(?:\w++\.)*+(?:as)?(?:array|Array|tensor)\()"
)
_MISSING = frozenset(("", "-", "?", "na", "n/a", "nan", "null", "none"))


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table of text.

    Attributes:
        headings: one a column, or empty.
        rows: stripped cells, all rows alike in length.
        lines: the line of each row in the file, from 1.
        decimal_comma: whether a comma in a cell can be a decimal comma.
    """

    headings: tuple[str, ...]
    rows: list[list[str]]
    lines: Sequence[int]
    decimal_comma: bool = False

    @property
    def columns(self) -> range:
        """The columns, from 0."""
        return range(len(self.rows[0]))

    def place(self, row: int, column: int | None = None) -> str:
        """A cell or a row as people count, with the line where headings shift it."""
        line = self.lines[row]
        where = f"row {row + 1}" if line == row + 1 else f"row {row + 1} (line {line})"
        return where if column is None else f"{where}, {self.column_name(column)}"

    def column_name(self, column: int) -> str:
        """A column as people say it: "column 2 'cat'"."""
        heading = shown(self.headings[column]) if self.headings else ""
        return f"column {column + 1} {heading}".strip()

    def words(self, column: int) -> list[str]:
        """The cells of one column."""
        return [row[column] for row in self.rows]

    def numeric(self, column: int) -> bool:
        """Whether a column holds numbers: at least half of its first 50 rows do."""
        cells = [row[column] for row in self.rows[:50]]
        return 2 * sum(map(is_numeric, cells)) >= len(cells)

    def numbers(self, columns: Sequence[int], *, allow_infinite: bool = False) -> Numbers:
        """Some columns as float64 (N, len(columns)); DataError names a cell's place."""
        rows: list[list[str]] = [[row[column] for column in columns] for row in self.rows]
        return read_cells(
            [[c if c.isascii() else unadorned(c).strip() for c in row] for row in rows],
            decimal_comma=self.decimal_comma,
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


def read_sheet(data: bytes) -> Sheet:
    """Read the bytes of a CSV, TSV or blank-separated file, or of a printed list.

    Raises:
        DataError: no UTF-8 text, no rows, rows of different lengths, broken quotes.
    """
    text = _decoded(data)
    if _PRINTED.match(text):
        layout = lay_out(text)
        if not all(layout.rows):
            raise DataError("a list in it is empty", fix="give every row as many numbers")
        rows = [[cell] for cell in layout.rows[0]] if layout.flat else layout.rows
        return _sheet(rows, range(1, len(rows) + 1), False)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    separator = _separator(_QUOTED.sub("", first))
    if len(lines) + text.count(separator or "\n") > MAX_NUMBERS_IN_TEXT:
        raise DataError(
            "the file has too many cells",
            fix=f"at most {MAX_NUMBERS_IN_TEXT:,} are read from text: save the array with np.save",
        )
    rows, numbers = [], []
    try:
        reader = csv.reader(
            lines, delimiter=separator or "\x1f", skipinitialspace=True, strict=True
        )
        for cells in reader:
            row = [c.strip() for c in cells] if separator else " ".join(cells).split()
            if any(row):
                rows.append(row)
                numbers.append(reader.line_num)
    except csv.Error as error:
        raise DataError(
            f"the cells can't be told apart ({error})",
            where=f"line {reader.line_num}",
            fix="close every quotation mark",
        ) from None
    return _sheet(rows, numbers, separator in ("\t", ";"))


def _decoded(data: bytes) -> str:
    """The text of a file; DataError unless it is UTF-8."""
    if b"\x00" in data:
        raise DataError("this is no text file", fix="give CSV, TSV, NPY or NPZ")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(
            f"byte 0x{data[error.start]:02x} is no UTF-8 text",
            where=f"line {line}",
            fix="save the file as UTF-8, such as 'CSV UTF-8'",
        ) from None


def _separator(line: str) -> str:
    """What separates the cells of a line; "" for blanks."""
    for mark in ("\t", ";", ","):
        if mark in line:
            return mark
    return ""


def _sheet(rows: list[list[str]], lines: Sequence[int], decimal_comma: bool) -> Sheet:
    """The rows without comments, with headings told from the first row of numbers."""
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
    if not rows[0][-1] and len(rows[0]) > 1 and all(not row[-1] for row in rows):
        rows = [row[:-1] for row in rows]  # a separator ends each line
        headings = headings[: len(rows[0])]
    sheet = Sheet(tuple(headings), rows, lines, decimal_comma)
    check_width(rows, lambda row, _: sheet.place(row))
    if headings and len(headings) != len(rows[0]):
        raise DataError(
            f"there are {len(headings)} headings for {len(rows[0])} columns",
            where=f"line {lines[0] - 1}",
            fix="give every column a heading",
        )
    return sheet


def _are_headings(first: list[str], second: list[str]) -> bool:
    """Whether the first row holds the names of the columns and not data.

    It does if a cell says "label", if a word stands over a number, or if it counts the
    columns: 0, 1, 2, …
    """
    if any(cell.lower() in LABEL_HEADINGS for cell in first):
        return True
    words = [not is_numeric(cell) for cell in first]
    if not second:
        return all(words)
    if any(word and is_numeric(cell) for word, cell in zip(words, second, strict=False)):
        return True
    counted = first if first[0] else first[1:]  # a data frame's index has no heading
    return len(counted) > 2 and counted == [str(k) for k in range(len(counted))] != second
