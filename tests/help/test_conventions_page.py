"""The table of conventions is what the catalog declares, and holds all of it."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from lossexplorer.losses.convention_words import SOURCES
from lossexplorer.losses.registry import all_losses

FOLDER = Path(__file__).parents[2] / "resources" / "help"
PAGE = (FOLDER / "conventions.md").read_text(encoding="utf-8")


def test_the_page_is_up_to_date():
    made = runpy.run_path(str(FOLDER / "make_conventions.py"))["page"]()
    assert made == PAGE, "run python resources/help/make_conventions.py"


def test_the_script_writes_where_it_is_told(tmp_path):
    target = tmp_path / "page.md"
    subprocess.run([sys.executable, FOLDER / "make_conventions.py", target], check=True)
    assert target.read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("loss", all_losses(), ids=lambda loss: loss.key)
def test_every_convention_of_every_loss_has_a_line(loss):
    assert f"`{loss.key}` |" in PAGE, "run python resources/help/make_conventions.py"
    start = PAGE.index(f"`{loss.key}` |")
    lines = PAGE[start:].splitlines()[: len(loss.conventions)]
    for name, line in zip(loss.conventions, lines, strict=True):
        assert f"| {SOURCES[name]}" in line
        assert ("●" in line) == (name == loss.convention)


def test_every_line_has_every_column():
    table = [line for line in PAGE.splitlines() if line.startswith("|")]
    assert {len(re.split(r" ?\| ?", line)) for line in table} == {10}
