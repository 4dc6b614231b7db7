"""Panels float, move and change their size by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lossexplorer.views.focus_order import stops


@pytest.fixture
def inspector(hand):
    dock = hand.window.docks["inspector"]
    next(stops(dock.widget())).setFocus(Qt.FocusReason.TabFocusReason)
    return dock


@pytest.mark.qt_log_ignore(r"does not support (raise|propagate)", extend=True)
def test_a_panel_floats_and_returns_with_the_keyboard_in_it(hand, inspector):
    holder = QApplication.focusWidget()
    hand.keys("Ctrl+Alt+F")
    assert inspector.isFloating() and inspector.isAncestorOf(holder)
    hand.actions["panels.undock"].trigger()
    assert not inspector.isFloating()
    assert hand.window.focusWidget() is holder


def test_a_panel_goes_round_the_window(hand, inspector):
    sides = []
    for _ in range(3):
        hand.keys("Ctrl+Alt+M")
        sides.append(hand.window.dockWidgetArea(inspector))
    area = Qt.DockWidgetArea
    assert sides == [area.BottomDockWidgetArea, area.LeftDockWidgetArea, area.RightDockWidgetArea]


def test_a_panel_grows_and_shrinks(hand, inspector):
    width = inspector.width()
    hand.keys("Ctrl+Alt+=")
    QApplication.processEvents()
    wide = inspector.width()
    hand.keys("Ctrl+Alt+-")
    QApplication.processEvents()
    assert wide > width and inspector.width() < wide
    height = inspector.height()
    hand.keys("Ctrl+Alt+.")
    QApplication.processEvents()
    tall = inspector.height()
    hand.keys("Ctrl+Alt+,")
    QApplication.processEvents()
    assert tall > height and inspector.height() < tall
