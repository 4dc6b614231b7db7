"""Larger and smaller type in the whole window, by menu and by keys, kept for the next start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.palette import FONT_BODY
from lossexplorer.model.language import language
from lossexplorer.session import edits
from lossexplorer.views.focus_order import stops
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.preferences import TEXT_SIZES, Preferences
from lossexplorer.views.theme import LARGEST, PROJECTOR


def type_size() -> float:
    """The type of the window, against the usual size."""
    return QApplication.font().pixelSize() / FONT_BODY


def choose(hand, key: str) -> None:
    """Choose an entry of View > Text size with the keyboard."""
    menu = hand.window.menus["text"]
    menu.setActiveAction(hand.actions[key])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hand.settle()


def test_keys_and_menu_change_the_type_of_everything(hand):
    small = hand.furniture.losses.fontMetrics().height()
    docks = [hand.window.docks[name] for name in ("losses", "inspector")]
    hand.window.resizeDocks(docks, [220, 310], Qt.Orientation.Horizontal)
    hand.settle()
    curve = Ink(hand.window.theme.palette).line_height()
    hand.keys("Ctrl++")
    hand.keys("Ctrl+=")  # the same key without Shift
    assert hand.window.theme.text_size == 1.25
    assert type_size() == pytest.approx(1.25, abs=0.05)
    assert hand.furniture.losses.fontMetrics().height() > 1.15 * small
    assert Ink(hand.window.theme.palette).line_height() > 1.15 * curve
    assert docks[0].width() > 220  # it needs more now
    hand.window.resizeDocks(docks[1:], [450], Qt.Orientation.Horizontal)
    hand.settle()
    choose(hand, "view.text_normal")
    assert type_size() == 1.0
    assert [dock.width() for dock in docks] == [220, 450]  # the second was changed in between
    assert hand.furniture.losses.fontMetrics().height() == small
    assert not hand.actions["view.text_normal"].isEnabled()
    choose(hand, "view.text_smaller")
    for _ in range(2):  # once more than there is something smaller
        hand.keys("Ctrl+-")
    assert hand.window.theme.text_size == TEXT_SIZES[0] == 0.8
    assert not hand.actions["view.text_smaller"].isEnabled()
    assert hand.steps() == 0  # it is no part of the work


def test_a_lecture_enlarges_what_was_chosen(hand):
    hand.window.resize(1280, 720)
    hand.settle()
    hand.keys("Ctrl++")
    hand.keys("F5")
    assert type_size() == pytest.approx(1.1 * PROJECTOR, abs=0.05)
    hand.keys("Ctrl++")
    assert hand.window.theme.projector
    assert type_size() == pytest.approx(1.25 * PROJECTOR, abs=0.05)
    hand.window.theme.set_text_size(TEXT_SIZES[-2])
    hand.keys("Ctrl++")
    assert not hand.actions["view.text_larger"].isEnabled()
    assert type_size() == pytest.approx(LARGEST, abs=0.05)
    hand.keys("F5")
    assert type_size() == TEXT_SIZES[-1] == 2.0


def test_it_is_kept_in_another_language_and_at_the_next_start(hand, qtbot, open_window):
    hand.keys("Ctrl++")
    try:
        with qtbot.waitSignal(hand.opening.ready, timeout=20_000):
            hand.actions["view.language_zh"].trigger()
        chinese = type(hand)(hand.opening)
        assert chinese.window.theme.text_size == 1.1
        choose(chinese, "view.text_larger")
        assert chinese.window.theme.text_size == 1.25
    finally:
        language().choose("en")
    again = open_window()
    assert again.window.theme.text_size == 1.25
    assert type_size() == pytest.approx(1.25, abs=0.05)


@pytest.mark.parametrize("damaged", ["huge", "-3", "nan", "1.3", ""])
def test_a_damaged_size_is_the_usual_one(folder, damaged):
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("text_size", damaged)
    assert Preferences(settings).text_size == 1.0


def test_in_large_type_plots_can_be_read_and_all_controls_reached(hand, qtbot):
    window = hand.window
    window.resize(1280, 720)
    hand.settle()
    page, below = window.stage._pages, window.docks["data"]
    window.theme.set_text_size(1.5)
    assert type_size() == pytest.approx(1.5, abs=0.05)

    def has_room() -> bool:
        lent = below.height() <= below.minimumSizeHint().height() + 4
        return lent or page.height() <= window.stage._room.height()

    for name in ("likelihood", "descent", "numerics"):
        hand.model.nudge("", edits.set_workspace, name)
        hand.settle()
        qtbot.waitUntil(has_room)
        plot = hand.workspace.plot
        heights = {key: view.plot_rect.height() for key, view in plot._panels.items()}
        row = Ink(window.theme.palette).line_height()
        assert max(heights.values()) >= 3 * row, (name, heights)
        for control in stops(hand.workspace.strip):
            control.setFocus()
            for key in (Qt.Key.Key_Backtab, Qt.Key.Key_Tab):  # the keyboard comes to it
                QTest.keyClick(QApplication.focusWidget(), key)
            shown = control.visibleRegion().boundingRect().height()
            assert shown >= min(row, control.height()), (name, control)
    assert window.height() == 720
