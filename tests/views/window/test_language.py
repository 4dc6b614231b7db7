"""The window speaks another language at once, and keeps the work that is in it."""

from __future__ import annotations

import pytest

from lossexplorer.session import data_edits

pytestmark = pytest.mark.usefixtures("english_again")


def switch(hand, qtbot, name):
    """Choose a language in the menu; gives the hand on the new window."""
    with qtbot.waitSignal(hand.opening.ready, timeout=20_000):
        hand.window.actions_by_key[f"view.language_{name}"].trigger()
    again = type(hand)(hand.opening)
    again.settle()
    return again


def test_another_language_is_spoken_at_once_and_the_work_is_kept(open_window, qtbot):
    hand = open_window()
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.8)
    hand.keys("Ctrl+Z")
    before, size = hand.session, hand.window.size()
    chinese = switch(hand, qtbot, "zh")
    assert chinese.window is not hand.window
    assert chinese.window.size() == size
    assert chinese.session == before
    assert chinese.actions["file.open"].text() == "打开(&O)…"
    assert chinese.actions["file.open"].toolTip().startswith("打开 (")
    assert chinese.actions["view.language_zh"].isChecked()
    assert chinese.opening.window.preferences.language == "zh_CN"
    panels = chinese.workspace.plot._panels.values()
    assert "类别" in [view.panel.x.label for view in panels]
    stack = chinese.model.undo_stack
    assert (stack.count(), stack.index()) == (2, 1)
    assert not stack.isClean()
    chinese.keys("Ctrl+Y")
    assert chinese.session != before
    chinese.keys("Ctrl+Z")
    chinese.keys("Ctrl+Z")
    assert stack.isClean()
    again = switch(chinese, qtbot, "en")
    assert again.actions["file.open"].text() == "&Open…"
    assert again.model.undo_stack.count() == 2


def test_steps_are_named_in_the_language_of_the_window(open_window, qtbot):
    hand = open_window()
    hand.actions["view.curves"].trigger()
    hand.settle()
    chinese = switch(hand, qtbot, "zh")
    assert chinese.model.undo_stack.undoText() == "显示另一工作区"
    again = switch(chinese, qtbot, "en")
    assert again.model.undo_stack.undoText() == "Show another workspace"


def test_the_language_is_remembered(open_window, qtbot):
    switch(open_window(), qtbot, "zh")
    assert open_window().actions["file.open"].text() == "打开(&O)…"


def test_the_first_start_is_in_the_language_of_the_system(open_window, monkeypatch):
    monkeypatch.setattr("lossexplorer.model.language.of_the_system", lambda: "zh_CN")
    hand = open_window()
    assert hand.actions["file.open"].text() == "打开(&O)…"
    assert hand.actions["view.language_system"].isChecked()
