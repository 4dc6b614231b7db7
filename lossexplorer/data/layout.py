"""Pasted text as rows of cells: which characters separate cells, which rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lossexplorer.data.brackets import read_brackets
from lossexplorer.data.cells import MAX_NUMBERS
from lossexplorer.data.number import plain, shown
from lossexplorer.errors import DataError

MAX_CHARACTERS = 20_000_000

# every pattern is linear: possessive, or anchored by what stands before it
_ASSIGNMENT = re.compile(r"^[^\S\n]*+[A-Za-z_]\w*+[^\S\n]*+=(?!=)", re.MULTILINE)
_SEMICOLON_ROWS = re.compile(r"\s*+\[([^\[\](){};]*+;[^\[\](){}]*+)\]\s*+;?\s*+")
_BEFORE_MARK = re.compile(r"(?<! ) ++(?=[%/])")
_AFTER_SLASH = re.compile(r"/ ++")
_INNER_BLANK = re.compile(r"[^\s,;] ++[^\s,;]")
_TWO_OR_ONE = re.compile(r"\s*[+-]?\d+,\d+\s*")
_TWO_FLAGS = re.compile(r"\s*[01],[01]\s*")


@dataclass(frozen=True)
class Layout:
    """Cells as they were laid out.

    Attributes:
        rows: stripped cells of plain text.
        flat: one list of numbers, not a matrix.
        column: the list stands upright, one number a line.
        decimal_comma: a comma in a cell can be a decimal comma.
    """

    rows: list[list[str]]
    flat: bool
    column: bool = False
    decimal_comma: bool = False


def lay_out(text: str, *, commas_separate: bool = False) -> Layout:
    """Split pasted text into rows of cells.

    Args:
        text: what was pasted or typed.
        commas_separate: read "0,6" as the two numbers 0 and 6 instead of refusing it
            as doubtful (labels are whole numbers).

    Raises:
        DataError: empty, shortened, too long or doubtful text.
    """
    if len(text) > MAX_CHARACTERS:
        raise DataError(
            f"the text has {len(text):,} characters",
            fix=f"at most {MAX_CHARACTERS:,} are read: save the array with np.save and open that",
        )
    text = plain(text)
    if not text.strip():
        raise DataError("the text is empty", fix="give numbers, such as 0.1, 0.6, 0.3")
    if "..." in text or "…" in text:
        raise DataError(
            "the printout is shortened ('...')",
            fix="print it whole with np.set_printoptions(threshold=sys.maxsize) or"
            " torch.set_printoptions(profile='full')",
        )
    first = _ASSIGNMENT.match(text.lstrip())
    if first:
        text = text.lstrip()[first.end() :]
    semicolon_rows = _SEMICOLON_ROWS.fullmatch(text)
    if semicolon_rows:  # MATLAB's [1 2; 3 4]
        text = semicolon_rows[1].strip().replace(";", "\n")
    if any(bracket in text for bracket in "[](){}"):
        rows, flat = read_brackets(text)
        return Layout(rows, flat)
    return _grid(text, commas_separate)


def _grid(text: str, commas_separate: bool) -> Layout:
    """Lines of cells, as from a spreadsheet or typed."""
    text = _ASSIGNMENT.sub("", text)
    text = _AFTER_SLASH.sub("/", _BEFORE_MARK.sub("", text))  # "60 %" and "1 / 3" are one cell
    lines = text.strip(" \n").split("\n")
    separator = _separator(text)
    if len(lines) + text.count(separator or "\n") > MAX_NUMBERS:
        raise DataError("there are too many numbers", fix=f"at most {MAX_NUMBERS:,} can be read")
    if separator == "\n;":
        separator = "," if "," in text else ""
        lines = [part for line in lines for part in line.rstrip(" ;").split(";")]
    if separator == ",":
        _refuse_doubtful(lines, commas_separate)
    rows = _split(lines, separator)
    blank = [number for number, row in enumerate(rows, 1) if not any(row)]
    column = len(rows) > 1 and all(len(row) <= 1 for row in rows)
    if blank and column:
        raise DataError(
            "the line is empty", where=f"row {blank[0]}", fix="give a number or join the lines"
        )
    rows = [row for row in rows if row and row != [""]]
    return Layout(rows, column or len(rows) == 1, column, separator in ("\t", ";"))


def _separator(text: str) -> str:
    """What stands between cells; "" for blanks; a line end and ";" where ";" ends a row."""
    loose = [mark for mark in ";," if mark in text and not re.search(rf"{mark}(?!\s|\Z)", text)]
    if "\t" in text:
        return loose[0] if loose else "\t"
    if ";" in text:
        rows_of_cells = "," in loose if "," in text else _INNER_BLANK.search(text)
        return "\n;" if rows_of_cells else ";"
    return "," if "," in text else ""


def _split(lines: list[str], separator: str) -> list[list[str]]:
    """The lines as stripped cells; a separator that ends every line ends no cell."""
    if not separator:
        return [line.split() for line in lines]
    lines = [line.strip(" ") for line in lines]
    full = [line for line in lines if line]
    if all(line.endswith(separator) for line in full[:-1]) and (len(full) > 1 or separator != "\t"):
        lines = [line.removesuffix(separator) for line in lines]
    return [list(map(str.strip, line.split(separator))) for line in lines]


def _refuse_doubtful(lines: list[str], commas_separate: bool) -> None:
    """Refuse "0,6" on lines of their own: one number with a decimal comma, or two numbers."""
    if commas_separate or all(_TWO_FLAGS.fullmatch(line) for line in lines):
        return
    if all(_TWO_OR_ONE.fullmatch(line) for line in lines if line):
        raise DataError(
            f"{shown(lines[0].strip())} may be one number with a decimal comma or two numbers",
            where="row 1",
            fix="write 0.6 for one number, or 0, 6 with a blank for two",
        )
