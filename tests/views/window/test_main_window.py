"""The window as a person meets it, worked by mouse and keyboard."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from lossexplorer.figures.figure import Bars, Rule
from lossexplorer.figures.palette import DARK, LIGHT
from lossexplorer.model.row_table import Column
from lossexplorer.session import data_edits, edits
from lossexplorer.views.action_table import TOOLS


def row(hand, index=0):
    return hand.session.data.predictions.array[index]


def item(hand, panel, item_id):
    (found,) = (i for i in hand.workspace.figure.panel(panel).items if i.id == item_id)
    return found


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


def test_a_bar_is_dragged_as_one_step_and_loss_and_table_follow(hand):
    before = row(hand).copy()
    hand.drag(hand.place("probabilities", 1.8, 0.6), hand.place("probabilities", 1.8, 0.9))
    after = row(hand)
    assert after[2] == pytest.approx(0.9, abs=0.01)
    assert after.sum() == pytest.approx(1)
    np.testing.assert_allclose(after[[0, 7]] / after[1], before[[0, 7]] / before[1])
    drawn = item(hand, "probabilities", "row:0")
    assert isinstance(drawn, Bars)
    np.testing.assert_array_equal(drawn.height, after)
    shown = hand.furniture.table.grid.model().index(2, Column.PREDICTION).data()
    assert float(shown) == pytest.approx(after[2], abs=1e-4)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    np.testing.assert_array_equal(row(hand), before)
    hand.keys("Ctrl+Shift+Z")
    np.testing.assert_array_equal(row(hand), after)


def test_a_drag_through_1_keeps_the_other_proportions(hand):
    before = row(hand).copy()
    low, high = hand.place("probabilities", 1.8, 0.6), hand.place("probabilities", 1.8, 1.1)
    hand.drag(low, high, low)
    np.testing.assert_allclose(row(hand), before, atol=0.01)
    assert row(hand)[4] > row(hand)[3] == 0


def test_without_renormalising_only_the_dragged_bar_moves(hand):
    hand.click(hand.workspaces["vector"].toggles.button("renormalise"))
    assert not hand.session.vector.renormalise
    before = row(hand).copy()
    hand.drag(hand.place("probabilities", 1.8, 0.6), hand.place("probabilities", 1.8, 0.3))
    after = row(hand)
    assert after[2] == pytest.approx(0.3, abs=0.01)
    np.testing.assert_array_equal(np.delete(after, 2), np.delete(before, 2))
    assert "row 1 sums to" in hand.furniture.diagnostics.message.text()


def test_a_bar_of_the_compared_row_is_dragged_in_its_own_row(hand):
    first = row(hand, 0).copy()
    hand.drag(hand.place("probabilities", 7.2, 0.6), hand.place("probabilities", 7.2, 0.2))
    assert row(hand, 1)[7] == pytest.approx(0.2, abs=0.01)
    np.testing.assert_array_equal(row(hand, 0), first)


def drag_slowly(hand, panel, x, values):
    """Drag through the values; what the axes showed meanwhile, by panel, step by step."""
    seen = []
    start = hand.place(panel, x, values[0])
    QTest.mousePress(hand.canvas, Qt.MouseButton.LeftButton, pos=start)
    for value in values[1:]:
        hand._move(hand.place(panel, x, value), Qt.MouseButton.LeftButton)
        hand.settle()
        seen.append({p.id: (p.y.low, p.y.high) for p in hand.workspace.plot.figure.panels})
    QTest.mouseRelease(hand.canvas, Qt.MouseButton.LeftButton, pos=start)
    hand.settle()
    return seen


def test_axes_stand_still_while_a_bar_is_dragged(hand):
    seen = drag_slowly(hand, "probabilities", 1.8, (0.6, 0.7, 0.8, 0.9, 1.0, 0.8, 0.7))
    assert len(seen) == 6
    assert all(step == seen[0] for step in seen)


def test_other_panels_grow_while_a_bar_is_dragged_and_fit_when_it_is_let_go(hand):
    hand.model.apply("", edits.select_loss, "cross_entropy")
    hand.settle()
    seen = drag_slowly(hand, "probabilities", 1.8, (0.6, 0.9, 0.4, 0.1, 0.5, 0.9))
    lows = [step["gradient:p"][0] for step in seen]
    assert lows == sorted(lows, reverse=True) and lows[-1] < lows[0]
    assert all(step["probabilities"] == seen[0]["probabilities"] for step in seen)
    after = hand.workspace.plot.figure
    assert after is hand.workspace.figure
    assert after.panel("gradient:p").y.low > lows[-1]


def test_a_logit_does_not_run_away_under_the_pointer(hand):
    hand.furniture.lessons.open("softmax-ce")
    hand.settle()
    top = hand.workspace.figure.panel("logits").y.high
    seen = drag_slowly(hand, "logits", 0.0, (2.0, 2.5, top * 0.99, top * 0.99, top * 0.99))
    assert {step["logits"] for step in seen} == {seen[0]["logits"]}
    assert row(hand)[0] == pytest.approx(top, rel=0.05)


def test_arrow_keys_move_the_bar_that_was_touched(hand):
    QTest.mouseClick(
        hand.canvas, Qt.MouseButton.LeftButton, pos=hand.place("probabilities", 1.8, 0.6)
    )
    hand.workspace.plot.setFocus()
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Up)
    assert row(hand)[2] == pytest.approx(0.61)
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert row(hand)[2] == pytest.approx(0.71)
    QTest.keyClick(hand.workspace.plot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert row(hand)[2] == pytest.approx(0.709)
    assert hand.steps() == 1


def test_a_number_typed_into_the_table_moves_its_bar(hand, qtbot):
    grid = hand.furniture.table.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(2, Column.PREDICTION))
    QTest.keyClicks(grid, "1")
    editor = grid.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "/4")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(grid.hasFocus)
    hand.settle()
    assert row(hand)[2] == 0.25
    assert item(hand, "probabilities", "row:0").height[2] == 0.25


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
