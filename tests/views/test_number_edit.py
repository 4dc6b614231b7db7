"""The box for one number: what it shows, what it takes, how it complains."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from lossexplorer.views.number_edit import NumberEdit


@pytest.fixture
def edit(qtbot):
    window = QWidget()
    layout = QVBoxLayout(window)
    edit, other = NumberEdit(), QLineEdit()
    layout.addWidget(other)
    layout.addWidget(edit)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    other.setFocus()
    edit.other, edit.owner = other, window
    return edit


def type_over(qtbot, edit, text, end=Qt.Key.Key_Return):
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, end)


def test_it_shows_four_digits_and_edits_all_of_them(qtbot, edit):
    edit.set_value(1 / 3)
    assert edit.text() == "0.3333"
    edit.setFocus()
    assert float(edit.text()) == 1 / 3
    edit.other.setFocus()
    assert edit.text() == "0.3333"


def test_a_short_number_is_shown_as_it_is(edit):
    edit.set_value(-100)
    assert edit.text() == "\u2212100"


def test_setting_a_value_emits_nothing(qtbot, edit):
    with qtbot.assertNotEmitted(edit.entered):
        edit.set_value(0.5)
        edit.setFocus()
        edit.other.setFocus()


def test_a_typed_number_is_entered_once(qtbot, edit):
    edit.set_value(0.5)
    numbers = []
    edit.entered.connect(numbers.append)
    type_over(qtbot, edit, "60 %")
    edit.other.setFocus()
    assert numbers == [0.6]


def test_text_that_is_no_number_is_marked_and_the_number_kept(qtbot, edit):
    edit.set_value(0.5)
    complaints = []
    edit.complained.connect(complaints.append)
    with qtbot.assertNotEmitted(edit.entered):
        type_over(qtbot, edit, "half")
    assert "'half' is no number" in complaints[-1]
    assert edit.property("invalid") is True
    assert edit.accessibleDescription() == complaints[-1]
    assert edit.value == 0.5
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert complaints[-1] == ""
    assert edit.property("invalid") is False
    assert edit.text() == "0.5"


def test_a_number_the_owner_refuses_stays_to_be_mended(qtbot, edit):
    edit.set_value(0.5)
    edit.entered.connect(lambda _: edit.complain("too large"))
    type_over(qtbot, edit, "7")
    assert edit.text() == "7"
    assert edit.toolTip() == "too large"
    assert edit.value == 0.5


def test_what_is_being_typed_is_left_alone(qtbot, edit):
    edit.set_value(0.5)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "0.7")
    edit.set_value(0.9)
    assert edit.text() == "0.7"


def test_no_value_is_an_empty_box(edit):
    edit.set_value(0.5)
    edit.set_value(None)
    assert edit.text() == ""


def test_a_box_says_what_it_is_for_again_once_the_number_is_mended(qtbot, edit):
    edit.setToolTip("how far")
    edit.setAccessibleDescription("how far, in pixels")
    edit.set_value(0.5)
    type_over(qtbot, edit, "a")
    first = edit.toolTip()
    assert first != "how far" and edit.accessibleDescription() == first
    edit.complain("no")  # another complaint about the same text
    type_over(qtbot, edit, "0.6")
    assert edit.toolTip() == "how far"
    assert edit.accessibleDescription() == "how far, in pixels"
