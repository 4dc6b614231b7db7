"""The tour: five steps at real places, tried meanwhile, left at once."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from lossexplorer import app
from lossexplorer.figures.palette import DARK
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.tour.welcome import welcome


@pytest.fixture
def tour(open_window, qtbot):
    hand = open_window(size=(1280, 720))
    qtbot.waitUntil(hand.window.isActiveWindow)
    hand.actions["help.tour"].trigger()
    QApplication.processEvents()
    tour = hand.furniture.help.touring
    yield hand, tour
    if hand.furniture.help.touring is not None:
        hand.furniture.help.touring.end()


def _overlap(a: QRect, b: QRect) -> int:
    both = a.intersected(b)
    return both.width() * both.height() if both.isValid() else 0


def test_five_places_one_after_another_and_back(tour):
    hand, tour = tour
    assert not hand.window.preferences.toured
    places = []
    for number in range(5):
        QApplication.processEvents()
        balloon = tour.balloon.geometry()
        assert tour.balloon.isVisible() and hand.window.rect().contains(balloon)
        assert tour.balloon.count.text() == f"{number + 1} of 5"
        assert tour.balloon.text.height() >= tour.balloon.text.heightForWidth(
            tour.balloon.text.width()
        )
        places.append(tour.spotlight.geometry())
        assert hand.window.rect().contains(places[-1]) and not places[-1].isEmpty()
        assert _overlap(balloon, places[-1]) == 0
        if number == 2:
            hand.window.docks["data"].close()  # a panel that was closed is brought out
        if number < 4:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key_Tab)
    assert not tour.balloon.isAncestorOf(QApplication.focusWidget())
    for button in ("on", "back", "skip"):  # what is tried by keys is come back from
        QTest.keyClick(QApplication.focusWidget(), Qt.Key_Backtab)
        assert getattr(tour.balloon, button).hasFocus()
    tour.balloon.on.setFocus()
    assert len({place.getRect() for place in places}) == 5
    assert hand.window.docks["data"].isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key_Left)
    assert tour.number == 3
    QTest.mouseClick(tour.balloon.back, Qt.LeftButton)
    assert tour.number == 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key_Right)
    QTest.mouseClick(tour.balloon.on, Qt.LeftButton)
    assert tour.balloon.on.text() == "Done"
    QTest.mouseClick(tour.balloon.on, Qt.LeftButton)
    assert hand.furniture.help.touring is None and hand.window.preferences.toured


def test_what_it_points_at_can_be_tried(tour):
    hand, tour = tour
    selected = hand.session.selected
    tree = hand.furniture.losses.tree
    index = tree.indexAt(tree.viewport().rect().center())
    QTest.mouseClick(tree.viewport(), Qt.LeftButton, pos=tree.visualRect(index).center())
    hand.settle()
    assert hand.session.selected != selected
    assert hand.furniture.help.touring is tour
    hand.window.theme.changed.emit(DARK)
    assert DARK.panel in tour.balloon.styleSheet()


def test_it_is_left_at_once(tour):
    hand, tour = tour

    def left(step) -> bool:
        hand.actions["help.tour"].trigger()  # the one before ends
        tour = hand.furniture.help.touring
        assert tour.balloon.isVisible()
        step(tour.balloon)
        return hand.furniture.help.touring is None and not tour.balloon.isVisible()

    assert left(lambda _: QTest.keyClick(hand.workspace.plot, Qt.Key_Escape))
    assert left(lambda balloon: QTest.mouseClick(balloon.skip, Qt.LeftButton))
    assert left(lambda _: QTest.mouseClick(hand.furniture.inspector, Qt.LeftButton))
    assert hand.window.preferences.toured


def test_what_had_the_focus_may_be_gone_at_the_end(tour):
    hand, _ = tour
    field = QLineEdit(hand.window)
    field.show()
    field.setFocus()
    hand.actions["help.tour"].trigger()
    delete(field)  # as a parameter goes with its loss
    QTest.mouseClick(hand.furniture.help.touring.balloon.skip, Qt.LeftButton)
    assert hand.furniture.help.touring is None


def test_a_panel_that_a_lesson_keeps_away_is_not_brought_out(tour):
    hand, tour = tour
    dock = hand.window.docks["losses"]
    dock.hide()
    dock.toggleViewAction().setEnabled(False)
    hand.actions["help.tour"].trigger()
    QApplication.processEvents()
    assert dock.isHidden()
    shown = hand.furniture.help.touring.spotlight.geometry()
    assert shown == hand.window.stage.geometry()


def test_it_is_shown_at_the_first_start_when_nobody_is_busy(hand, qtbot, monkeypatch):
    welcome(hand.opening)  # on a screen that is none
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    welcome(hand.opening)
    assert hand.furniture.help.touring is None
    qtbot.waitUntil(lambda: hand.furniture.help.touring is not None)
    hand.furniture.help.touring.end()


def test_a_second_start_does_not_show_it(monkeypatch):
    welcomed = []
    monkeypatch.setattr("lossexplorer.views.tour.welcome.welcome", welcomed.append)
    for toured in (True, False):
        preferences = SimpleNamespace(toured=toured)
        app._welcome(SimpleNamespace(window=SimpleNamespace(preferences=preferences)))
    assert [opening.window.preferences.toured for opening in welcomed] == [False]


def test_what_was_toured_is_remembered(tmp_path):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert not Preferences(settings).toured
    Preferences(settings).toured = True
    settings.sync()
    again = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Preferences(again).toured
