"""The Vector workspace in the window: bars dragged, nudged and typed; what stands still."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from lossexplorer.figures.figure import Bars
from lossexplorer.model.row_table import Column
from lossexplorer.session import edits


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


def row(hand, index=0):
    return hand.session.data.predictions.array[index]


def item(hand, panel, item_id):
    (found,) = (i for i in hand.workspace.figure.panel(panel).items if i.id == item_id)
    return found


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


def test_in_logits_the_temperature_stands_below_the_vector_plot(hand):
    hand.furniture.lessons.open("softmax-ce")
    hand.settle()
    vector = hand.workspaces["vector"]
    assert vector.strip.isVisible()
    hand.click(vector.detail.button("contributions"))
    assert hand.session.vector.detail == "contributions"
    hand.click(vector.gradient.button("probabilities"))
    assert hand.session.vector.gradient == "probabilities"
    assert any(panel.id == "gradient:p" for panel in vector.figure.panels)


def test_the_chain_rule_needs_no_choice_of_gradient(hand):
    vector = hand.workspaces["vector"]
    hand.click(vector.detail.button("chain"))
    assert hand.session.vector.detail == "chain"
    assert any(panel.id == "jacobian" for panel in vector.figure.panels)
    assert vector.gradient.button("logits").toolTip() == "The chain rule shows both"


def test_compare_draws_one_row_or_both(hand):
    vector = hand.workspaces["vector"]
    hand.click(vector.toggles.button("compare"))
    ids = {item.id for item in vector.figure.panel("probabilities").items}
    assert "row:0" in ids and "row:1" not in ids
