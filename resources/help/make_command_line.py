"""Remake command_line.md in this folder, and in those of languages, from what commands declare.

Run ``python resources/help/make_command_line.py``, or with a FILE for the English page alone. A
test fails when a page is older than the commands. Another language's words are in its
command_line.json, by the English ones; a text that isn't there stops the script.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from lossexplorer.cli import parsers
from lossexplorer.language import ENGLISH, LANGUAGES

HERE = Path(__file__).parent
INTRODUCTION = """\
# Command line

`lossexplorer` alone opens the window; with a file it opens that. The commands below need no screen.
`lossexplorer COMMAND --help` prints what stands here.
"""
# a line of an example or a list: what is typed, the room after it, what it does
_TYPED = re.compile(r"(  \S.*?)(\s{2,})(\S.*)")

Words = Callable[[str], str]
"""Says an English text in the language of the page."""


def page_of(language: str) -> Path:
    """The file of a language's page."""
    return HERE / ("" if language == ENGLISH else language) / "command_line.md"


def page(language: str = ENGLISH) -> str:
    """The whole document."""
    say = _words(language)
    introduction = "\n\n".join(map(say, INTRODUCTION.rstrip("\n").split("\n\n")))
    return "\n".join((f"{introduction}\n", *_commands(say)))


def _words(language: str) -> Words:
    if language == ENGLISH:
        return str
    book = json.loads(page_of(language).with_suffix(".json").read_text(encoding="utf-8"))
    return lambda text: book[_line(text)] if text else ""


def _commands(say: Words) -> Iterator[str]:
    for parser in parsers():
        yield f"## {parser.prog}\n"
        yield f"{_plain(say(parser.description or ''))}\n"
        rows = list(_arguments(parser, say))
        if rows:
            yield f"| {say('argument')} | {say('meaning')} |"
            yield "| --- | --- |"
            yield from rows
            yield ""
        if parser.epilog:
            blocks = parser.epilog.strip().split("\n\n")
            said = "\n\n".join(_block(block, say) for block in blocks)
            yield f"```\n{said}\n```\n"


def _block(block: str, say: Words) -> str:
    """A paragraph, or a list of commands under a heading; what is typed stays."""
    heading, *lines = block.split("\n")
    if not lines or not all(line.startswith("  ") for line in lines):
        return say(block)
    return "\n".join((say(heading), *(_typed(line, say) for line in lines)))


def _typed(line: str, say: Words) -> str:
    found = _TYPED.fullmatch(line)
    return f"{found[1]}{found[2]}{say(found[3])}" if found else line


def _arguments(parser: argparse.ArgumentParser, say: Words) -> Iterator[str]:
    """A row for each argument; --help is the same everywhere."""
    for action in parser._actions:  # argparse has no public list of them
        if action.dest != "help":
            names = ", ".join(action.option_strings)
            value = action.metavar if isinstance(action.metavar, str) else _choices(action)
            name = " ".join(part for part in (names, value) if part)
            yield f"| `{name}` | {_plain(say((action.help or '') % vars(action)))} |"


def _choices(action: argparse.Action) -> str:
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""


def _line(text: str) -> str:
    """The text without its line breaks: what it is looked up by."""
    return " ".join(text.split())


def _plain(text: str) -> str:
    """The text as it is in a cell of Markdown."""
    escaped = text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_")
    return _line(escaped.replace("<", "\\<"))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(page(), encoding="utf-8", newline="\n")
    else:
        for name in LANGUAGES:
            page_of(name).write_text(page(name), encoding="utf-8", newline="\n")
