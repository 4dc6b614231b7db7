"""The keyboard sheet has every shortcut, and every key that a widget handles itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from lossexplorer.views import keyboard_sheet
from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.keyboard_sheet import KeyboardSheet, sheet_sections

VIEWS = Path(keyboard_sheet.__file__).parent
# which heading of the sheet has the keys of a file
PLACES = {
    "plot": "In the plot",
    "annotating": "In the plot",
    "workspaces": "In the plot",
    "data_grid": "In tables",
    "cell_grid": "In tables",
    "grid": "In tables",
    "batch": "In tables",
}
SIGNS = {
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "PageUp": "Page Up",
    "PageDown": "Page Down",
    "Plus": "+",
    "Equal": "=",
    "Minus": "−",
    "Escape": "Esc",
    "Return": "Enter",
    "Copy": "Ctrl+C",
    "Paste": "Ctrl+V",
    "Find": "Ctrl+F",
}


def _handled() -> list[tuple[str, str]]:
    """(file, key) for every key named in the views."""
    found = set()
    for path in VIEWS.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"\bKey\.Key_(\w+)|\bStandardKey\.(\w+)", text):
            found.add((str(path.relative_to(VIEWS)), name[0] or name[1]))
    return sorted(found)


@pytest.mark.parametrize(("file", "key"), _handled())
def test_every_key_a_widget_handles_is_on_the_sheet(file, key):
    sections = {title: " ".join(map(" ".join, rows)) for title, rows in sheet_sections()}
    place = PLACES.get(file.partition("/")[0].removesuffix(".py"), "Elsewhere")
    assert re.search(rf"(?<!\w){re.escape(SIGNS.get(key, key))}(?!\w)", sections[place])


def test_every_shortcut_is_on_the_sheet(qtbot):
    sheet = KeyboardSheet()
    qtbot.addWidget(sheet)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    native = QKeySequence.SequenceFormat.NativeText
    for spec in ACTIONS:
        if spec.shortcuts:
            assert ", ".join(QKeySequence(k).toString(native) for k in spec.shortcuts) in shown
