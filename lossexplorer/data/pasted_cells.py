"""Pasted text as cells that may hold words as well as numbers."""

from __future__ import annotations

from lossexplorer.data.number import parse_number
from lossexplorer.data.text import parse_numbers
from lossexplorer.errors import DataError

Cells = tuple[tuple[float | str, ...], ...]

_BRACKETS = "[]()"


def parse_cells(text: str) -> Cells:
    """Read cells of a spreadsheet, or numbers as :func:`parse_numbers` reads them.

    A list on one line goes down: it is one column, unless tabs say otherwise.

    Args:
        text: what was pasted.

    Returns:
        Rows of equal length; what is no number stays a text.

    Raises:
        DataError: if there is nothing to read, or rows have different lengths.
    """
    lines = [line.rstrip("\r") for line in text.strip("\r\n").split("\n")]
    if not any(line.strip() for line in lines):
        raise DataError("the clipboard holds no text", fix="copy cells or numbers first")
    if "\t" in text or (len(lines) > 1 and not any(mark in text for mark in ",;" + _BRACKETS)):
        return _of_cells(lines)
    try:
        numbers = parse_numbers(text)
    except DataError:
        if any(mark in text for mark in _BRACKETS):
            raise
        return _of_cells(lines)
    rows = numbers[:, None] if numbers.ndim == 1 else numbers
    return tuple(tuple(row) for row in rows.tolist())


def _of_cells(lines: list[str]) -> Cells:
    rows = tuple(tuple(_cell(word) for word in line.split("\t")) for line in lines)
    lengths = [len(row) for row in rows]
    for place, length in enumerate(lengths, 1):
        if length != lengths[0]:
            raise DataError(
                f"row {place} has {length} cells, the first has {lengths[0]}",
                fix="copy a rectangle of cells",
            )
    return rows


def _cell(word: str) -> float | str:
    try:
        return parse_number(word)
    except DataError:
        return word.strip()
