"""Remake command_line.md in this folder from what the commands declare.

Run ``python resources/help/make_command_line.py [FILE]``. A test fails when the file is
older than the commands.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lossexplorer.cli import parsers

PAGE = Path(__file__).with_name("command_line.md")

INTRODUCTION = """\
# Command line

`lossexplorer` alone opens the window; with a file it opens that. The commands below need no screen.
`lossexplorer COMMAND --help` prints what stands here.
"""


def page() -> str:
    """The whole document."""
    return "\n".join((INTRODUCTION, *_commands()))


def _commands() -> Iterator[str]:
    for parser in parsers():
        yield f"## {parser.prog}\n"
        yield f"{_plain(parser.description or '')}\n"
        rows = list(_arguments(parser))
        if rows:
            yield "| argument | meaning |"
            yield "| --- | --- |"
            yield from rows
            yield ""
        if parser.epilog:
            yield f"```\n{parser.epilog.strip()}\n```\n"


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """A row for each argument; --help is the same everywhere."""
    for action in parser._actions:  # argparse has no public list of them
        if action.dest != "help":
            names = ", ".join(action.option_strings)
            value = action.metavar if isinstance(action.metavar, str) else _choices(action)
            name = " ".join(part for part in (names, value) if part)
            yield f"| `{name}` | {_plain((action.help or '') % vars(action))} |"


def _choices(action: argparse.Action) -> str:
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""


def _plain(text: str) -> str:
    """The text as it is in a cell of Markdown."""
    escaped = text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")
    return " ".join(escaped.replace("<", "\\<").split())


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    target.write_text(page(), encoding="utf-8", newline="\n")
