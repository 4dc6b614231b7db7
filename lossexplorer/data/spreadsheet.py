"""Text cells that a spreadsheet shows and doesn't run.

A spreadsheet takes a cell that begins with = + - @ for a formula, also behind blanks. An
apostrophe in front makes it a text. It is put only there, and before a text that has such
apostrophes already, so that :func:`unguarded` gives every text back as it was.
"""

from __future__ import annotations

import re

# the wide forms count in spreadsheets of East Asian systems; a tab or a line break may be
# dropped by the one that reads the file, and what follows it then begins the cell
_FORMULA = re.compile(r"'*[ \xa0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"'*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)


def guarded(text: str) -> str:
    """A text as a cell: with an apostrophe in front if it could be taken for a formula.

    A number with its sign ("-0.5") stays a number.
    """
    return f"'{text}" if _risky(text) else text


def unguarded(cell: str) -> str:
    """The text that :func:`guarded` made this cell of."""
    return cell[1:] if cell.startswith("'") and _risky(cell[1:]) else cell


def _risky(text: str) -> bool:
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None
