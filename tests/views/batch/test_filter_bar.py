"""The line above the table of samples, driven by mouse and keyboard."""

from __future__ import annotations

import pytest
from plain_batches import WORDS, digits, models_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.batch.passes.result import BatchResult
from lossexplorer.session.batch_edits import set_batch_view

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def named(open_panel):
    return open_panel(digits(class_names=WORDS))


def test_only_wrong_ones_are_shown(hand):
    (columns,) = models_of(hand.session)
    QTest.mouseClick(hand.bar.wrong, LEFT)
    assert sorted(hand.rows()) == [
        row for row in range(1797) if columns.predicted[row] != columns.label[row]
    ]
    assert hand.bar.count.text() == f"{len(hand.rows())} of 1,797 rows"
    QTest.mouseClick(hand.bar.wrong, LEFT)
    assert hand.bar.count.text() == "1,797 rows"


def test_what_is_typed_is_searched_after_a_pause_and_is_one_step(qtbot, named):
    (columns,) = models_of(named.session)
    named.bar.search.setFocus()
    with qtbot.waitSignal(named.model.changed):
        named.type("SEV", named.bar.search)
    assert named.session.batch.search == "SEV"
    with qtbot.waitSignal(named.model.changed):
        named.type("en", named.bar.search)
    found = {r for r in range(1797) if 7 in (columns.label[r], columns.predicted[r])}
    assert set(named.rows()) == found
    assert named.steps == 1
    named.view.setFocus()
    named.model.undo_stack.undo()
    assert named.bar.search.text() == named.session.batch.search == ""
    named.bar.search.setFocus()
    with qtbot.waitSignal(named.model.changed):
        named.type("o", named.bar.search)
    with qtbot.waitSignal(named.model.changed):
        named.key(Key.Key_Escape, on=named.bar.search)
    assert named.session.batch.search == ""


def test_enter_searches_at_once_and_goes_on_to_the_rows(hand):
    hand.bar.search.setFocus()
    hand.type("1234", hand.bar.search)
    hand.key(Key.Key_Return)
    assert hand.rows() == [1233]
    assert QApplication.focusWidget() is hand.view
    assert hand.row == hand.session.vector.row == 1233


def test_control_f_goes_to_the_search_and_down_leaves_it(hand):
    hand.view.setFocus()
    hand.key(Key.Key_F, modifiers=CONTROL)
    assert QApplication.focusWidget() is hand.bar.search
    hand.key(Key.Key_Down)
    assert QApplication.focusWidget() is hand.view


def test_a_class_is_chosen_from_the_list_or_typed(qtbot, named):
    (columns,) = models_of(named.session)
    box = named.bar.classes
    box.setFocus()
    named.key(Key.Key_Down, on=box)
    assert named.session.batch.label == 0
    line = box.lineEdit()
    named.view.setFocus()
    QTest.mouseClick(line, LEFT)
    assert line.selectedText() == "zero"
    named.type("seven", line)
    named.key(Key.Key_Return, on=line)
    assert named.session.batch.label == 7
    assert all(columns.label[row] == 7 for row in named.rows())
    line.selectAll()
    named.type("no such class", line)
    named.view.setFocus()
    assert (box.currentText(), named.session.batch.label) == ("seven", 7)
    line.setFocus()
    line.selectAll()
    named.key(Key.Key_Backspace, on=line)
    named.view.setFocus()
    assert (box.currentText(), named.session.batch.label) == ("All classes", None)


def test_typing_completes_what_stands_anywhere_in_a_name(qtbot, named):
    line = named.bar.classes.lineEdit()
    QTest.mouseClick(line, LEFT)
    named.type("ve", line)
    popup = named.bar.classes.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    model = named.bar.classes.completer().completionModel()
    assert [model.index(k, 0).data() for k in range(model.rowCount())] == ["five", "seven"]
    popup.hide()


def test_losses_above_a_number(hand):
    (columns,) = models_of(hand.session)
    hand.bar.above.setFocus()
    hand.type("1.5", hand.bar.above)
    hand.key(Key.Key_Return)
    assert hand.session.batch.above == 1.5
    assert sorted(hand.rows()) == [row for row in range(1797) if columns.loss[row] > 1.5]
    hand.bar.above.selectAll()
    hand.key(Key.Key_Backspace)
    hand.key(Key.Key_Return)
    assert hand.session.batch.above is None
    hand.type("abc", hand.bar.above)
    hand.key(Key.Key_Return)
    assert hand.bar.above.property("invalid")
    assert hand.session.batch.above is None


def test_all_rows_are_shown_again_in_one_step(hand):
    assert not hand.bar.everything.isEnabled()
    hand.model.apply("x", set_batch_view, wrong_only=True, label=3, above=0.5, search="1")
    steps = hand.steps
    QTest.mouseClick(hand.bar.everything, LEFT)
    assert len(hand.rows()) == 1797
    assert hand.steps == steps + 1
    assert hand.bar.search.text() == hand.bar.above.text() == ""
    assert hand.bar.classes.currentIndex() == 0
    assert not hand.bar.wrong.isChecked()


def test_where_no_row_is_left_a_button_shows_them_all(hand):
    hand.bar.search.setFocus()
    hand.type("no such row", hand.bar.search)
    hand.key(Key.Key_Return)
    assert hand.panel.show_all.isVisible()
    assert hand.bar.count.text() == "0 of 1,797 rows"
    QTest.mouseClick(hand.panel.show_all, LEFT)
    assert not hand.panel.show_all.isVisible()
    assert len(hand.rows()) == 1797


def test_showing_a_session_changes_nothing(qtbot, hand):
    session = set_batch_view(
        hand.session, wrong_only=True, label=3, above=0.5, search="1", sort="row"
    )
    with qtbot.assertNotEmitted(hand.model.changed, wait=300):
        hand.panel.set_session(session)
    assert hand.bar.search.text() == "1"
    assert hand.bar.classes.currentText() == "3"
    assert hand.bar.above.value == 0.5
    assert hand.bar.wrong.isChecked()


def test_an_order_that_is_cut_short_says_so(hand):
    models = hand.table.cells and ()
    result = BatchResult(models, 30_000_000, 30_000_000, hand.table._order[:1000], found=20_000_000)
    hand.bar.set_result(result)
    line = "20,000,000 of 30,000,000 rows, the first 1,000 shown"
    assert hand.bar.count.text() == hand.bar.count.toolTip() == line


def test_a_narrow_bar_leaves_words_out(qtbot, hand):
    hand.resize(1000)
    words = hand.bar.wrong.width()
    hand.resize(hand.panel.minimumSizeHint().width())
    qtbot.waitUntil(lambda: hand.bar.wrong.width() < words)
    assert hand.bar.wrong.accessibleName()
    hand.resize(1000)
    qtbot.waitUntil(lambda: hand.bar.wrong.width() == words)
