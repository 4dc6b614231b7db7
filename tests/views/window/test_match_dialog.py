"""Match a number in the window: type it, click a match, the reading is the number, undo."""

from __future__ import annotations

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from lossexplorer.losses import evaluate
from lossexplorer.losses.links import apply
from lossexplorer.model.number_text import MINUS
from lossexplorer.session import data_edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data, LossChoice, Session
from lossexplorer.views.match_dialog import MatchDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(hand):
    """The dialog on the lesson of the forgotten logarithm."""
    hand.model.replace_session("Open", open_lesson("nll"))
    hand.settle()
    hand.keys("Ctrl+M")
    (found,) = hand.window.findChildren(MatchDialog)
    yield found
    if shiboken6.isValid(found):
        found.close()


def look_for(dialog, qtbot, number: str) -> None:
    dialog.form.number.clear()
    QTest.keyClicks(dialog.form.number, number)
    QTest.keyClick(dialog.form.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=30_000)


def click(dialog, hand, place: int) -> None:
    tree = dialog.matches
    item = tree.topLevelItem(place)
    tree.scrollToItem(item)
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())
    hand.settle()


def line(hand) -> str:
    """What the inspector reads on all rows."""
    page = hand.furniture.inspector.page
    return page._readings.all_rows.shown


def test_a_click_shows_the_number_and_undo_takes_it_back(hand, dialog, qtbot):
    before = hand.session
    look_for(dialog, qtbot, "-0.3861")
    assert "log forgotten" in dialog.matches.topLevelItem(0).text(1)
    steps = hand.steps()
    click(dialog, hand, 0)
    assert hand.steps() == steps + 1
    assert hand.session.selected == "negative_log_likelihood"
    assert line(hand) == f"{MINUS}0.3861"
    assert "reads −0.3861 on all 3 rows" in dialog.message.text()
    assert "The predictions are now the softmax of the logits" in dialog.message.text()
    QTest.keySequence(dialog, "Ctrl+Z")
    hand.settle()
    assert hand.session == before
    assert dialog.matches.isEnabled()


