"""What the command line prints: tables on a terminal, plain text in a pipe, strict JSON."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from lossexplorer.strict_json import strict_json


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under headings: drawn on a terminal, in plain columns in a pipe."""
    if sys.stdout.isatty():
        _print_drawn(headings, rows)
        return
    table = [headings, *rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())


def _print_drawn(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    # rich takes longer to load than most commands take to run
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(Text(heading))
    for row in rows:
        table.add_row(*map(Text, row))  # as text: "[0, 1]" is no markup
    Console(file=sys.stdout, highlight=False).print(table)


def print_heading(text: str) -> None:
    """Print a line that heads what follows; bold on a terminal."""
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.text import Text

        Console(file=sys.stdout).print(Text(text, style="bold"))
    else:
        print(text)


def print_json(value: Any) -> None:
    """Print strict JSON: infinities and NaN as the words "inf", "-inf" and "nan"."""
    print(strict_json(value))
