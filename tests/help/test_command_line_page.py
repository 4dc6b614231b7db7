"""The page of the command line is what the commands declare."""

from __future__ import annotations

import runpy
from pathlib import Path

from lossexplorer.cli import parsers

FOLDER = Path(__file__).parents[2] / "resources" / "help"
PAGE = (FOLDER / "command_line.md").read_text(encoding="utf-8")


def test_the_page_is_up_to_date():
    made = runpy.run_path(str(FOLDER / "make_command_line.py"))["page"]()
    assert made == PAGE, "run python resources/help/make_command_line.py"


def test_every_option_of_every_command_is_on_it():
    for parser in parsers():
        assert f"## {parser.prog}\n" in PAGE
        for option in parser._option_string_actions:
            assert option in ("-h", "--help") or f"`{option}" in PAGE or f", {option}" in PAGE
