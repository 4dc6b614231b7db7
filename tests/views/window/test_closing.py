"""Closing the window: what is asked, what is kept, what is remembered."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMessageBox

from lossexplorer.session.store import load_session
from lossexplorer.views.commands.edit import StepName


def test_closing_a_changed_document_asks_and_can_be_cancelled(open_window, saved, answer):
    hand = open_window(saved)
    hand.change()
    asked = answer(QMessageBox.StandardButton.Cancel)
    assert not hand.window.close()
    assert asked and hand.window.isVisible()


def test_closing_can_save(open_window, saved, answer):
    hand = open_window(saved)
    hand.change()
    answer(QMessageBox.StandardButton.Save)
    assert hand.window.close()
    assert load_session(saved) == hand.session


def test_discarded_changes_are_gone(open_window, saved, folder, answer):
    hand = open_window(saved)
    before = load_session(saved)
    hand.change()
    answer(QMessageBox.StandardButton.Discard)
    assert hand.window.close()
    assert load_session(saved) == before
    assert not list((folder / "autosave").glob("*.lossx"))


def test_an_untouched_window_closes_without_a_trace(open_window, folder, answer):
    hand = open_window()
    asked = answer(QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    assert not asked
    assert not list(folder.glob("autosave/*.lossx"))


def test_an_untitled_session_stands_there_again_at_the_next_start(open_window, answer):
    hand = open_window()
    hand.change()
    kept = hand.session
    asked = answer(QMessageBox.StandardButton.Cancel)
    assert hand.window.close()
    assert not asked
    again = open_window()
    assert again.session == kept
    assert again.furniture.recovered.text == ""
    assert again.window.close()
    assert open_window().session == kept


def test_place_size_and_docks_are_remembered(open_window):
    hand = open_window()
    hand.window.resize(900, 654)  # the offscreen platform's screen is 800 pixels high
    hand.window.docks["data"].hide()
    hand.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, hand.window.docks["losses"])
    hand.window.close()
    again = open_window()
    assert again.window.height() == 654
    assert again.window.docks["data"].isHidden()
    right = Qt.DockWidgetArea.RightDockWidgetArea
    assert again.window.dockWidgetArea(again.window.docks["losses"]) == right
    again.actions["view.reset_layout"].trigger()
    assert not again.window.docks["data"].isHidden()
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    assert again.window.dockWidgetArea(again.window.docks["losses"]) == left


def test_the_theme_is_remembered(open_window):
    hand = open_window()
    hand.actions["view.theme_dark"].trigger()
    hand.window.close()
    assert open_window().window.theme.palette.name == "dark"


def test_a_history_that_dies_after_the_menu_tells_nobody(qapp, qtbot):
    window = QObject()
    action, stack = QAction(window), QUndoStack(window)
    stack.undoTextChanged.connect(StepName(action, "&Undo").show)
    stack.push(QUndoCommand("Drag a bar"))
    assert action.text() == "&Undo drag a bar"
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(window)
    assert raised == []
