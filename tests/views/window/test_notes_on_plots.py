"""Notes on the plot, written with mouse and keyboard in one window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lossexplorer.session import annotation_edits, edits
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.lock import Lock
from lossexplorer.session.own_lesson import as_lesson

RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def curves(hand):
    """A window whose plot shows curves and has the keyboard."""
    hand.model.apply("Curves", edits.set_workspace, "curves")
    hand.settle()
    hand.workspace.plot.setFocus()
    return hand


def type_note(hand, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field = hand.workspace.annotating.field
    assert field.isVisible()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)
    hand.settle()


def press(hand, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(hand.workspace.plot, key, modifier)
    hand.settle()


def escape_gives_a_note_up_and_no_words_are_none(curves):
    for text, key in (("typed", Qt.Key.Key_Escape), ("  ", Qt.Key.Key_Return)):
        steps = curves.steps()
        press(curves, Qt.Key.Key_N)
        type_note(curves, text, key)
        assert curves.session.annotations == ()
        assert curves.steps() == steps
    QApplication.processEvents()
    assert QApplication.focusWidget() is curves.workspace.plot


def test_keys_write_move_change_and_delete_a_note_and_each_is_undone(curves):
    escape_gives_a_note_up_and_no_words_are_none(curves)
    start = curves.steps()
    press(curves, Qt.Key.Key_N)
    type_note(curves, "costs a lot")
    (note,) = curves.session.annotations
    assert (note.panel, note.text, note.tip) == ("value", "costs a lot", None)
    assert note.x == pytest.approx(0.5, abs=0.01)
    probe = curves.session.curves.probe
    press(curves, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert curves.session.annotations[0].x > note.x + 0.05
    assert curves.session.annotations[0].y == pytest.approx(note.y)
    press(curves, Qt.Key.Key_Up)
    assert curves.session.annotations[0].y > note.y
    assert curves.session.curves.probe == probe
    press(curves, Qt.Key.Key_F2)
    type_note(curves, "a lot")
    assert curves.session.annotations[0].text == "a lot"
    press(curves, Qt.Key.Key_Delete)
    assert curves.session.annotations == ()
    texts = []
    while curves.steps() > start:
        texts.append(curves.model.undo_stack.undoText())
        curves.keys("Ctrl+Z")
    assert texts == ["Delete a note", "Change a note", "Move a note", "Add a note"]
    assert curves.session.annotations == ()


@pytest.mark.qt_log_ignore("plugin does not support")
def test_the_mouse_drags_and_changes_notes_unless_a_lesson_fixes_them(curves):
    double_clicks_change_what_was_dragged(curves)
    curves.model.apply("Delete", annotation_edits.delete_note, 0)
    the_menu_adds_a_note_with_an_arrow_and_takes_the_arrow_away(curves)
    curves.model.apply("Delete", annotation_edits.delete_note, 0)
    where_a_lesson_fixes_its_notes_none_is_written_or_moved(curves)


def double_clicks_change_what_was_dragged(curves):
    model = curves.model
    model.apply("Add", annotation_edits.add_note, "value", (0.4, 2.0), "here", (0.1, 2.0))
    curves.settle()
    words = curves.place("value", 0.4, 2.0) + QPoint(8, 0)  # the tip is to the left
    curves.drag(words, words + QPoint(60, 10))
    note = curves.session.annotations[0]
    assert note.x > 0.45 and note.y < 2.0 and note.tip == (0.1, 2.0)
    tip = curves.place("value", 0.1, 2.0)
    curves.drag(tip, curves.place("value", 0.3, 3.0))
    assert curves.session.annotations[0].tip == pytest.approx((0.3, 3.0), abs=0.05)
    assert curves.session.annotations[0].x == note.x
    start = curves.place("value", note.x, note.y) + QPoint(0, 8)  # the tip is above it
    QTest.mouseDClick(curves.canvas, Qt.MouseButton.LeftButton, pos=start)
    type_note(curves, "there")
    assert curves.session.annotations[0].text == "there"


def the_menu_adds_a_note_with_an_arrow_and_takes_the_arrow_away(curves):
    place = curves.place("value", 0.3, 1.5)
    QTest.mouseClick(curves.canvas, RIGHT, pos=place)
    menu = curves.workspace.annotating.menu
    add = {action.text(): action for action in menu.actions()}
    add["Add a note with an arrow"].trigger()
    menu.close()
    type_note(curves, "look")
    note = curves.session.annotations[0]
    assert note.tip == pytest.approx((0.3, 1.5), abs=0.05)
    QTest.mouseClick(curves.canvas, RIGHT, pos=curves.place("value", *note.tip))
    menu = curves.workspace.annotating.menu
    change = {action.text(): action for action in menu.actions()}
    assert change["Arrow"].isChecked()
    change["Arrow"].trigger()
    menu.close()
    curves.settle()
    assert curves.session.annotations[0].tip is None


def where_a_lesson_fixes_its_notes_none_is_written_or_moved(curves):
    model = curves.model
    model.apply("Add", annotation_edits.add_note, "value", (0.4, 2.0), "here")
    lock = Lock(fixed=("notes",))
    model.replace_session("Lock", as_lesson(curves.session, "Mine", {"look": "Look."}, lock))
    curves.settle()
    notes = curves.session.annotations
    before = curves.workspace.annotating.field
    press(curves, Qt.Key.Key_N)
    assert curves.workspace.annotating.field is before
    curves.drag(curves.place("value", 0.4, 2.0) + QPoint(8, -8), curves.place("value", 0.8, 1.0))
    assert curves.session.annotations == notes
    assert isinstance(curves.session.lesson, Lesson)
