"""Standard actions answer to the keys the platform has for them, and no key means two things."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from lossexplorer.views.action_table import ACTIONS
from lossexplorer.views.actions import build_actions, shortcuts

STANDARD = {
    "file.new": "New",
    "file.open": "Open",
    "file.save": "Save",
    "file.save_as": "SaveAs",
    "carry.print_figure": "Print",
    "file.close_window": "Close",
    "file.quit": "Quit",
    "edit.undo": "Undo",
    "edit.redo": "Redo",
    "view.full_screen": "FullScreen",
    "help.contents": "HelpContents",
}


@pytest.mark.parametrize("key", STANDARD)
def test_standard_actions_have_the_keys_of_the_platform(qapp, key):
    (spec,) = [spec for spec in ACTIONS if spec.key == key]
    usual = QKeySequence.keyBindings(QKeySequence.StandardKey[STANDARD[key]])
    assert set(usual) <= set(shortcuts(spec))


def test_keys_that_are_shown_come_first(qapp):
    for spec in ACTIONS:
        own = [QKeySequence(keys) for keys in spec.shortcuts]
        assert shortcuts(spec)[: len(own)] == own


def test_no_key_belongs_to_two_actions(qapp):
    keys = Counter(
        keys.toString() for action in build_actions(qapp).values() for keys in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []
