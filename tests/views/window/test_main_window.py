"""The window as a person meets it, worked by mouse and keyboard."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from lossexplorer.figures.figure import Rule
from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.session import data_edits, edits
from lossexplorer.views.main_window import MainWindow
from lossexplorer.views.menu_table import TOOLS
from lossexplorer.views.preferences import Preferences


def row(hand, index=0):
    return hand.session.data.predictions.array[index]


def test_the_first_start_shows_two_predictions_of_one_digit(hand):
    assert hand.session.lesson.key == "digit-mse"
    assert (
        hand.window.windowTitle() == "Two predictions of one digit: mean squared error[*] — "
        "Loss Explorer"
    )
    assert {i.id for i in hand.workspace.figure.panel("probabilities").items} >= {"row:0", "row:1"}
    assert all(not dock.isHidden() for dock in hand.window.docks.values())
    assert hand.furniture.diagnostics.message.text() == "No problems found"
    assert hand.furniture.diagnostics.reading.text() == "MSE  0.09750"


def test_the_first_start_fits_a_small_projector_with_its_frame(qtbot, folder, monkeypatch):
    screen = QScreen.availableGeometry
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 1280, 720))
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(Preferences(settings))
    qtbot.addWidget(window)
    monkeypatch.setattr(QScreen, "availableGeometry", screen)
    assert 1200 < window.width() <= 1280
    assert 640 < window.height() <= 720 - 32  # the title bar of GNOME or Windows


@pytest.mark.parametrize("keys", ["Ctrl+Shift+V", "Ctrl+V"])
def test_pasted_numbers_replace_the_shown_row(hand, keys):
    QGuiApplication.clipboard().setText("np.array([.1, .1, .1, .1, .1, .1, .1, .1, .1, .1])")
    hand.workspace.plot.setFocus()
    QTest.keySequence(hand.workspace.plot, keys)
    hand.settle()
    np.testing.assert_array_equal(row(hand), np.full(10, 0.1))
    assert hand.session.data.rows == 2


def test_what_cannot_be_pasted_is_said_and_changes_nothing(hand):
    before = hand.session
    QGuiApplication.clipboard().setText("0.5 zero 0.5")
    hand.keys("Ctrl+Shift+V")
    assert hand.session is before
    assert "'zero' is no number" in hand.furniture.errors.text
    hand.click(hand.furniture.errors._close)
    assert hand.furniture.errors.text == ""


def test_only_the_workspace_that_is_shown_gets_figures(hand):
    vector = hand.workspaces["vector"].figure
    hand.keys("Ctrl+1")
    assert hand.session.workspace == "curves"
    assert hand.window.stage.tabs.currentIndex() == 0
    assert hand.workspaces["curves"].isVisible()
    hand.model.apply("", data_edits.drag_prediction, 0, 2, 0.9)
    hand.settle()
    assert hand.workspaces["vector"].figure is vector
    tabs = hand.window.stage.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    hand.settle()
    assert hand.session.workspace == "vector"
    assert hand.workspaces["vector"].figure is not vector
    assert hand.actions["view.vector"].isChecked()


def test_a_loss_ticked_in_the_list_is_drawn(hand):
    hand.keys("Ctrl+1")
    assert not any(i.id.startswith("huber") for i in hand.workspace.figure.panel("value").items)
    hand.furniture.losses.search.setFocus()
    QTest.keyClicks(hand.furniture.losses.search, "huber")
    QTest.keyClick(hand.furniture.losses.search, Qt.Key.Key_Return)
    QTest.keyClick(hand.furniture.losses.tree, Qt.Key.Key_Space)
    hand.settle()
    assert hand.session.choice("huber").shown
    assert "Huber" in hand.workspace.figure.panel("value").describe
    assert hand.furniture.inspector.page.key == "huber"


def test_the_theme_is_switched_live_everywhere(hand):
    def ground(widget):
        return widget.grab().toImage().pixelColor(2, 2).name().upper()

    assert ground(hand.workspace.plot._canvas) == LIGHT.plot
    hand.keys("Ctrl+Shift+L")
    QApplication.processEvents()
    assert hand.actions["view.theme_dark"].isChecked()
    assert hand.window.preferences.theme == "dark"
    assert ground(hand.workspace.plot._canvas) == DARK.plot
    assert ground(hand.window) == DARK.window
    assert ground(hand.furniture.diagnostics) == DARK.window
    hand.actions["view.theme_light"].trigger()
    assert ground(hand.window) == LIGHT.window


def test_no_sheet_of_its_own_has_all_inside_styled_again(hand):
    def inside(widget):
        return len(widget.findChildren(QWidget))

    own = [each for each in hand.window.findChildren(QWidget) if each.styleSheet()]
    assert [type(each).__name__ for each in own if inside(each) > 12] == []


def test_a_problem_of_the_data_is_fixed_by_its_button_and_by_undo(hand):
    diagnostics = hand.furniture.diagnostics
    hand.model.apply("", data_edits.set_prediction, 0, 2, 0.55)
    hand.settle()
    assert diagnostics.message.text() == "row 1 sums to 0.95, not 1"
    assert not diagnostics.fix_button.isHidden()
    hand.click(diagnostics.fix_button)
    assert row(hand).sum() == pytest.approx(1)
    assert diagnostics.message.text() == "No problems found"
    assert diagnostics.fix_button.isHidden()
    hand.keys("Ctrl+Z")
    assert diagnostics.message.text() == "row 1 sums to 0.95, not 1"
    hand.keys("Shift+F8")
    assert diagnostics.message.text() == "No problems found"


def test_several_problems_are_stepped_through(hand):
    hand.model.apply("", data_edits.set_prediction, 0, 2, 1.4)
    hand.model.apply("", data_edits.set_prediction, 1, 2, 0.4)
    hand.settle()
    diagnostics = hand.furniture.diagnostics
    seen = {diagnostics.message.text()}
    for _ in range(3):
        hand.keys("F8")
        seen.add(diagnostics.message.text())
    assert len(seen) == 2
    assert any("outside [0, 1]" in text for text in seen)


def test_the_row_a_problem_is_in_is_one_click_away(hand):
    hand.model.apply("", data_edits.set_prediction, 1, 2, 0.4)
    hand.settle()
    button = hand.furniture.diagnostics.row_button
    assert not button.isHidden() and button.text() == "Show row 2"
    hand.click(button)
    assert hand.session.vector.row == 1
    assert button.isHidden()


def test_readings_are_said_in_nats_and_bits(hand):
    hand.model.apply("", edits.select_loss, "cross_entropy")
    hand.settle()
    assert hand.furniture.diagnostics.reading.text() == "CE  0.5108 nats = 0.7370 bits"


def test_tools_stand_below_the_tabs_where_there_is_no_room_beside_them(hand):
    hand.keys("Ctrl+3")
    stage, detail = hand.window.stage, hand.workspaces["batch"].detail

    def words_fit():
        buttons = [detail.button(key) for key in ("samples", "temperature", "minibatch")]
        return all(
            b.width() > b.fontMetrics().horizontalAdvance(b.text()) and b.visibleRegion()
            for b in buttons
        )

    hand.window.resize(1700, 800)
    QApplication.processEvents()
    beside = detail.mapTo(stage, detail.rect().topLeft()).y()
    assert words_fit()
    stage.setFixedWidth(420)
    QApplication.processEvents()
    assert detail.mapTo(stage, detail.rect().topLeft()).y() > beside
    assert words_fit()


@pytest.mark.parametrize(("width", "size"), [(420, 13), (760, 13), (760, 22)])
def test_every_tab_can_be_reached_in_a_narrow_window(hand, width, size):
    stage, tabs = hand.window.stage, hand.window.stage.tabs
    font = tabs.font()
    font.setPixelSize(size)
    tabs.setFont(font)
    hand.keys("Ctrl+2")
    stage.setFixedWidth(width)
    QApplication.processEvents()
    right = [b for b in tabs.findChildren(QToolButton) if b.isVisible()]
    assert bool(right) == (tabs.sizeHint().width() > tabs.width())
    seen = [i for i in range(tabs.count()) if tabs.rect().contains(tabs.tabRect(i))]
    while right and right[-1].isEnabled():
        QTest.mouseClick(right[-1], Qt.MouseButton.LeftButton)
        seen += [i for i in range(tabs.count()) if tabs.rect().contains(tabs.tabRect(i))]
    assert set(seen) == set(range(tabs.count()))
    assert tabs.mapTo(stage, tabs.rect().topRight()).x() <= width


def test_only_the_workspace_that_is_shown_asks_for_room(hand):
    stage = hand.window.stage
    hand.workspaces["vector"].setMinimumWidth(500)
    QApplication.processEvents()
    assert stage.minimumSizeHint().width() >= 500
    hand.keys("Ctrl+6")
    QApplication.processEvents()
    assert stage.minimumSizeHint().width() < 500


def test_workspaces_are_made_when_they_are_first_shown(hand):
    assert list(hand.workspaces) == ["vector"]
    hand.keys("Ctrl+1")
    assert list(hand.workspaces) == ["vector", "curves"]
    assert hand.workspaces["curves"].isVisible() and hand.workspaces["curves"].play.isVisible()
    hand.keys("Ctrl+Space")
    assert hand.actions["view.sweep"].isChecked()
    hand.keys("Ctrl+Space")
    assert not hand.actions["view.sweep"].isChecked()


def test_the_tools_stand_in_the_menu_bar_with_icons(hand):
    tools = hand.window.menuBar().cornerWidget()
    buttons = [b for b in tools.findChildren(QToolButton) if b.isVisible()]
    assert [b.defaultAction().objectName() for b in buttons] == [key for key in TOOLS if key]
    assert not any(b.icon().isNull() for b in buttons)
    assert hand.window.menuBar().height() <= 32
    hand.click(buttons[-1])
    assert hand.window.theme.palette is DARK


def test_undo_and_redo_say_what_they_would_do(hand):
    undo, redo = hand.actions["edit.undo"], hand.actions["edit.redo"]
    assert not undo.isEnabled() and not redo.isEnabled()
    hand.model.apply("Drag a bar", data_edits.drag_prediction, 0, 2, 0.9)
    assert undo.text() == "&Undo drag a bar" and undo.isEnabled()
    undo.trigger()
    assert redo.text() == "&Redo drag a bar" and redo.isEnabled() and not undo.isEnabled()


def test_rows_are_reached_by_keys(hand):
    hand.keys("Ctrl+PgDown")
    assert hand.session.vector.row == 1
    assert not hand.actions["view.next_row"].isEnabled()
    hand.keys("Ctrl+PgUp")
    assert hand.session.vector.row == 0


def test_the_probe_line_is_there_in_every_panel_of_curves(hand):
    hand.keys("Ctrl+1")
    for panel in hand.workspace.figure.panels:
        assert any(isinstance(i, Rule) and i.id == "probe" for i in panel.items)


def test_the_tools_at_the_end_of_the_menu_bar_work(hand):
    tools = hand.window.menuBar().cornerWidget()
    assert tools is not None and tools.isVisible()
    assert tools.geometry().right() <= hand.window.width()
    hand.model.apply("Move the probe", edits.set_probe, 0.2)
    before = hand.session
    undo = hand.actions["edit.undo"]
    (button,) = [b for b in tools.findChildren(QToolButton) if b.defaultAction() is undo]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hand.session != before