def test_enter_on_a_line_shows_it_and_searches_nothing(hand, dialog, qtbot):
    look_for(dialog, qtbot, "1.3537")
    found = dialog.matches.topLevelItem(0)
    dialog.matches.setFocus()
    QTest.keyClick(dialog.matches, Qt.Key.Key_Down)
    dialog.matches.setCurrentItem(found)
    QTest.keyClick(dialog.matches, Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.selected == "negative_log_likelihood"  # ticked, so it comes first
    assert line(hand) == "1.354"
    assert not dialog.busy


def test_the_keyboard_sees_which_line_enter_chooses(hand, dialog, qtbot):
    look_for(dialog, qtbot, "-0.3861")
    dialog.form.temperature_box.setFocus()
    for _ in range(2):  # past the button
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.matches
    assert dialog.matches.selectedItems() == [dialog.matches.topLevelItem(0)]
    QTest.keyClick(dialog.matches, Qt.Key.Key_Return)
    hand.settle()
    assert line(hand) == f"{MINUS}0.3861"


def test_one_match_after_the_other_is_of_the_data_that_were_searched(hand, dialog, qtbot):
    """The first replaces the predictions by what was fed; the second must not build on it."""
    look_for(dialog, qtbot, "-0.3861")
    original = hand.session.data
    click(dialog, hand, 0)
    assert hand.session.data != original
    look_for(dialog, qtbot, "1.3537")
    click(dialog, hand, 0)
    assert line(hand) == "1.354"
    assert hand.session.data == original


def test_a_way_that_looks_the_same_can_be_chosen_too(hand, dialog, qtbot):
    look_for(dialog, qtbot, "1.3537")
    tree = dialog.matches
    top = tree.topLevelItem(0)
    assert f"the same here: {top.childCount()} more" in top.text(1)
    tree.setCurrentItem(top)
    tree.setFocus()
    QTest.keyClick(tree, Qt.Key.Key_Right)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    hand.settle()
    assert hand.session.selected == "cross_entropy"
    assert line(hand) == "1.354"


def test_a_number_on_one_row_shows_that_row(hand, qtbot):
    hand.model.replace_session("Open", open_lesson("digit-mse"))
    hand.settle()
    hand.actions["edit.match_number"].trigger()
    (dialog,) = hand.window.findChildren(MatchDialog)
    look_for(dialog, qtbot, "0.5975")
    click(dialog, hand, 0)
    assert hand.session.vector.row == 1
    assert hand.session.selected == "squared_error"
    assert "MSE  0.5975" in hand.furniture.diagnostics.reading.text()
    assert "on second prediction" in dialog.message.text()
    dialog.close()


def test_what_is_no_number_is_said_beside_it_and_not_searched(hand, dialog, qtbot):
    QTest.keyClicks(dialog.form.number, "0.3x")
    assert dialog.form.number.property("invalid") is True
    assert "'0.3x' is no number" in dialog.form.about.text()
    assert not dialog.search_button.isEnabled()
    QTest.keyClick(dialog.form.number, Qt.Key.Key_Return)
    assert not dialog.busy
    QTest.keyClick(dialog.form.number, Qt.Key.Key_Backspace)
    assert dialog.form.about.text().startswith("± 0.05: half of the last digit")
    assert dialog.search_button.isEnabled()


def test_nothing_found_lists_what_comes_nearest(hand, dialog, qtbot):
    look_for(dialog, qtbot, "98765.4321")
    assert dialog.message.text().startswith("Nothing gives this number")
    assert "Tried" in dialog.message.text()
    assert dialog.matches.topLevelItemCount() == 5
    assert "off by" in dialog.matches.topLevelItem(0).text(1)
    assert not dialog.progress.isVisible()


def test_other_data_ask_for_another_search(hand, dialog, qtbot):
    look_for(dialog, qtbot, "1.3537")
    hand.model.apply("Type", data_edits.set_prediction, 0, 0, 5.0)
    assert not dialog.matches.isEnabled()
    assert "search again" in dialog.message.text()
    look_for(dialog, qtbot, "1.3537")
    assert dialog.matches.isEnabled()


def test_a_temperature_is_tried(hand, dialog, qtbot):
    data = hand.session.data
    value = evaluate(
        "cross_entropy",
        data.predictions.array,
        data.labels.array.argmax(axis=1),
        link="softmax",
        temperature=2.5,
    ).value
    box = dialog.form.temperature_box
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "-1")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.property("invalid") is True
    box.selectAll()
    QTest.keyClicks(box, "2.5")
    QTest.keyClick(box, Qt.Key.Key_Tab)
    look_for(dialog, qtbot, f"{value:.6f}")
    click(dialog, hand, 0)
    assert hand.session.vector.temperature == 2.5


def test_a_search_can_be_stopped_and_leaves_no_thread(hand, qtbot):
    rng = np.random.default_rng(0)
    z, y = rng.normal(size=(20_000, 10)), rng.integers(0, 10, 20_000)
    data = Data(Matrix(z), Matrix(np.eye(10)[y]), "logits")
    hand.model.replace_session("Open", Session(data=data, losses=(LossChoice("cross_entropy"),)))
    hand.actions["edit.match_number"].trigger()
    (dialog,) = hand.window.findChildren(MatchDialog)
    value = evaluate("cross_entropy", apply("softmax", z), y, link="softmax").value
    QTest.keyClicks(dialog.form.number, f"{value:.7g}")
    QTest.keyClick(dialog.form.number, Qt.Key.Key_Return)
    assert dialog.progress.isVisible()
    assert dialog.search_button.text() == "Stop"
    qtbot.waitUntil(lambda: dialog.matches.topLevelItemCount() > 0, timeout=60_000)
    hand.click(dialog.search_button)
    assert not dialog.busy
    assert dialog.search_button.text() == "Search"
    click(dialog, hand, 0)  # what was shown before the end can be looked at
    qtbot.waitUntil(lambda: line(hand) != "—", timeout=30_000)
    assert line(hand) == f"{value:.3f}"
    assert "softmax applied twice" in dialog.matches.topLevelItem(0).text(1)
    dialog.close()


def test_the_action_shows_the_dialog_that_is_open_already(hand, dialog):
    hand.actions["edit.match_number"].trigger()
    assert hand.window.findChildren(MatchDialog) == [dialog]
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    QTest.mouseClick(close, LEFT)
    QApplication.processEvents()
    assert not [each for each in hand.window.findChildren(MatchDialog) if each.isVisible()]


def test_every_part_has_a_name_for_those_who_hear_it(hand, dialog):
    for widget in (
        dialog.form.number,
        dialog.form.temperature_box,
        dialog.matches,
        dialog.progress,
    ):
        assert widget.accessibleName()
