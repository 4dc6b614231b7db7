"""A block of cells as an array, or the place of the first cell that is no number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.number import THOUSANDS, doubtful_comma, number, shown
from lossexplorer.errors import DataError

MAX_NUMBERS = 5_000_000

Numbers = NDArray[np.float64]
Rows = Sequence[Sequence[str]]
Place = Callable[[int, int | None], str]


def row_and_column(row: int, column: int | None) -> str:
    """The place of a cell, or of a whole row, as people count: from 1."""
    return f"row {row + 1}" if column is None else f"row {row + 1}, column {column + 1}"


def read_cells(
    rows: Rows,
    *,
    decimal_comma: bool = False,
    settled: bool = False,
    allow_infinite: bool = False,
    place: Place = row_and_column,
    max_numbers: int = MAX_NUMBERS,
) -> Numbers:
    """Read stripped cells of plain text, (N, K), as a float64 array (N, K).

    Args:
        rows: the cells.
        decimal_comma: whether a comma inside a cell can be a decimal comma.
        settled: whether it certainly is one, so that "1,234" is no thousand.
        allow_infinite: whether "inf" and "-inf" are numbers.
        place: names a cell in a message, from its row and column.
        max_numbers: the most numbers that are read.

    Raises:
        DataError: ragged rows, too many numbers, a cell that is no number.
    """
    written = list(chain.from_iterable(rows))
    if not written:
        raise DataError("there is no number", fix="give at least one, such as 0.6")
    width = check_width(rows, place)
    if len(written) > max_numbers:
        raise DataError(
            f"there are {len(written):,} numbers", fix=f"at most {max_numbers:,} can be read"
        )
    cells = _with_points(written, width, place, settled) if decimal_comma else written
    try:
        values = np.fromiter(map(float, cells), np.float64, len(cells))
        # read again below: only number() tells "inf" from 1e999 and words the complaint
        again: Sequence[int] = np.flatnonzero(~np.isfinite(values)).tolist()
    except ValueError:
        values = np.empty(len(cells))
        again = range(len(cells))
    for i in again:
        try:
            values[i] = number(cells[i], allow_infinite=allow_infinite)
        except DataError as error:
            if cells[i] != written[i]:
                error = DataError(f"{shown(written[i])} is no number", fix=error.fix)
            raise error.at(place(*divmod(i, width))) from None
    return values.reshape(len(rows), width)


def check_width(rows: Rows, place: Place) -> int:
    """The length most rows have; DataError names the first row that differs."""
    widths = list(map(len, rows))
    width = Counter(widths).most_common(1)[0][0]
    for row, length in enumerate(widths):
        if length != width:
            raise DataError(
                f"the row has {length} number{'s' * (length != 1)} where others have {width}",
                where=place(row, None),
                fix="give every row as many",
            )
    return width


def _with_points(cells: list[str], width: int, place: Place, settled: bool) -> list[str]:
    """The cells with decimal points for decimal commas, where they are certainly that."""
    commas = [i for i, cell in enumerate(cells) if "," in cell]
    if not commas:
        return cells
    thousands = not settled and all(THOUSANDS.fullmatch(cells[i]) for i in commas)
    if thousands or any("." in cell for cell in cells):
        raise doubtful_comma(cells[commas[0]]).at(place(*divmod(commas[0], width)))
    return [cell.replace(",", ".") if cell.count(",") == 1 else cell for cell in cells]
