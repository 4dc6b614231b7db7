"""Whatever the mouse can do has a key: a new mouse handler has to name its own here."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QKeySequence

from lossexplorer.views import keyboard_sheet
from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.keyboard_sheet import sheet_sections

VIEWS = Path(keyboard_sheet.__file__).parent
HANDLER = re.compile(
    r"def (mouse\w+Event|wheelEvent|contextMenuEvent|dropEvent)\b"
    r"|\.(customContextMenuRequested|sectionClicked|sectionDoubleClicked|doubleClicked)\.connect"
    r"|canvas\.(pressed|released|wheeled|double_clicked)\.connect"
    r"|pointer\.(dragged|panned|zoomed|clicked|double_clicked|hovered)\.connect"
)
# what the mouse does there, and the keys on the sheet that do the same
KEYS = {
    "main_window.py:dropEvent": ("Ctrl+O",),
    "open/dialog.py:dropEvent": ("Ctrl+O",),
    "loss_tree.py:mousePressEvent": ("Space in the list of losses",),
    "loss_tree.py:mouseDoubleClickEvent": ("Space in the list of losses",),
    "number_edit.py:contextMenuEvent": ("Ctrl+C, Ctrl+V",),
    "plot/canvas.py:mousePressEvent": ("← → ↑ ↓", "Page Up, Page Down"),
    "plot/canvas.py:mouseMoveEvent": ("R", "A  D  W  S"),
    "plot/canvas.py:mouseReleaseEvent": ("← → ↑ ↓",),
    "plot/canvas.py:mouseDoubleClickEvent": ("+ (or =)  −  0", "Enter while reading"),
    "plot/canvas.py:wheelEvent": ("+ (or =)  −  0", "X  Y"),
    "plot/drag_handle.py:mousePressEvent": ("Ctrl+Shift+C",),
    "plot/drag_handle.py:mouseMoveEvent": ("Ctrl+Shift+C",),
    "plot/drag_handle.py:mouseReleaseEvent": ("Ctrl+Shift+C",),
    "plot/asking.py:pressed": ("Menu, Shift+F10",),
    "plot/asking.py:double_clicked": ("N",),
    "plot/pointer.py:pressed": ("← → ↑ ↓",),
    "plot/pointer.py:released": ("Space",),
    "plot/pointer.py:double_clicked": ("+ (or =)  −  0", "Enter while reading"),
    "plot/pointer.py:wheeled": ("+ (or =)  −  0", "X  Y"),
    "plot/plot_view.py:dragged": ("← → ↑ ↓",),
    "plot/plot_view.py:panned": ("A  D  W  S",),
    "plot/plot_view.py:zoomed": ("+ (or =)  −  0", "X  Y"),
    "plot/plot_view.py:clicked": ("Space",),
    "plot/plot_view.py:double_clicked": ("Enter while reading",),
    "plot/plot_view.py:hovered": ("R",),
    "batch/class_box.py:mouseReleaseEvent": (),  # selects the text, as Tab does
    "batch/copyable_table.py:contextMenuEvent": ("Ctrl+C, Ctrl+V",),
    "batch/sample_table.py:contextMenuEvent": ("Ctrl+C, Ctrl+V",),
    "batch/sample_table.py:doubleClicked": ("↑ ↓ in Batch",),
    "batch/sort_header.py:sectionClicked": ("← → Home End on headings",),
}


def _handlers() -> set[str]:
    found = set()
    for path in VIEWS.rglob("*.py"):
        for groups in HANDLER.findall(path.read_text(encoding="utf-8")):
            found.add(f"{path.relative_to(VIEWS).as_posix()}:{''.join(groups)}")
    return found


def test_every_mouse_handler_has_its_keys_on_the_sheet():
    handlers = _handlers()
    assert len(handlers) > 20
    assert not handlers - KEYS.keys(), "which keys do the same?"
    assert not KEYS.keys() - handlers
    on_sheet = {keys for _, rows in sheet_sections() for keys, _ in rows}
    on_sheet |= {QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts}
    wanted = {keys for several in KEYS.values() for keys in several}
    assert not wanted - on_sheet
